import { html, type Html } from '#platform/html/html.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import { list } from '#ui/list.ts';
import type { Similar } from '../similar.ts';
import { t } from '../words.ts';

/** A fragment for below a title field: what was said already. Nothing when nothing is near. */
export function similarList(c: Tongue, similar: readonly Similar[]): Html {
  if (similar.length === 0) return html``;
  const entries = similar.map((one) => ({
    title: one.title,
    href: one.kind === 'lesson' ? `/lessons/${one.id}` : `/discussions/${one.id}`,
    detail: [one.community_name, stateOf(c, one)].filter(Boolean).join(' · '),
  }));
  return html`<p class="hint">${t(c, 'similar.title')}</p>
    ${list(t(c, 'similar.title'), entries)}`;
}

function stateOf(c: Tongue, { kind, answered, replies }: Similar): string {
  if (kind === 'lesson') return t(c, 'similar.lesson', { count: replies });
  return answered ? t(c, 'similar.answered') : t(c, 'similar.replies', { count: replies });
}
