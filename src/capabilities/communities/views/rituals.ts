import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { emptyState } from '#ui/empty-state.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { dateField, textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Community } from '../community.ts';
import type { Member } from '../members/list-members.ts';
import { weekdays } from '../rituals/cadence.ts';
import type { Ritual } from '../rituals/rituals.ts';
import { t } from '../words.ts';
import { ritualList, weekdayWord } from './ritual-words.ts';

type Shown = { rituals: readonly Ritual[]; members: readonly Member[] };

/** What the community does again and again, and room for one more. */
export function ritualsMain(c: Viewer, community: Community, { rituals, members }: Shown, typed: Form): Html {
  const base = `/communities/${community.slug}/rituals`;
  const end = (ritual: Ritual) =>
    actionForm(`${base}/${ritual.id}/end`, button(t(c, 'ritual.end'), { kind: 'quiet', small: true }));
  const list =
    rituals.length > 0
      ? ritualList(c, rituals, end)
      : emptyState({
          icon: 'calendar-days',
          title: t(c, 'ritual.none_title'),
          text: t(c, 'ritual.none_text'),
        });
  return html`${section(
    t(c, 'ritual.title'),
    html`<p class="hint">${t(c, 'ritual.lead')}</p>
      ${list}`,
  )}${section(t(c, 'ritual.add'), ritualForm(c, base, members, typed))}`;
}

function ritualForm(c: Viewer, base: string, members: readonly Member[], { values, errors }: Form): Html {
  const cadences = [
    { value: 'weekly', label: t(c, 'ritual.weekly') },
    { value: 'fortnightly', label: t(c, 'ritual.fortnightly') },
    { value: 'monthly', label: t(c, 'ritual.monthly') },
    { value: 'quarterly', label: t(c, 'ritual.quarterly') },
  ];
  const days = weekdays.map((day) => ({ value: String(day), label: weekdayWord(c, day) }));
  const people = members.map(({ id, name }) => ({ value: String(id), label: name }));
  const field = (name: string, label: string) => ({
    name,
    label,
    value: values[name] ?? null,
    error: errors[name],
  });
  const fields = html` ${textField(c, field('name', t(c, 'ritual.name')), { maxlength: 120 })}
  ${textArea(c, { ...field('what', t(c, 'ritual.what')), hint: t(c, 'ritual.what_hint'), optional: true }, { maxlength: 1000, rows: 2 })}
  ${select(c, { ...field('cadence', t(c, 'ritual.cadence')), value: values['cadence'] ?? 'weekly', options: cadences })}
  ${select(c, { ...field('weekday', t(c, 'ritual.weekday')), value: values['weekday'] ?? '1', options: days })}
  ${dateField(c, { ...field('starts_on', t(c, 'ritual.starts_on')), hint: t(c, 'ritual.starts_hint'), optional: true })}
  ${select(c, { ...field('owner_id', t(c, 'ritual.owner')), value: values['owner_id'] ?? String(c.person?.id), options: people })}
  ${formActions(button(t(c, 'ritual.save'), { kind: 'primary' }))}`;
  return form(c, { action: base, errors }, fields);
}
