import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button, iconButton } from '#ui/button.ts';
import { actionForm, form } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { tag } from '#ui/tag.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { mayWorkOn } from '../cards/card.ts';
import type { CardView } from '../cards/read-card.ts';
import { t } from '../words.ts';

/** What the card is about, in a word or two, so that what returns is seen over the months. */
export function themeForm(c: Viewer, { card, themes }: CardView, { values, errors }: Form): Html | null {
  const works = mayWorkOn(card);
  if (!works && themes.length === 0) return null;
  const address = `/reflections/${card.id}/themes`;
  const named = html`<ul class="theme-list" aria-label="${t(c, 'theme.title')}">
    ${themes.map(
      (name) =>
        html`<li>
          ${tag(name)}${works && actionForm(`${address}/removal`, iconButton(t(c, 'theme.remove', { name }), 'x'), { name })}
        </li>`,
    )}
  </ul>`;
  return section(
    t(c, 'theme.title'),
    html`${themes.length > 0 && named}${
      works &&
      form(
        c,
        { action: address, class: 'theme-form' },
        html`${textField(
          c,
          {
            name: 'themes',
            label: t(c, 'theme.add_label'),
            hint: t(c, 'theme.hint'),
            value: values['themes'],
            error: errors['themes'],
          },
          { maxlength: 200, autocomplete: 'off' },
        )}${button(t(c, 'theme.add'), { icon: 'tag' })}`,
      )
    }`,
  );
}
