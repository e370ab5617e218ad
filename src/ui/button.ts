import { attributes, html, type Html } from '#platform/html/html.ts';
import { icon, type IconName } from '#ui/icon.ts';

/** A page has one primary action. `quiet` has no border until it is pointed at. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

type Look = { kind?: ButtonKind; icon?: IconName | undefined; small?: boolean };
type Extra = Record<string, string | number | boolean | null | undefined>;

/** A button that sends its form, or does what `extra` says (`type: 'button'`, `popovertarget`, `name`, `value`). */
export function button(label: string, look: Look = {}, extra: Extra = {}): Html {
  return html`<button${attributes({ class: classes(look), type: 'submit', ...extra })}>${look.icon && icon(look.icon)}<span>${label}</span></button>`;
}

/** A link that looks like a button, for the way to the page where something is done. */
export function linkButton(label: string, href: string, look: Look = {}, extra: Extra = {}): Html {
  return html`<a${attributes({ class: classes(look), href, ...extra })}>${look.icon && icon(look.icon)}<span>${label}</span></a>`;
}

/** A square button with a drawing alone; the label is read aloud and shown on pointing. */
export function iconButton(label: string, drawing: IconName, extra: Extra = {}): Html {
  const given = {
    class: 'button button-quiet button-icon',
    type: 'submit',
    title: label,
    'aria-label': label,
    ...extra,
  };
  return html`<button${attributes(given)}>${icon(drawing)}</button>`;
}

function classes({ kind = 'plain', small = false }: Look): string {
  return `button button-${kind}${small ? ' button-small' : ''}`;
}
