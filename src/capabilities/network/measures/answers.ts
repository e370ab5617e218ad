import type { Check, Contact } from '../check.ts';

/** A check as the measures see it: categories and strengths, and nobody's name. */
export type Answers = {
  /** The department of the person themselves; null where the directory does not say. */
  own: string | null;
  /** K: the departments that there are, and all the world outside as one more. */
  departmentsPossible: number;
  contacts: readonly Person[];
  /** Who knows whom, each pair once, by their places in `contacts`. */
  known: readonly (readonly [number, number])[];
};

export type Person = {
  department: string | null;
  level: Contact['level'];
  place: Contact['place'];
  /** Known for less than a year. */
  isNew: boolean | null;
  /** From 1 to 5; null where neither frequency nor closeness was answered. */
  strength: number | null;
};

const ofFrequency = { seldom: 1, monthly: 2, fortnightly: 3, weekly: 4, daily: 5 } as const;
const ofCloseness = { distant: 1, cordial: 7 / 3, close: 11 / 3, 'very close': 5 } as const;

/** How strong a tie is, from 1 to 5: the mean of how often one talks and how close one is. */
export function strengthOf({
  frequency,
  closeness,
}: Pick<Contact, 'frequency' | 'closeness'>): number | null {
  const said = [frequency && ofFrequency[frequency], closeness && ofCloseness[closeness]].filter(
    (one) => one !== null,
  );
  return said.length === 0 ? null : said.reduce((sum, one) => sum + one, 0) / said.length;
}

const outside = 'outside';
const elsewhere = 'elsewhere';
const unnamed = 'own';

/** What stands for one's own department where the directory names none. */
const ownIn = ({ own_department: own }: Pick<Check, 'own_department'>): string => own ?? unnamed;

/** What was tapped counts before the directory, which may be behind. */
function departmentOf(check: Pick<Check, 'own_department'>, { unit, department }: Contact): string | null {
  switch (unit) {
    case 'team':
    case 'department':
      return ownIn(check);
    case 'elsewhere':
      return department === null || department === check.own_department ? elsewhere : department;
    case 'outside':
      return outside;
    case null:
      return department;
  }
}

type Said = Pick<Check, 'own_department' | 'departments_count' | 'contacts' | 'links'>;

export function answersOf(check: Said): Answers {
  const places = new Map(check.contacts.map(({ id }, at) => [id, at]));
  return {
    own: ownIn(check),
    departmentsPossible: (check.departments_count ?? 1) + 1,
    contacts: check.contacts.map((contact) => ({
      department: departmentOf(check, contact),
      level: contact.level,
      place: contact.place,
      isNew: contact.known && contact.known === 'under 1',
      strength: strengthOf(contact),
    })),
    known: check.links.flatMap(([one, other]) => {
      const [a, b] = [places.get(one), places.get(other)];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    }),
  };
}
