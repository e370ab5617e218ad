import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { html, trusted, type Html } from '#platform/html/html.ts';

/** The drawings in use; a new one is added here by its name in Lucide. */
const names = [
  'archive', 'arrow-left', 'arrow-right', 'at-sign', 'bell', 'bell-off', 'bold', 'book-open', 'bookmark',
  'calendar', 'calendar-days', 'chart-line', 'check', 'chevron-down', 'chevron-left', 'chevron-right', 'circle-alert', 'circle-check',
  'circle-help', 'circle-user', 'clock', 'code', 'compass', 'download', 'ellipsis', 'external-link', 'eye', 'eye-off', 'file',
  'file-text', 'flag', 'graduation-cap', 'globe', 'hand-heart', 'hash', 'heading', 'history', 'house', 'image', 'inbox', 'info',
  'italic', 'key-round', 'keyboard', 'languages', 'layers', 'library', 'lightbulb', 'link', 'list', 'list-ordered', 'lock',
  'log-out', 'mail', 'map-pin', 'menu', 'merge', 'message-circle', 'message-square', 'messages-square', 'monitor', 'moon',
  'paperclip', 'pencil', 'pin', 'plus', 'quote', 'refresh-cw', 'reply', 'search', 'send', 'settings', 'shapes', 'share-2',
  'shield', 'shield-check', 'smile', 'sprout', 'square-code', 'star', 'sun', 'tag', 'thumbs-up', 'trash-2', 'triangle-alert',
  'undo-2', 'upload', 'user', 'user-plus', 'user-round-search', 'users', 'users-round', 'video', 'x',
] as const; // prettier-ignore

export type IconName = (typeof names)[number];

const folder = fileURLToPath(import.meta.resolve('lucide-static/package.json')).replace(
  /package\.json$/,
  'icons/',
);
const drawn = new Map<IconName, Html>(names.map((name) => [name, draw(name)]));

/** A drawing that says nothing to a screen reader: a word or a label stands beside it. */
export function icon(name: IconName): Html {
  return drawn.get(name)!;
}

function draw(name: IconName): Html {
  const lines = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(readFileSync(`${folder}${name}.svg`, 'utf8'))![1]!;
  const paths = trusted(lines.replaceAll(/\s*\n\s*/g, '').replaceAll(' />', '/>'));
  return html`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">${paths}</svg>`;
}
