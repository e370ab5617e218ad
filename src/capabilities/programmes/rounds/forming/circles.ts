import type { Grouping } from '#capabilities/formats/index.ts';
import { formCircles } from '#shared/grouping/circles/form-circles.ts';
import type { Circle, Judgement, Person, Rules } from '#shared/grouping/circles/types.ts';
import { answersForGrouping } from '../../intake/answers.ts';
import type { Formed, FormedGroup } from '../proposal.ts';
import { countSizes } from './count-sizes.ts';
import { placeInRoles } from './place-in-roles.ts';
import type { Pool } from './pool.ts';

type CircleBlock = Extract<Grouping, { by: 'circles' }>;

const asks = ({ declared }: Pool, kind: 'slots' | 'languages') =>
  declared.intake.questions.find((question) => question.kind === kind);

/** The people of a pool as circles see them. Who was free not to answer can meet at any hour that others named. */
export function circlePeople(pool: Pool): Person[] {
  const { declared, people } = pool;
  const read = people.map((person) => ({ person, answers: answersForGrouping(declared, person.answers) }));
  const leading = declared.roles.filter((role) => role.facilitates).map((role) => role.key);
  const anyHour = [...new Set(read.flatMap(({ answers }) => answers.slots))];
  const free = asks(pool, 'slots')?.required === false;
  return read.map(({ person, answers }) => ({
    id: person.id,
    department: person.department,
    location: person.location,
    level: person.level,
    manager: person.manager,
    languages: answers.languages.length > 0 ? answers.languages : person.languages,
    slots: answers.slots.length === 0 && free ? anyHour : answers.slots,
    utcOffset: person.offset,
    willing: answers.willing || (person.role !== null && leading.includes(person.role)),
  }));
}

/** The rules of a format as circles take them. What is not asked at the intake cannot be a condition. */
export function circleRules(pool: Pool, block: CircleBlock): Rules {
  return {
    sizes: { min: block.min, max: block.max, smallest: block.smallest },
    reportingLine: true,
    managersElsewhere: pool.managers,
    cannotMeet: pool.cannotMeet,
    together: [],
    commonSlots: asks(pool, 'slots') ? block.common_slots : 0,
    commonLanguage: block.common_language && asks(pool, 'languages') !== undefined,
    departments: block.departments_at_least ?? 0,
    mix: block.diversify,
    metBefore: pool.metBefore,
    facilitator: pool.declared.roles.some((role) => role.facilitates),
    timeZoneSpread: block.hours_apart * 60,
  };
}

export function formInCircles(pool: Pool, block: CircleBlock, seed: number): Formed {
  const { circles, waiting, report } = formCircles(circlePeople(pool), circleRules(pool, block), seed);
  const { placed, worst, mean, perAttribute, brokenSoft } = report;
  return {
    groups: circles.map((circle) => asGroup(pool, circle)),
    waiting: waiting.map(({ id, reason }) => ({ id, by: 'circles', reason })),
    report: {
      placed,
      waiting: waiting.length,
      groups: circles.length,
      sizes: countSizes(circles.map(({ members }) => members.length)),
      scores: { worst, mean },
      circles: { perAttribute, brokenSoft },
    },
  };
}

/** A circle as a group, with who leads it and the first hour that all have. */
export const asGroup = (pool: Pool, circle: Circle | Judgement): FormedGroup => ({
  people: placeInRoles(pool, circle.members, circle.facilitator),
  score: circle.score,
  slot: circle.commonSlots[0] ?? null,
  reasons: {
    by: 'circles',
    reasons: circle.reasons,
    slots: circle.commonSlots,
    languages: circle.languages,
  },
});
