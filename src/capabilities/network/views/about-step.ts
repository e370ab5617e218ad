import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { chips } from '#ui/chips.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { meter } from '#ui/meter.ts';
import { personLine } from '#ui/person-line.ts';
import { savedState, selfSaving } from '#ui/self-saving.ts';
import type { Viewer } from '#ui/viewer.ts';
import { questionKeys, type Check, type Contact } from '../check.ts';
import { t } from '../words.ts';
import { checkFrame, nameOf } from './check-frame.ts';
import { asked, benefitOptions, optionsOf } from './question-words.ts';

/** The second step: one person at a time, a few taps each. */
export function aboutStep(c: Viewer, check: Check, contact: Contact, errors: Record<string, string>): Html {
  const name = nameOf(c, contact);
  const nth = check.contacts.indexOf(contact);
  const count = check.contacts.length;
  const base = `/network/checks/${check.id}/people`;
  const before = check.contacts[nth - 1];
  const fields = questionKeys.map((question) => {
    const value = contact[question];
    return html`${hidden(`was.${question}`, value ?? '')}${chips(c, { name: question, label: asked(c, question, name), value, options: optionsOf(c, question), error: errors[question] })}`;
  });
  const gains = html`${hidden('was.benefits', contact.benefits.join(','))}${chips(c, { name: 'benefits', label: t(c, 'ask.benefits', { name }), hint: t(c, 'ask.benefits_hint'), value: contact.benefits, options: benefitOptions(c) })}`;
  const actions = formActions(
    button(nth + 1 < count ? t(c, 'about.next') : t(c, 'about.on_to_links'), {
      kind: 'primary',
      icon: 'arrow-right',
    }),
    before
      ? linkButton(t(c, 'about.before'), `${base}/${before.id}`, { kind: 'quiet' })
      : linkButton(t(c, 'about.to_people'), base, { kind: 'quiet' }),
    savedState,
  );
  return checkFrame(c, check, {
    at: 'about',
    title: t(c, 'about.title', { name }),
    main: html`<div class="stack">
      ${meter(t(c, 'about.progress', { nth: nth + 1, count }), nth + 1, count, t(c, 'about.minutes', { count: Math.ceil((count - nth) / 2) }))}
      ${personLine({ name, photo: contact.colleague?.photo ?? null, href: null }, contact.colleague ? contact.department : t(c, 'people.alias_only'))}
      ${selfSaving(c, `${base}/${contact.id}/answers`, form(c, { action: `${base}/${contact.id}`, class: 'tap-form', errors }, html`${fields}${gains}${actions}`))}
    </div>`,
  });
}
