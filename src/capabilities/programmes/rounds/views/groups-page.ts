import { html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, errorSummary } from '#ui/form.ts';
import { liveNews } from '#ui/live.ts';
import { notice } from '#ui/notice.ts';
import { asideBlock, section } from '#ui/section.ts';
import { dayOf } from '#ui/time.ts';
import { switchField } from '#ui/choice-field.ts';
import { form, formActions } from '#ui/form.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../../programme.ts';
import { programmeFrame } from '../../views/programme-frame.ts';
import type { RunningGroup } from '../list-running.ts';
import type { Round } from '../proposal.ts';
import { roundTopic } from '../topics.ts';
import { t } from '../words.ts';
import { runningGroups } from './running-groups.ts';

export type Standing = {
  round: Round | null;
  /** How many take part and have no group. */
  looking: number;
  groups: { items: RunningGroup[]; next: string | null };
  waiting: { id: number; name: string }[];
  reviewed: boolean;
};

/** The groups of a programme as its organisers see them: that they are there and meet, never what they say. */
export function groupsPage(
  c: Viewer,
  programme: Programme,
  standing: Standing,
  { errors }: Form = emptyForm,
): Html {
  const { round, groups, looking } = standing;
  const base = `/programmes/${programme.slug}/groups`;
  const forms = ['circles', 'matching', 'roulette'].includes(programme.grouping);
  const may =
    forms && round === null && looking > 1 && ['open', 'forming', 'running'].includes(programme.state);
  const propose =
    may &&
    actionForm(`${base}/proposal`, button(t(c, 'propose.button'), { kind: 'primary', icon: 'users-round' }));
  const empty = emptyState({
    icon: 'users-round',
    title: t(c, 'groups.none'),
    text: may ? t(c, 'groups.none_propose', { count: looking }) : t(c, 'groups.none_text'),
    ...(propose && { action: propose }),
  });
  return programmeFrame(c, programme, {
    current: 'groups',
    title: t(c, 'groups.title'),
    main: html`${Object.keys(errors).length > 0 && errorSummary(c, errors)}${round && underWay(c, base, round)}${
      groups.items.length === 0
        ? empty
        : html`${may && lookingPart(c, looking, propose)}${runningGroups(c, programme, groups)}`
    }`,
    aside: html`${programme.runs === 'rounds' && rhythm(c, programme, standing.reviewed)}${waitingPart(c, base, standing)}`,
  });
}

function underWay(c: Viewer, base: string, round: Round): Html {
  const publishing = round.publishing_since !== null;
  const text = publishing ? t(c, 'publish.under_way') : t(c, 'propose.under_way');
  const news = publishing ? t(c, 'publish.goes_on') : t(c, 'propose.ready');
  return html`${notice('accent', html`<p>${text}</p>`)}${liveNews({ topic: roundTopic(round.programme_id), href: base, one: news, other: news })}`;
}

const lookingPart = (c: Viewer, count: number, act: Html | false): Html =>
  section(
    t(c, 'groups.looking', { count }),
    html`<div class="stack">
      <p>${t(c, 'groups.looking_text')}</p>
      ${act}
    </div>`,
  );

function rhythm(c: Viewer, { slug, next_round_on }: Programme, reviewed: boolean): Html {
  const field = switchField(c, {
    name: 'reviewed',
    label: t(c, 'rhythm.reviewed'),
    hint: t(c, 'rhythm.reviewed_hint'),
    checked: reviewed,
  });
  return asideBlock(
    t(c, 'rhythm.title'),
    html`<p>
        ${next_round_on === null ? t(c, 'rhythm.not_yet') : t.html(c, 'rhythm.next', { when: dayOf(c, next_round_on) })}
      </p>
      ${form(c, { action: `/programmes/${slug}/groups/rhythm` }, html`${field}${formActions(button(t(c, 'rhythm.save')))}`)}`,
  );
}

function waitingPart(c: Viewer, base: string, { waiting, groups }: Standing): Html | false {
  if (waiting.length === 0 || groups.items.length === 0) return false;
  return asideBlock(
    t(c, 'groups.waiting'),
    html`<ul class="side-list">
      ${waiting.map(({ id, name }) => html`<li><a href="${base}/places?person=${id}">${t(c, 'groups.place', { name })}</a></li>`)}
    </ul>`,
  );
}
