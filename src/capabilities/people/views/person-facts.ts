import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { facts } from '#ui/section.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { furtherLabel } from '../labels.ts';
import type { Colleague, FurtherValue, Profile } from '../profile.ts';
import { t } from '../words.ts';

type Fact = { label: string; value: Renderable };

/** What is known of someone in pairs; what is hidden or not filled in is left out. */
export function factsOf(c: Viewer, profile: Profile, reports: readonly Colleague[], now: Date): Html {
  const { email, manager, level, started_on, languages, time_zone } = profile;
  const found: (Fact | false)[] = [
    time_zone !== null && { label: t(c, 'person.local_time'), value: localTime(c, time_zone, now) },
    !!email && { label: t(c, 'field.email'), value: html`<a href="mailto:${email}">${email}</a>` },
    manager !== null && { label: t(c, 'field.manager'), value: link(manager) },
    reports.length > 0 && { label: t(c, 'person.reports'), value: reportList(c, reports) },
    !!level && { label: t(c, 'field.level'), value: level },
    started_on !== null && { label: t(c, 'field.started_on'), value: dayOf(c, started_on) },
    languages.length > 0 && { label: t(c, 'field.languages'), value: languages.join(', ') },
    ...profile.further.map((one) => ({ label: furtherLabel(c, one.field), value: furtherValue(c, one) })),
  ];
  return facts(found.filter((fact) => fact !== false));
}

const link = ({ id, name }: Colleague): Html => html`<a href="/people/${id}">${name}</a>`;

/** More than a column holds stands behind a press. */
const atOnce = 8;
const reportList = (c: Viewer, reports: readonly Colleague[]): Html =>
  html`${names(reports.slice(0, atOnce))}${
    reports.length > atOnce &&
    html`<details class="rule">
      <summary>${t(c, 'person.more_reports', { count: reports.length - atOnce })}</summary>
      ${names(reports.slice(atOnce))}
    </details>`
  }`;

const names = (people: readonly Colleague[]): Html =>
  html`<ul>
    ${people.map((one) => html`<li>${link(one)}</li>`)}
  </ul>`;

/** "Tue 14:10", where the person is. */
function localTime(c: Viewer, timeZone: string, now: Date): string {
  const shape = { weekday: 'short', hour: '2-digit', minute: '2-digit', hour12: false, timeZone } as const;
  return `${new Intl.DateTimeFormat(c.locale === 'en' ? 'en-GB' : c.locale, shape).format(now)} (${timeZone})`;
}

function furtherValue(c: Viewer, { field, value }: FurtherValue): Renderable {
  if (field.kind === 'date') return dayOf(c, value);
  if (field.kind === 'link') return html`<a href="${value}" rel="noopener nofollow">${value}</a>`;
  return value;
}
