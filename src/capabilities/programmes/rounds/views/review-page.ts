import { html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, errorSummary, form, formActions, hidden } from '#ui/form.ts';
import { asideBlock, section } from '#ui/section.ts';
import { notice } from '#ui/notice.ts';
import { pager } from '#ui/pager.ts';
import { dateField, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../../programme.ts';
import { programmeFrame } from '../../views/programme-frame.ts';
import type { Round } from '../proposal.ts';
import type { ProposedGroup } from '../review/list-proposal.ts';
import { t } from '../words.ts';
import { proposedGroup } from './proposed-group.ts';
import { reportOf } from './report.ts';
import { waitingInWords } from './waiting-reasons.ts';

export type Review = {
  round: Round;
  groups: { items: ProposedGroup[]; next: string | null };
  names: Map<number, string>;
  gone: { id: number; name: string }[];
  changes: number;
  q: string;
  startsOn: string;
};

/** The proposal as a list that a human reads, the worst group first, with all that can be done about it. */
export function reviewPage(
  c: Viewer,
  programme: Programme,
  review: Review,
  { errors, values }: Form = emptyForm,
): Html {
  const { round, groups, gone, q } = review;
  const base = `/programmes/${programme.slug}/groups`;
  const older = groups.next && `?${new URLSearchParams({ ...(q && { q }), after: groups.next })}`;
  const nobody = emptyState({
    icon: 'users',
    title: t(c, 'review.none_found'),
    text: t(c, 'review.none_found_text'),
  });
  return programmeFrame(c, programme, {
    current: 'groups',
    title: t(c, 'review.title'),
    main: html`${Object.keys(errors).length > 0 && errorSummary(c, errors)}${
      gone.length > 0 &&
      notice(
        'warning',
        html`<p>
          ${t(c, 'review.gone', { count: gone.length, names: gone.map(({ name }) => name).join(', ') })}
        </p>`,
      )
    }${section(t(c, 'review.proposal', { number: round.number }), reportOf(c, round.report))}${waitingPart(c, programme, review)}${section(
      t(c, 'review.groups'),
      html`<p class="section-lead">${t(c, 'review.groups_lead')}</p>
        ${searchRow(c, base, q)}${
          groups.items.length === 0
            ? nobody
            : html`<ul class="group-list">
                ${groups.items.map((group) => proposedGroup(c, programme, group, round.version))}
              </ul>`
        }${pager(c, { newer: null, older })}`,
    )}`,
    aside: html`${publishPart(c, base, review, values['starts_on'], errors['starts_on'])}${otherWays(c, base, review)}`,
  });
}

const searchRow = (c: Viewer, base: string, q: string): Html =>
  form(
    c,
    { action: base, method: 'get', class: 'search-row' },
    html`${textField(c, { name: 'q', label: t(c, 'review.find'), value: q, optional: true }, { type: 'search' })}${button(t(c, 'review.search'), { icon: 'search' })}${q !== '' && linkButton(t(c, 'review.all'), base, { kind: 'quiet' })}`,
  );

function waitingPart(c: Viewer, programme: Programme, { round, names }: Review): Html | false {
  if (round.waiting.length === 0) return false;
  const rows = round.waiting.slice(0, 100).map((waits) => {
    const { why, help } = waitingInWords(c, waits);
    const name = names.get(waits.id) ?? t(c, 'somebody');
    return html`<li class="people-row">
      <div><strong>${name}</strong><br />${why} ${help}</div>
      ${linkButton(t(c, 'review.find_place'), `/programmes/${programme.slug}/groups/moves?person=${waits.id}`, { small: true }, { 'aria-label': t(c, 'review.find_place_for', { name }) })}
    </li>`;
  });
  return section(
    t(c, 'review.waiting', { count: round.waiting.length }),
    html`<ul class="people-list">
      ${rows}
    </ul>`,
  );
}

function publishPart(
  c: Viewer,
  base: string,
  { round, startsOn }: Review,
  value?: string,
  error?: string,
): Html {
  return asideBlock(
    t(c, 'publish.title'),
    html`<p>${t(c, 'publish.text')}</p>
      ${form(
        c,
        { action: `${base}/publication` },
        html`${hidden('version', round.version)}${dateField(c, { name: 'starts_on', label: t(c, 'publish.starts_on'), value: value ?? startsOn, error })}${formActions(button(t(c, 'publish.button'), { kind: 'primary' }))}`,
      )}`,
  );
}

function otherWays(c: Viewer, base: string, { round, changes }: Review): Html {
  return asideBlock(
    t(c, 'review.other_ways'),
    html`<div class="stack">
      ${changes > 0 && actionForm(`${base}/undo`, button(t(c, 'review.undo', { count: changes }), { icon: 'undo-2' }), { version: round.version })}
      ${actionForm(`${base}/proposal`, button(t(c, 'review.another'), { icon: 'shuffle' }), { instead: round.id })}
      ${actionForm(`${base}/proposal/discard`, button(t(c, 'review.discard'), { kind: 'quiet', icon: 'x' }))}
    </div>`,
  );
}
