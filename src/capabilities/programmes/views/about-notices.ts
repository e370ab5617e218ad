import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import { dayOf, time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '../words.ts';
import { paragraphs, type AboutShown } from './about-shown.ts';

/** What this person should know first: how they stand to it, and where it stands. */
export function aboutNotices(c: Viewer, shown: AboutShown): Html {
  return html`${cameOut(c, shown)}${mine(c, shown)}${pilot(c, shown)}`;
}

function cameOut(c: Viewer, { programme }: AboutShown): Renderable {
  const { state, closing_words } = programme;
  if (state === 'cancelled') return notice('warning', html`<p>${t(c, 'notice.cancelled')}</p>`);
  if (state !== 'closed') return false;
  if (closing_words === '') return notice('neutral', html`<p>${t(c, 'notice.closed')}</p>`);
  return section(
    t(c, 'notice.came_out'),
    html`<div class="format-purpose">${paragraphs(closing_words)}</div>`,
  );
}

function mine(c: Viewer, { programme, about, takes }: AboutShown): Renderable {
  const { slug, state, organises, invited, starts_on } = programme;
  if (state === 'closed' || state === 'cancelled') return false;
  if (organises && state === 'draft')
    return notice(
      'neutral',
      html`<p>${t(c, 'notice.draft')}</p>`,
      linkButton(t(c, 'notice.change'), `/programmes/${slug}/settings`, { icon: 'pencil' }),
    );
  if (invited && takes && programme.mine?.state !== 'in')
    return notice('accent', html`<p>${t(c, 'notice.invited')}</p>`);
  if (programme.mine?.state === 'waiting')
    return notice(
      'warning',
      html`<p>${t(c, state === 'open' ? 'notice.waiting_place' : 'notice.waiting_group')}</p>`,
    );
  if (programme.mine?.state !== 'in') return false;
  if (programme.mine.paused_until !== null)
    return notice(
      'neutral',
      html`<p>${t.html(c, 'notice.paused', { when: dayOf(c, programme.mine.paused_until) })}</p>`,
      actionForm(`/programmes/${slug}/pause`, button(t(c, 'notice.resume'), { icon: 'play' }), { until: '' }),
    );
  return notice('good', html`<p>${inWordsOfMine(c, about, starts_on)}</p>`, groups(about));
}

function inWordsOfMine(c: Viewer, about: AboutShown['about'], starts_on: string | null): Renderable {
  const group = about.groups.find(({ kind }) => kind === 'group') ?? about.groups[0];
  if (group && about.meets_at !== null)
    return t.html(c, 'notice.group_meets', { group: group.name, when: time(c, about.meets_at) });
  if (group) return t(c, 'notice.group', { group: group.name });
  if (starts_on !== null) return t.html(c, 'notice.in_starts', { when: dayOf(c, starts_on) });
  return t(c, 'notice.in');
}

const groups = (about: AboutShown['about']): Renderable =>
  about.groups.length > 0 &&
  html`<span class="row"
    >${about.groups.slice(0, 6).map(({ id, name }) => linkButton(name, `/groups/${id}`, { small: true }))}</span
  >`;

const decided = {
  'roll out': 'pilot.rolled_out',
  change: 'pilot.changed',
  stop: 'pilot.stopped',
} as const;

function pilot(c: Viewer, { about }: AboutShown): Renderable {
  if (about.pilot === null) return false;
  const { question, ends_on, decision, why } = about.pilot;
  if (decision === null)
    return notice(
      'neutral',
      html`<p>${t.html(c, 'notice.pilot', { when: dayOf(c, ends_on) })}</p>
        <p>${question}</p>`,
    );
  return notice(
    'neutral',
    html`<p><strong>${t(c, decided[decision as keyof typeof decided])}</strong></p>
      <p>${why}</p>`,
  );
}
