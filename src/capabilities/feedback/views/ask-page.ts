import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { combobox } from '#ui/combobox.ts';
import { form, formActions } from '#ui/form.ts';
import { textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { mostCriteria, subjects } from '../feedback.ts';
import { t } from '../words.ts';
import { kindWords } from './feedback-words.ts';

export function askPage(c: Viewer, { values, errors }: Form): Html {
  return growthFrame(c, {
    current: 'feedback',
    title: t(c, 'ask.title'),
    lead: t(c, 'ask.lead'),
    above: breadcrumb(c, [{ label: t(c, 'title'), href: '/feedback' }]),
    main: form(
      c,
      { action: '/feedback', errors },
      html`${combobox(c, { name: 'people', label: t(c, 'ask.people'), hint: t(c, 'ask.people_hint'), value: values['people'] ?? '', error: errors['people'] }, { from: '/colleagues', several: true })}
      ${radioGroup(c, { name: 'kind', label: t(c, 'ask.kind'), value: values['kind'] ?? 'work', options: subjects.map((value) => ({ value, label: t(c, kindWords[value]) })) })}
      ${textField(c, { name: 'about', label: t(c, 'ask.about'), hint: t(c, 'ask.about_hint'), value: values['about'], error: errors['about'] }, { maxlength: 200 })}
      ${textArea(c, { name: 'criteria', label: t(c, 'ask.criteria'), hint: t(c, 'ask.criteria_hint', { count: mostCriteria }), value: values['criteria'] ?? t(c, 'ask.criteria_proposed'), error: errors['criteria'] }, { rows: 4 })}
      ${textArea(c, { name: 'context', label: t(c, 'ask.context'), value: values['context'], error: errors['context'], optional: true }, { rows: 3, maxlength: 1000 })}
      ${formActions(button(t(c, 'ask.send'), { kind: 'primary', icon: 'send' }), linkButton(t(c, 'back'), '/feedback', { kind: 'quiet' }))}`,
    ),
  });
}
