import { html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { hidden } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Version } from './version.ts';
import { t } from './words.ts';

/**
 * The hidden field that says what a form was drawn from. When somebody else was faster it shows `newer`, what
 * stands there now, above what was typed; who saves again has seen it.
 */
export function versionField(c: Reader, now: Version, typed: Form, newer: Renderable): Html {
  if (typed.errors['version'] === undefined) return hidden('version', typed.values['version'] ?? now);
  return html`<div id="version" tabindex="-1">
      ${notice(
        'warning',
        html`<p><strong>${t(c, 'now')}</strong></p>
          <div class="prose">${newer}</div>
          <p>${t(c, 'again')}</p>`,
      )}
    </div>
    ${hidden('version', now)}`;
}
