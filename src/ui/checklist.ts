import { attributes, html, type Html } from '#platform/html/html.ts';
import { hidden } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';

export type Item = { key: string; label: string; ticked: boolean };

/**
 * Things to tick one by one, each kept at once: every item is a form of its own that sends `item` and `wanted`.
 * Without an action the list is only read.
 */
export function checklist(label: string, items: readonly Item[], action: string | null): Html {
  return html`<ul class="checklist" aria-label="${label}">
    ${items.map((item) => html`<li>${action === null ? shown(item) : tickable(item, action)}</li>`)}
  </ul>`;
}

function tickable({ key, label, ticked }: Item, action: string): Html {
  const given = {
    class: 'tick',
    type: 'submit',
    'aria-pressed': String(ticked),
    id: `tick-${key}`,
  };
  return html`<form method="post" action="${action}">
    ${hidden('item', key)}${hidden('wanted', ticked ? '' : 'yes')}<button${attributes(given)}>${mark(ticked)}<span>${label}</span></button>
  </form>`;
}

const shown = ({ label, ticked }: Item): Html =>
  html`<label class="tick"
    ><input${attributes({ type: 'checkbox', disabled: true, checked: ticked })} /><span>${label}</span></label
  >`;

const mark = (ticked: boolean): Html =>
  html`<span class="tick-mark" aria-hidden="true">${ticked && icon('check')}</span>`;
