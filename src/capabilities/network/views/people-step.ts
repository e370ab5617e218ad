import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { avatar } from '#ui/avatar.ts';
import { button, iconButton, linkButton } from '#ui/button.ts';
import { combobox } from '#ui/combobox.ts';
import { actionForm, errorSummary, form, formActions } from '#ui/form.ts';
import { list, listEntry } from '#ui/list.ts';
import { meter } from '#ui/meter.ts';
import { section } from '#ui/section.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { fewest, isAnswered, most, type Check, type Contact } from '../check.ts';
import type { Proposals, Proposed } from '../checks/propose-people.ts';
import { t } from '../words.ts';
import { checkFrame, nameOf } from './check-frame.ts';

/** The first step: whom does one turn to. */
export function peopleStep(c: Viewer, check: Check, proposed: Proposals, typed: Form): Html {
  const count = check.contacts.length;
  const full = count >= most;
  const [first] = check.contacts;
  const next = check.contacts.find((one) => !isAnswered(one)) ?? first;
  const { form: whole, ...errors } = typed.errors;
  return checkFrame(c, check, {
    at: 'people',
    title: t(c, 'people.title'),
    main: html`${whole !== undefined && errorSummary(c, { form: whole })}
      <div class="stack">
        <p>${t(c, 'people.lead')}</p>
        ${meter(t(c, 'people.named'), count, most, t(c, 'people.count', { count, most }))}
        ${!full && html`${colleagueForm(c, check, errors, typed)}${outsiderForm(c, check, errors, typed)}`}
        ${!full && proposals(check, proposed.before, t(c, 'people.proposed'), t(c, 'people.proposed_hint'))}
        ${!full && proposals(check, proposed.seen, t(c, 'people.seen'), t(c, 'people.seen_hint'))}
        ${
          count > 0 &&
          section(
            t(c, 'people.list'),
            list(
              t(c, 'people.list'),
              check.contacts.map((one) => entry(c, check, one)),
            ),
          )
        }
        ${
          count >= fewest && next
            ? formActions(
                linkButton(t(c, 'people.go_on'), `/network/checks/${check.id}/people/${next.id}`, {
                  kind: 'primary',
                  icon: 'arrow-right',
                }),
                html`<span class="hint"
                  >${count < 10 ? t(c, 'people.more_helps') : t(c, 'people.enough_now')}</span
                >`,
              )
            : html`<p class="hint">${t(c, 'people.at_least', { fewest })}</p>`
        }
      </div>`,
  });
}

function colleagueForm(c: Viewer, check: Check, errors: Form['errors'], { values }: Form): Html {
  const field = {
    name: 'colleague',
    label: t(c, 'people.colleague'),
    hint: t(c, 'people.colleague_hint'),
    value: values['colleague'] ?? '',
    error: errors['colleague'],
  };
  return form(
    c,
    {
      action: `/network/checks/${check.id}/people`,
      class: 'form search-line',
      errors: only(errors, 'colleague'),
    },
    html`${combobox(c, field, { from: '/colleagues', several: true })}${button(t(c, 'people.add'), { icon: 'plus' })}`,
  );
}

function outsiderForm(c: Viewer, check: Check, errors: Form['errors'], { values }: Form): Html {
  const field = {
    name: 'outsider',
    label: t(c, 'people.outsider'),
    hint: t(c, 'people.outsider_hint'),
    value: values['outsider'] ?? '',
    error: errors['outsider'],
  };
  return form(
    c,
    {
      action: `/network/checks/${check.id}/people`,
      class: 'form search-line',
      errors: only(errors, 'outsider'),
    },
    html`${textField(c, field, { maxlength: 60, autocomplete: 'off' })}${button(t(c, 'people.add_outsider'), { icon: 'plus' })}`,
  );
}

const only = (errors: Form['errors'], name: string): Form['errors'] =>
  errors[name] === undefined ? {} : { [name]: errors[name] };

function proposals(check: Check, proposed: readonly Proposed[], title: string, hint: string): Html | false {
  if (proposed.length === 0) return false;
  return section(
    title,
    html`<div class="stack">
      <p class="hint">${hint}</p>
      <div class="row">
        ${proposed.map(({ id, name }) => actionForm(`/network/checks/${check.id}/people`, button(name, { icon: 'plus', small: true }), { person_id: id }))}
      </div>
    </div>`,
  );
}

function entry(c: Viewer, check: Check, contact: Contact): Html {
  const name = nameOf(c, contact);
  const photo = contact.colleague?.photo ?? null;
  return listEntry({
    lead: avatar({ name, photo }),
    title: name,
    href: `/network/checks/${check.id}/people/${contact.id}`,
    detail: contact.colleague ? (contact.department ?? '') : t(c, 'people.alias_only'),
    trail: html`<div class="row">
      ${isAnswered(contact) && html`<span class="hint">${t(c, 'people.answered')}</span>`}${actionForm(`/network/checks/${check.id}/people/${contact.id}/removal`, iconButton(t(c, 'people.remove', { name }), 'x'))}
    </div>`,
  });
}
