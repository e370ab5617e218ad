import { countCommon, hasBit } from './bits.ts';
import { countDepartments } from './may-meet.ts';
import type { Problem } from './prepare.ts';
import { mayBeTogether } from './start-circles.ts';
import type { WaitingReason } from './types.ts';

/** The first thing that stands in this person's way, from what lies with themselves to what lies with the others. */
export function explainWaiting(problem: Problem, person: number): WaitingReason {
  const { rules } = problem.pool;
  const { people, slots, languages, clash } = problem;
  const smallest = Math.min(rules.sizes.smallest, rules.sizes.min);
  if (problem.count < smallest) return { kind: 'too-few-people', people: problem.count, needed: smallest };

  const has = countCommon(slots, [person]);
  if (has < rules.commonSlots) return { kind: 'own-slots', has, needed: rules.commonSlots };
  if (rules.commonLanguage && people[person]!.languages.length === 0) return { kind: 'own-language' };

  const unit = problem.unitOf[person]!;
  const together = unit.map((member) => people[member]!.id);
  if (unit.length > rules.sizes.max) {
    return { kind: 'together-too-many', people: together, max: rules.sizes.max };
  }
  if (unit.length > 1 && !mayBeTogether(problem, unit)) {
    return { kind: 'together-breaks-rule', people: together };
  }

  const needed = smallest - 1;
  const countOthers = (test: (other: number) => boolean) =>
    people.filter((_, other) => other !== person && test(other)).length;
  const shareSlots = countOthers(
    (other) => countCommon(slots, [person, other], rules.commonSlots) >= rules.commonSlots,
  );
  if (shareSlots < needed) return { kind: 'few-share-slots', count: shareSlots, needed };
  if (rules.commonLanguage) {
    const shareLanguage = countOthers((other) => countCommon(languages, [person, other], 1) > 0);
    if (shareLanguage < needed) return { kind: 'few-share-language', count: shareLanguage, needed };
  }
  const couldMeet = countOthers((other) => !hasBit(clash, person, other));
  if (couldMeet < needed) return { kind: 'few-may-meet', count: couldMeet, needed };
  const reachable = people.keys().filter((other) => !hasBit(clash, person, other));
  const count = countDepartments(problem, [...reachable]);
  if (count < rules.departments) return { kind: 'few-departments', count, needed: rules.departments };
  return { kind: 'no-circle-fits', couldMeet };
}
