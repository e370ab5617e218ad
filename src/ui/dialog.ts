import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { button, iconButton, type ButtonKind } from '#ui/button.ts';
import { type IconName } from '#ui/icon.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

/** Something to read or decide above the page. Opens and closes without script; Escape or a press outside closes. */
export function dialog(c: Reader, options: { id: string; title: string }, content: Renderable): Html {
  const { id, title } = options;
  const close = iconButton(t(c, 'dialog.close'), 'x', {
    type: 'button',
    popovertarget: id,
    popovertargetaction: 'hide',
  });
  return html`<dialog class="dialog" id="${id}" popover aria-labelledby="${id}-title">
    <div class="dialog-head">
      <h2 id="${id}-title">${title}</h2>
      ${close}
    </div>
    <div class="dialog-body">${content}</div>
  </dialog>`;
}

/** The button that opens the dialog of this id. */
export function dialogButton(
  label: string,
  id: string,
  look: { kind?: ButtonKind; icon?: IconName; small?: boolean } = {},
): Html {
  return button(label, look, { type: 'button', popovertarget: id });
}
