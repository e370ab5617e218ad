import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { chips } from '#ui/chips.ts';
import { actionForm, errorSummary, form, formActions, hidden } from '#ui/form.ts';
import { meter } from '#ui/meter.ts';
import { savedState, selfSaving } from '#ui/self-saving.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Check, Contact } from '../check.ts';
import { t } from '../words.ts';
import { checkFrame, nameOf } from './check-frame.ts';

/** Whom of the others somebody knows. */
export function knownTo({ links }: Check, { id }: Pick<Contact, 'id'>): number[] {
  return links.flatMap(([one, other]) => (one === id ? [other] : other === id ? [one] : []));
}

/** The third step: who knows whom, one person at a time; each pair is asked once. */
export function linksStep(c: Viewer, check: Check, contact: Contact, errors: Record<string, string>): Html {
  const name = nameOf(c, contact);
  const nth = check.contacts.indexOf(contact);
  const asked = check.contacts.slice(nth + 1);
  const known = knownTo(check, contact);
  const said = check.contacts.slice(0, nth).filter(({ id }) => known.includes(id));
  const drawn = asked.map(({ id }) => id).filter((id) => known.includes(id));
  const rounds = check.contacts.length - 1;
  const base = `/network/checks/${check.id}/links/${contact.id}`;
  const isLast = nth >= rounds - 1;
  const field = {
    name: 'knows',
    label: t(c, 'links.ask', { name }),
    hint: t(c, 'links.hint'),
    value: drawn.map(String),
    options: asked.map((one) => ({ value: String(one.id), label: nameOf(c, one) })),
  };
  const actions = formActions(
    button(isLast ? t(c, 'links.finish') : t(c, 'about.next'), {
      kind: 'primary',
      icon: isLast ? 'check' : 'arrow-right',
    }),
    linkButton(t(c, 'about.before'), before(check, nth), { kind: 'quiet' }),
    savedState,
  );
  return checkFrame(c, check, {
    at: 'links',
    title: t(c, 'links.title'),
    main: html`<div class="stack">
      ${errors['form'] !== undefined && errorSummary(c, { form: errors['form'] })}
      ${meter(t(c, 'links.progress', { nth: nth + 1, count: rounds }), nth + 1, rounds, '')}
      ${said.length > 0 && html`<p class="hint">${t(c, 'links.said', { name, others: said.map((one) => nameOf(c, one)).join(', ') })}</p>`}
      ${selfSaving(c, `${base}/kept`, form(c, { action: base, class: 'tap-form' }, html`${hidden('was.knows', drawn.join(','))}${chips(c, field)}${actions}`))}
      ${!isLast && html`<div>${actionForm(`/network/checks/${check.id}/finish`, button(t(c, 'links.enough'), { kind: 'quiet' }))}</div>`}
    </div>`,
  });
}

function before({ id, contacts }: Check, nth: number): string {
  const last = contacts.at(-1)!;
  return nth === 0
    ? `/network/checks/${id}/people/${last.id}`
    : `/network/checks/${id}/links/${contacts[nth - 1]!.id}`;
}
