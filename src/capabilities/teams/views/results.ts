import { communityFrame } from '#capabilities/communities/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { checkbox, radioGroup } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import { textArea, textField } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { agains, type Result } from '../results/result.ts';
import type { Team } from '../team.ts';
import { t } from '../words.ts';
import { againTones, againWords } from './team-words.ts';

/** What was tried, what came of it, and whether they would do it again: the same three things of each, to compare. */
export function resultWords(c: Viewer, { tried, came, again }: Result): Html {
  return html`<dl>
      <div>
        <dt>${t(c, 'result.tried')}</dt>
        <dd>${tried}</dd>
      </div>
      <div>
        <dt>${t(c, 'result.came')}</dt>
        <dd>${came}</dd>
      </div>
    </dl>
    <p>${badge(t(c, againWords[again]), againTones[again])}</p>`;
}

export function resultList(c: Viewer, team: Team, results: readonly Result[]): Html {
  if (results.length === 0)
    return emptyState({
      icon: 'share-2',
      title: t(c, 'results.none'),
      text: t(c, 'results.none_text'),
      action: team.may_write && linkButton(t(c, 'results.write'), `/teams/${team.slug}/results/new`),
    });
  return html`<ul class="said-list">
    ${results.map(
      (one) =>
        html`<li class="said">
          <p class="row">
            <a class="said-title" href="/teams/${team.slug}/results/${one.id}">${one.topic}</a
            >${sharedBadge(c, one)}<span class="hint"
              >${one.author?.name ?? t(c, 'somebody')} · ${time(c, one.created_at)}</span
            >
          </p>
          ${resultWords(c, one)}
        </li>`,
    )}
  </ul>`;
}

const sharedBadge = (c: Viewer, { shared_at }: Result): Html =>
  shared_at === null
    ? badge(t(c, 'result.team_only'), 'neutral', 'lock')
    : badge(t(c, 'result.shared'), 'accent', 'globe');

export function resultsPage(
  c: Viewer,
  team: Team,
  { items, next }: { items: Result[]; next: string | null },
): Html {
  const write = linkButton(t(c, 'results.write'), `/teams/${team.slug}/results/new`, {
    kind: 'primary',
    icon: 'pencil',
  });
  return communityFrame(c, team, {
    current: 'team',
    title: t(c, 'results.title'),
    main: section(
      t(c, 'results.title'),
      html`${resultList(c, team, items)}${pager(c, { newer: null, older: next && `?after=${next}` })}`,
      team.may_write && items.length > 0 && write,
    ),
  });
}

/** One of them, and what its author or the lead can do about it. */
export function resultPage(c: Viewer, team: Team, result: Result): Html {
  const base = `/teams/${team.slug}/results/${result.id}`;
  const compare = `/teams/approaches?${new URLSearchParams({ topic: result.topic }).toString()}`;
  return communityFrame(c, team, {
    current: 'team',
    title: result.topic,
    main: section(
      result.topic,
      html`<div class="said">
          <p class="row">
            ${sharedBadge(c, result)}<span class="hint"
              >${result.author?.name ?? t(c, 'somebody')} · ${time(c, result.created_at)}</span
            >
          </p>
          ${resultWords(c, result)}
        </div>
        ${
          result.may_change &&
          html`<div class="row">
            ${
              result.shared_at === null
                ? actionForm(
                    `${base}/sharing`,
                    button(t(c, 'result.share'), { kind: 'primary', icon: 'share-2' }),
                  )
                : actionForm(`${base}/withdrawal`, button(t(c, 'result.unshare'), { icon: 'lock' }))
            }${linkButton(t(c, 'result.edit'), `${base}/edit`, { icon: 'pencil' })}${actionForm(`${base}/removal`, button(t(c, 'result.remove'), { kind: 'quiet', icon: 'trash-2' }))}
          </div>`
        }`,
      linkButton(t(c, 'result.compare'), compare, { kind: 'quiet', small: true }),
    ),
  });
}

/** Writing one down, or saying it better: `result` is the one that is changed. */
export function resultForm(c: Viewer, team: Team, result: Result | null, typed: Form): Html {
  const base = `/teams/${team.slug}/results`;
  const values: Form['values'] = {
    ...(result && { topic: result.topic, tried: result.tried, came: result.came, again: result.again }),
    ...typed.values,
  };
  const { errors } = typed;
  const title = result ? t(c, 'result.edit') : t(c, 'results.write');
  const newer =
    result &&
    versionField(
      c,
      String(result.version),
      typed,
      html`<p>${result.tried}</p>
        <p>${result.came}</p>`,
    );
  return communityFrame(c, team, {
    current: 'team',
    title,
    main: section(
      title,
      form(
        c,
        { action: result ? `${base}/${result.id}` : base, errors },
        html`${newer}${textField(c, { name: 'topic', label: t(c, 'result.topic'), hint: t(c, 'result.topic_hint'), value: values['topic'], error: errors['topic'] }, { maxlength: 60 })}
        ${textArea(c, { name: 'tried', label: t(c, 'result.tried'), value: values['tried'], error: errors['tried'] }, { rows: 3, maxlength: 1200 })}
        ${textArea(c, { name: 'came', label: t(c, 'result.came'), hint: t(c, 'result.came_hint'), value: values['came'], error: errors['came'] }, { rows: 3, maxlength: 1200 })}
        ${radioGroup(c, { name: 'again', label: t(c, 'result.again'), value: values['again'] ?? null, error: errors['again'], options: agains.map((value) => ({ value, label: t(c, againWords[value]) })) })}
        ${result === null && checkbox(c, { name: 'shared', label: t(c, 'result.share_at_once'), hint: t(c, 'result.share_hint'), checked: values['shared'] === 'yes' })}
        ${formActions(button(t(c, 'result.keep'), { kind: 'primary' }), linkButton(t(c, 'back'), base, { kind: 'quiet' }))}`,
      ),
    ),
  });
}
