import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { badge } from '#ui/badge.ts';
import { button } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { fold } from '#ui/fold.ts';
import { form, formActions } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { section } from '#ui/section.ts';
import { dateField, textField } from '#ui/text-field.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { mostInRoster } from '../rosters/roster.ts';
import type { GoesOn, Led } from '../together/what-goes-on.ts';
import { t } from '../words.ts';
import { sharedTitle } from './shared-page.ts';

export type Together = GoesOn & { form: Form };

/** What goes on with others, and how to begin it for a team or community that one looks after. */
export function togetherPart(c: Viewer, together: Together): Html | null {
  const { shared, rosters, led } = together;
  if (shared.length + rosters.length + led.length === 0) return null;
  const entries = [
    ...shared.map((one) => ({
      title: sharedTitle(c, one),
      href: `/network/together/${one.id}`,
      detail:
        one.state === 'open'
          ? html`${t(c, 'together.until')} ${dayOf(c, one.closes_on)}`
          : t(c, 'together.is_closed'),
      ...(one.state === 'open' && one.my_check === null
        ? { trail: badge(t(c, 'together.open'), 'accent') }
        : {}),
    })),
    ...rosters.map((one) => ({
      title: t(c, 'roster.title', { name: one.name }),
      href: `/network/rosters/${one.id}`,
      detail: one.community,
      ...(one.state === 'open' && !one.agreed ? { trail: badge(t(c, 'together.open'), 'accent') } : {}),
    })),
  ];
  return section(
    t(c, 'together.heading'),
    html`${entries.length > 0 && list(t(c, 'together.heading'), entries)}
    ${led.length > 0 && html`<div class="network-end" id="together">${beginForms(c, together)}</div>`}`,
  );
}

function beginForms(c: Viewer, { led, in_two_weeks: until, form: { values, errors } }: Together): Html {
  const where = (name: string, some: readonly Led[]) =>
    select(c, {
      name: 'community',
      id: `${name}-community`,
      label: t(c, 'together.where'),
      value: values['community'] ?? null,
      options: some.map((one) => ({ value: one.slug, label: one.name })),
    });
  const small = led.filter(({ members_count: count }) => count <= mostInRoster);
  const asked = Object.keys(errors).length > 0 || Boolean(values['community']);
  return html`${fold(
    t(c, 'together.begin'),
    form(
      c,
      { action: '/network/together', errors: errors['name'] === undefined ? errors : {} },
      html`<p class="hint">${t(c, 'together.begin_hint')}</p>
        ${where('shared', led)}${dateField(c, { name: 'closes_on', label: t(c, 'together.closes_on'), value: values['closes_on'] ?? until, error: errors['closes_on'] })}${formActions(button(t(c, 'together.begin_button')))}`,
    ),
    asked && errors['name'] === undefined,
  )}${
    small.length > 0 &&
    fold(
      t(c, 'roster.begin'),
      form(
        c,
        { action: '/network/rosters', errors: errors['name'] === undefined ? {} : errors },
        html`<p class="hint">${t(c, 'roster.begin_hint', { most: mostInRoster })}</p>
          ${where('roster', small)}${textField(c, { name: 'name', label: t(c, 'roster.name'), value: values['name'], error: errors['name'] }, { maxlength: 120 })}${formActions(button(t(c, 'roster.begin_button')))}`,
      ),
      asked && errors['name'] !== undefined,
    )
  }`;
}
