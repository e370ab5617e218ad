import { html, type Html } from '#platform/html/html.ts';
import type { Context } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { hidden } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { personLine } from '#ui/person-line.ts';
import { t } from '../words.ts';
import type { SignInView } from './sign-in.ts';

/** The cast of a demonstration company, each with one press; and plainly what such a site is. */
export function castList(c: Context, { cast, next }: SignInView): Html {
  return html`<section aria-labelledby="cast">
      ${notice('warning', html`<p>${t(c, 'demo.notice')}</p>`)}
      <h2 id="cast">${t(c, 'demo.title')}</h2>
      <ul class="list">
        ${cast.map(
          ({ name, photo, role, email }) =>
            html`<li>
              <form class="choose-line" method="post" action="/sign-in/demo">
                ${hidden('email', email)}${hidden('next', next)}${personLine({ name, photo, href: null }, role)}${signInAs(c, name)}
              </form>
            </li>`,
        )}
      </ul>
    </section>
    <h2>${t(c, 'demo.others')}</h2>`;
}

function signInAs(c: Context, name: string): Html {
  return button(t(c, 'demo.button'), { small: true }, { 'aria-label': t(c, 'demo.button_as', { name }) });
}
