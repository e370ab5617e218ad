import type { PreparedGiver, PreparedSeeker } from './people.ts';
import type { MentoringRules } from './rules.ts';
import { wayToMeet } from './way-to-meet.ts';

export type PairRule =
  | 'same person'
  | 'do not match'
  | 'reporting line'
  | 'language'
  | 'department'
  | 'location'
  | 'level'
  | 'modality'
  | 'skills';
/** Why two people cannot be matched, whatever their score. */
export type HardRule = PairRule | 'minimum score' | 'no free seat';

type Side = Pick<PreparedSeeker, 'managers' | 'exclusions'> & { person: { id: number } };
type Test = (seeker: PreparedSeeker, giver: PreparedGiver, rules: MentoringRules) => boolean;

/** Neither wants to be kept from the other; one list is enough. */
export const keptApart = (a: Side, b: Side): boolean =>
  a.exclusions.has(b.person.id) || b.exclusions.has(a.person.id);

/** One stands above the other, directly or at any distance. */
export const inOneLine = (a: Side, b: Side): boolean =>
  a.managers.has(b.person.id) || b.managers.has(a.person.id);

const same = (a: string | null, b: string | null): boolean => a !== null && a === b;

/** Who has not said what they speak is kept from nobody by it. */
function shareNoLanguage({ languages }: PreparedSeeker, giver: PreparedGiver): boolean {
  return languages.size > 0 && giver.languages.size > 0 && languages.isDisjointFrom(giver.languages);
}

const pairRules: readonly (readonly [PairRule, Test])[] = [
  ['same person', (seeker, giver) => seeker.person.id === giver.person.id],
  ['do not match', keptApart],
  ['reporting line', inOneLine],
  ['language', shareNoLanguage],
  [
    'department',
    (seeker, giver, { department }) =>
      (department === 'required' && !same(seeker.person.department, giver.person.department)) ||
      (department === 'excluded' && same(seeker.person.department, giver.person.department)),
  ],
  [
    'location',
    (seeker, giver, { location }) =>
      location === 'required' && !same(seeker.person.location, giver.person.location),
  ],
  [
    'level',
    ({ person: seeker }, { person: giver }, { level }) => {
      if (level.mentor === 'any') return false;
      if (seeker.level === null || giver.level === null) return true;
      const above = giver.level - seeker.level;
      return (level.mentor === 'higher' ? above : -above) < level.by;
    },
  ],
  [
    'modality',
    (seeker, giver, { modality }) =>
      modality === 'required' && wayToMeet(seeker.person, giver.person) === undefined,
  ],
  [
    'skills',
    (seeker, giver, { skills }) =>
      skills === 'required' && seeker.wants.length > 0 && !sharesSkill(seeker, giver),
  ],
];

export function sharesSkill(seeker: PreparedSeeker, giver: PreparedGiver): boolean {
  for (const [skill] of seeker.wants) if (giver.offers.has(skill)) return true;
  return false;
}

/** The first rule that keeps these two apart, by what they are; seats and the score are looked at elsewhere. */
export function blockedBy(
  seeker: PreparedSeeker,
  giver: PreparedGiver,
  rules: MentoringRules,
): PairRule | undefined {
  for (const [rule, blocks] of pairRules) if (blocks(seeker, giver, rules)) return rule;
  return undefined;
}

/** Every rule that keeps these two apart, to find out which one would have to give. */
export const allBlocks = (seeker: PreparedSeeker, giver: PreparedGiver, rules: MentoringRules): PairRule[] =>
  pairRules.filter(([, blocks]) => blocks(seeker, giver, rules)).map(([rule]) => rule);
