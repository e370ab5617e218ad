import { html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Tone } from '#ui/badge.ts';
import { icon, type IconName } from '#ui/icon.ts';

const drawings: Record<Tone, IconName> = {
  neutral: 'info',
  accent: 'lightbulb',
  good: 'circle-check',
  warning: 'triangle-alert',
  danger: 'circle-alert',
};

/** Something to know about this page, in the flow of it; `actions` are links or buttons. */
export function notice(tone: Tone, content: Renderable, actions?: Renderable): Html {
  return html`<div class="notice notice-${tone}">
    ${icon(drawings[tone])}
    <div class="notice-words">${content}</div>
    ${actions !== undefined && html`<div class="notice-actions">${actions}</div>`}
  </div>`;
}
