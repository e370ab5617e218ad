import { html, type Html } from '#platform/html/html.ts';
import { actionForm } from '#ui/form.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

/** What just happened, and the address that takes it back. It leaves by itself unless it is pointed at. */
export function flash(c: Reader, text: string, undo?: string | null): Html {
  const button = html`<button class="flash-undo" type="submit">${t(c, 'flash.undo')}</button>`;
  return html`<flash-message
    ><p>${text}</p>
    ${undo != null && actionForm(undo, button)}</flash-message
  >`;
}
