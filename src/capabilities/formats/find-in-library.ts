import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { optionalText } from '#platform/http/fields.ts';
import type { Asker } from './asker.ts';
import { objectives, type Declaration } from './declaration/declaration.ts';
import type { Text } from './declaration/text.ts';
import { groupSize } from './group-size.ts';
import { library } from './library.ts';
import { listShared, type Listed } from './list-formats.ts';

export const sizes = ['pairs', 'small', 'large'] as const;
export const lengths = ['short', 'weeks', 'months'] as const;

/** What somebody looks for; an empty answer is none. */
const oneOf = <const Value extends string>(values: readonly Value[]) =>
  z.enum(values).optional().catch(undefined);
export const askedOfLibrary = z.object({
  q: optionalText(100),
  objective: oneOf(objectives),
  place: oneOf(['online', 'on site']),
  size: oneOf(sizes),
  length: oneOf(lengths),
});
export type Asked = z.output<typeof askedOfLibrary>;

export const isAsked = ({ q, ...filters }: Asked): boolean =>
  q !== '' || Object.values(filters).some((value) => value !== undefined);

/** The formats that the person may run and that fit what they look for; those from here before those of Stoa. */
export async function findInLibrary(db: Db, me: Asker, asked: Asked): Promise<Listed[]> {
  const all = [...(await listShared(db, me)), ...library().map((declared) => ({ declared, own: null }))];
  return all.filter(({ declared }) => fits(declared, asked));
}

/** How many people, from and to. */
const people = { pairs: [2, 3], small: [4, 8], large: [9, 500] } as const;
const weeks = { short: [1, 2], weeks: [3, 12], months: [13, 110] } as const;

function fits(declared: Declaration, { q, objective, place, size, length }: Asked): boolean {
  const { least, most } = groupSize(declared);
  return (
    (objective === undefined || declared.suits.objectives.includes(objective)) &&
    (place === undefined || declared.suits.place === 'either' || declared.suits.place === place) &&
    (size === undefined || (least <= people[size][1] && most >= people[size][0])) &&
    (length === undefined || (declared.weeks >= weeks[length][0] && declared.weeks <= weeks[length][1])) &&
    says(declared, q)
  );
}

/** Every word that was typed stands somewhere in what the format says of itself, in whichever language. */
function says({ name, tagline, purpose, suits, steps }: Declaration, q: string): boolean {
  const words = plain(q).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const spoken = plain(
    [name, tagline, purpose, ...suits.who, ...steps.map((step) => step.name)].map(everyLanguage).join(' '),
  );
  return words.every((word) => spoken.includes(word));
}

const everyLanguage = (said: Text): string =>
  typeof said === 'string' ? said : Object.values(said).join(' ');

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
