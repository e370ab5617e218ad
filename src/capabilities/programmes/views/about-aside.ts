import { inWords } from '#capabilities/formats/index.ts';
import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { personLine } from '#ui/person-line.ts';
import { asideBlock, facts } from '#ui/section.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';
import type { AboutShown } from './about-shown.ts';
import { peopleWords } from './programme-entry.ts';

export function aboutAside(c: Viewer, { programme, about }: AboutShown): Html {
  const { declared, community, time_zone } = programme;
  return html`${asideBlock(
    t(c, 'aside.dates'),
    html`${facts(dates(c, programme))}
      <p class="hint">${t(c, 'aside.zone', { zone: time_zone.replaceAll('_', ' ') })}</p>`,
  )}${asideBlock(
    t(c, 'aside.who'),
    facts([
      { label: t(c, 'aside.take_part'), value: peopleWords(c, about.people) },
      ...(programme.places === null
        ? []
        : [{ label: t(c, 'aside.places'), value: t(c, 'entry.people', { count: programme.places }) }]),
      ...(about.waiting > 0 && programme.organises
        ? [{ label: t(c, 'aside.waiting'), value: t(c, 'entry.people', { count: about.waiting }) }]
        : []),
      { label: t(c, 'aside.for'), value: audience(c, programme) },
    ]),
  )}${asideBlock(
    t(c, 'aside.organisers'),
    html`<div class="stack">
      ${about.organisers.map(({ id, name, photo, job_title }) => personLine({ name, photo, href: `/people/${id}` }, job_title ?? undefined))}
    </div>`,
  )}${asideBlock(
    t(c, 'aside.format'),
    html`<p><a href="/formats/${programme.format_key}">${inWords(declared.name, c)}</a></p>
      ${community && html`<p>${t.html(c, 'aside.offered_by', { community: html`<a href="/communities/${community.slug}">${community.name}</a>` })}</p>`}`,
  )}${rooms(c, about)}${neighbours(c, about)}`;
}

function dates(c: Viewer, { opens_on, closes_on, starts_on, state, runs }: Programme) {
  const rows: { label: string; value: Renderable }[] = [];
  if (opens_on !== null && state === 'draft')
    rows.push({ label: t(c, 'aside.opens'), value: dayOf(c, opens_on) });
  if (closes_on !== null) rows.push({ label: t(c, 'aside.apply_until'), value: dayOf(c, closes_on) });
  if (starts_on !== null) rows.push({ label: t(c, 'aside.starts'), value: dayOf(c, starts_on) });
  else if (state !== 'closed')
    rows.push({
      label: t(c, 'aside.starts'),
      value: t(c, runs === 'rolling' ? 'aside.starts_rolling' : 'aside.starts_open'),
    });
  return rows;
}

/** For whom it is, as far as a reader is told: what the rule names, in its words. */
export function audience(c: Viewer, { audience: rule, community }: Programme): string {
  if (community !== null) return t(c, 'aside.for_community', { name: community.name });
  if (rule === null) return t(c, 'aside.for_everybody');
  return [...rule.departments, ...rule.locations, ...rule.levels].join(', ') || t(c, 'aside.for_newcomers');
}

function rooms(c: Viewer, { facilitators_room, room }: AboutShown['about']): Renderable {
  if (facilitators_room === null && room === null) return false;
  const link = (slug: string, label: string) => html`<li><a href="/communities/${slug}">${label}</a></li>`;
  return asideBlock(
    t(c, 'aside.rooms'),
    html`<ul class="side-list">
      ${room !== null && link(room, t(c, 'aside.room'))}${facilitators_room !== null && link(facilitators_room, t(c, 'aside.facilitators_room'))}
    </ul>`,
  );
}

function neighbours(c: Viewer, { before, next }: AboutShown['about']): Renderable {
  const runs = [
    { run: before, label: t(c, 'aside.before') },
    { run: next, label: t(c, 'aside.next') },
  ].flatMap(({ run, label }) =>
    run === null ? [] : [{ label, value: html`<a href="/programmes/${run.slug}">${run.name}</a>` }],
  );
  return runs.length > 0 && asideBlock(t(c, 'aside.runs'), facts(runs));
}
