/** What was typed into the fields of a form, by name; several values of one field stand with commas between. */
export type Content = Record<string, string>;

/**
 * What someone was writing. `key` says where: `reply:discussion:42`, `start:question:community:7`. `earlier` is what
 * another browser had written there when this one saved over it, where it says something else.
 */
export type Draft = { key: string; content: Content; earlier: Content | null; saved_at: Date };

/** How long a draft is kept after it was last touched. */
export const keptDays = 90;

/** Fields that a form brings itself, and that say nothing about what was typed. */
const notTyped = new Set(['key', 'once', 'format', 'kind', 'to', 'back', 'community']);

/** The content that is worth keeping, or null where nothing has been typed. */
export function contentOf(fields: Readonly<Record<string, unknown>>): Content | null {
  const content: Content = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'key' || name === 'once') continue;
    const text = [value]
      .flat()
      .filter((one) => typeof one === 'string' && one !== '')
      .join(',');
    if (text !== '') content[name] = text;
  }
  const typed = Object.entries(content).some(([name, text]) => !notTyped.has(name) && text.trim() !== '');
  return typed ? content : null;
}

/** The earlier text where the newer one does not simply go on from it. */
export function offered(content: Content, earlier: Content | null): Content | null {
  if (!earlier) return null;
  const lost = (name: string) => !(content[name] ?? '').startsWith(opening(earlier[name] ?? ''));
  return lost('body') || lost('title') ? earlier : null;
}

/** Markup without what closes it, so that a text that was written on still begins with it. */
const opening = (text: string) => text.replace(/(?:<\/\w+>|\s)+$/, '');
