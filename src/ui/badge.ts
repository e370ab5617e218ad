import { html, type Html } from '#platform/html/html.ts';
import { icon, type IconName } from '#ui/icon.ts';

export type Tone = 'neutral' | 'accent' | 'good' | 'warning' | 'danger';

/** A state in one or two words: "Answered", "Closed", "Owner". */
export function badge(text: string, tone: Tone = 'neutral', drawing?: IconName): Html {
  return html`<span class="badge badge-${tone}">${drawing && icon(drawing)}${text}</span>`;
}

/** A number of new things; nothing at zero, "99+" above. `label` is the whole sentence for those who listen. */
export function count(number: number, label: string): Html | null {
  if (number === 0) return null;
  return html`<span class="count"
    ><span aria-hidden="true">${number > 99 ? '99+' : number}</span
    ><span class="visually-hidden">${label}</span></span
  >`;
}
