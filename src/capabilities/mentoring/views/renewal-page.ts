import { groupFrame, type Group } from '#capabilities/programmes/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm, errorSummary, form, formActions } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Suggestion } from '../suggesting/suggestion.ts';
import { t } from '../words.ts';

/** Going on together for as long again, or ending here: each is a decision of these people alone. */
export function renewalPage(
  c: Viewer,
  group: Group,
  renewal: Suggestion | null,
  { values, errors }: Form,
): Html {
  const goingOn = html`<p>${t(c, 'renewal.text', { weeks: group.declared.weeks })}</p>
    ${goOn(c, group, renewal)}`;
  const ending = html`<p>${t(c, 'ending.text')}</p>
    ${form(
      c,
      { action: `/groups/${group.id}/end` },
      html`${textArea(c, { name: 'word', label: t(c, 'ending.word'), hint: t(c, 'ending.word_hint'), value: values['word'] ?? '', error: errors['word'], optional: true }, { maxlength: 1000 })}
      ${formActions(button(t(c, 'ending.button')))}`,
    )}`;
  return groupFrame(c, group, {
    current: 'people',
    title: t(c, 'renewal.title'),
    main: html`${errorSummary(c, errors)}${section(t(c, 'renewal.together'), goingOn)}${group.state === 'running' && section(t(c, 'ending.title'), ending)}`,
  });
}

function goOn(c: Viewer, { id }: Group, renewal: Suggestion | null): Html {
  const yes = actionForm(`/groups/${id}/renewal`, button(t(c, 'renewal.yes'), { kind: 'primary', icon: 'check' }), { answer: 'yes' }); // prettier-ignore
  if (renewal?.state === 'agreed')
    return html`<p>${t(c, 'renewal.went_on')}</p>
      ${renewal.group_id !== null && linkButton(t(c, 'renewal.open'), `/groups/${renewal.group_id}`)}`;
  if (renewal?.state !== 'waiting') return yes;
  if (renewal.said === 'yes')
    return html`<p>${t.html(c, 'renewal.waits', { when: time(c, renewal.expires_at) })}</p>`;
  const no = actionForm(`/groups/${id}/renewal`, button(t(c, 'suggestion.no'), { kind: 'quiet' }), {
    answer: 'no',
  });
  return html`<p>${t(c, 'renewal.asked')}</p>
    <div class="row">${yes}${no}</div>`;
}
