import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { html, type Html } from '#platform/html/html.ts';

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
  'arrow-down', 'arrow-up', 'award', 'calendar-check', 'calendar-plus', 'circle-pause', 'clipboard-check', 'clipboard-list', 'coffee',
  'copy', 'dices', 'hand', 'handshake', 'layout-grid', 'life-buoy', 'mic', 'mic-off', 'pause', 'phone-off', 'play', 'presentation',
  'puzzle', 'route', 'shuffle', 'skip-back', 'skip-forward', 'square-kanban', 'target', 'timer', 'trophy', 'user-check',
  'user-minus', 'video-off', 'vote', 'zap',
  'undo-2', 'upload', 'waypoints', 'wrench', 'user', 'user-plus', 'user-round-search', 'users', 'users-round', 'video', 'x',
] as const; // prettier-ignore

export type IconName = (typeof names)[number];

const folder = fileURLToPath(import.meta.resolve('lucide-static/package.json')).replace(
  /package\.json$/,
  'icons/',
);

/** One file with all drawings, loaded once by the browser; pages only point into it. */
export const iconSheet = drawSheet();

// prettier-ignore
const pointers = new Map<IconName, Html>(
  names.map((name) => [
    name,
    html`<svg class="icon" width="20" height="20" aria-hidden="true"><use href="${iconSheet.path}#${name}" /></svg>`,
  ]),
);

/** A drawing that says nothing to a screen reader: a word or a label stands beside it. */
export function icon(name: IconName): Html {
  return pointers.get(name)!;
}

function drawSheet(): { path: string; content: Buffer } {
  const content = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${names.map(symbol).join('')}</svg>`);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { path: `/assets/icons-${hash}.svg`, content };
}

function symbol(name: IconName): string {
  const lines = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(readFileSync(`${folder}${name}.svg`, 'utf8'))![1]!;
  return `<symbol id="${name}" viewBox="0 0 24 24">${lines.replaceAll(/\s*\n\s*/g, '')}</symbol>`;
}
