import { attributes, html, type Html, type Renderable } from '#platform/html/html.ts';
import { icon, type IconName } from '#ui/icon.ts';
import { hidden } from '#ui/form.ts';

/** Acts that are needed now and then, folded behind one word or drawing. Opens without script. */
export function menu(
  options: { label: string; icon?: IconName; wordless?: boolean },
  items: readonly Renderable[],
): Html {
  const look = options.wordless === true ? 'button button-quiet button-icon' : 'button button-plain';
  const words =
    options.wordless === true
      ? html`<span class="visually-hidden">${options.label}</span>`
      : html`<span>${options.label}</span>${icon('chevron-down')}`;
  return html`<details class="menu" name="menu">
    <summary class="${look}">${options.icon && icon(options.icon)}${words}</summary>
    <ul class="menu-items">
      ${items.map((item) => item && html`<li>${item}</li>`)}
    </ul>
  </details>`;
}

export function menuLink(label: string, href: string, drawing?: IconName): Html {
  return html`<a class="menu-item" href="${href}">${drawing && icon(drawing)}${label}</a>`;
}

type Act = {
  label: string;
  action: string;
  icon?: IconName;
  danger?: boolean;
  fields?: Readonly<Record<string, string | number>>;
  pressed?: boolean;
  /** The next page begins anew: nothing of the pages before is kept in memory. */
  anew?: boolean;
};

/** An act in a menu: a form of one button. */
export function menuAct({ label, action, icon: drawing, danger, fields = {}, pressed, anew }: Act): Html {
  const given = {
    class: danger === true ? 'menu-item menu-danger' : 'menu-item',
    type: 'submit',
    'aria-pressed': pressed === undefined ? null : String(pressed),
  };
  const sent = { method: 'post', action, 'data-turbo': anew === true && 'false' };
  return html`<form${attributes(sent)}>${Object.entries(fields).map(([name, value]) => hidden(name, value))}<button${attributes(given)}>${drawing && icon(drawing)}${label}</button></form>`;
}
