import { attributes, html, type Html } from '#platform/html/html.ts';
import { controlAttributes, fieldError, fieldHint, optionalMark, type Field } from '#ui/field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { clock, dayOf, grid, kept, toLocal, type Hour } from '../intake/week.ts';
import { t } from '../words.ts';

type Shown = { chosen: readonly string[]; ahead: number };

/** The hours of a working week as a table of ticks, in the time zone of whoever looks. */
export function weekGrid(c: Viewer, field: Field, { chosen, ahead }: Shown): Html {
  const { 'aria-describedby': describedBy } = controlAttributes(field);
  const ticked = new Set(chosen);
  const rows = grid(ahead);
  const inSight = new Set(rows.flat().map(({ slot }) => slot));
  const others = chosen
    .filter((slot) => kept.test(slot) && !inSight.has(slot))
    .map((slot) => toLocal(slot, ahead));
  const first = rows[0]?.[0]?.slot;
  return html`<fieldset${attributes({ class: field.error === undefined ? 'field' : 'field field-wrong', 'aria-describedby': describedBy })}>
    <legend>${field.label}${optionalMark(c, field)}</legend>
    ${fieldHint(field)}
    <p class="hint">${t(c, 'week.hint', { zone: c.timeZone.replaceAll('_', ' ') })}</p>
    <week-grid><table class="week-grid">
      <thead>
        <tr>
          <td></td>
          ${[0, 1, 2, 3, 4].map((day) => html`<th scope="col">${dayName(c, day, 'short')}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${clock(row[0]!.minute)}</th>
              ${row.map((hour) => html`<td>${tick(c, field, hour, ticked.has(hour.slot), hour.slot === first)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table></week-grid>
    ${
      others.length > 0 &&
      html`<p class="hint">${t(c, 'week.others')}</p>
        <div class="row">
          ${others.map((hour) => html`<span class="week-other">${tick(c, field, hour, true, false)}${nameOf(c, hour)}</span>`)}
        </div>`
    }${fieldError(field)}
  </fieldset>`;
}

function tick(c: Viewer, field: Field, hour: Hour, checked: boolean, isFirst: boolean): Html {
  const given = {
    type: 'checkbox',
    class: 'week-tick',
    name: field.name,
    id: isFirst ? field.name : null,
    value: hour.slot,
    checked,
    'aria-label': nameOf(c, hour),
  };
  return html`<input${attributes(given)} />`;
}

const nameOf = (c: Viewer, hour: Hour): string => `${dayName(c, dayOf(hour), 'long')} ${clock(hour.minute)}`;

/** 5 January 1970 was a Monday. */
function dayName(c: Viewer, day: number, width: 'short' | 'long'): string {
  const language = c.locale === 'en' ? 'en-GB' : c.locale;
  return new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 5 + day)),
  );
}
