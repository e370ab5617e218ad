import { seededRandom } from '#shared/grouping/random.ts';
import type {
  Giver,
  Importance,
  Modality,
  Participant,
  Seeker,
  SkillLevel,
} from '#shared/grouping/mentoring/people.ts';

export interface CompanyShape {
  seed: number;
  seekers: number;
  givers: number;
  /** Fewer skills and departments make people more alike, and more pairs possible. */
  skills?: number;
  departments?: number;
  /** The most seats that one mentor has; some have none unless it is `full`. */
  seats?: number;
  /** Some are both, seek and give. */
  both?: boolean;
}

/** A made-up company that looks for mentors; the same shape gives the same company. */
export function mentoringCompany(shape: CompanyShape): { seekers: Seeker[]; givers: Giver[] } {
  const { skills = 12, departments = 6, seats = 3, both = true } = shape;
  const random = seededRandom(shape.seed);
  const chance = (share: number) => random.next() < share;
  const oneOf = <T>(list: readonly T[]): T => list[random.below(list.length)]!;
  const some = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);
  const skill = () => `skill ${Math.min(random.below(skills), random.below(skills))}`;
  const people = shape.seekers + shape.givers;
  const anyone = () => 1 + random.below(people);

  const participant = (id: number): Participant => {
    // People report to a lower number, so no line bites its own tail.
    const managers: number[] = [];
    for (let above = Math.floor(id / 7); above > 0; above = Math.floor(above / 7)) managers.push(above);
    return {
      id,
      languages: ['en', 'de', 'fr'].filter((_, index) => chance(0.9 - index * 0.3)),
      utcOffset: oneOf([-480, -300, 0, 60, 60, 330, 540]),
      modality: oneOf<Modality>(['on site', 'remote', 'either', 'either']),
      location: chance(0.9) ? `site ${random.below(4)}` : null,
      department: chance(0.9) ? `department ${random.below(departments)}` : null,
      role: chance(0.7) ? `role ${random.below(5)}` : null,
      level: chance(0.95) ? random.below(6) : null,
      managers,
      exclusions: chance(0.2) ? some(1 + random.below(2), anyone) : [],
    };
  };

  const ids = random.shuffle(Array.from({ length: people }, (_, index) => index + 1));
  const seekerIds = ids.slice(0, shape.seekers);
  const giverIds = ids.slice(shape.seekers);
  if (both && seekerIds.length > 0 && giverIds.length > 0) giverIds[0] = seekerIds[0]!;
  return {
    seekers: seekerIds.map((id) => ({
      ...participant(id),
      wants: some(random.below(4), () => ({
        skill: skill(),
        importance: (1 + random.below(3)) as Importance,
      })),
      preferences: chance(0.4) ? some(1 + random.below(3), anyone) : [],
    })),
    givers: giverIds.map((id) => ({
      ...participant(id),
      offers: some(1 + random.below(4), () => ({
        skill: skill(),
        level: (1 + random.below(3)) as SkillLevel,
      })),
      capacity: chance(0.1) ? 0 : 1 + random.below(seats),
      accompanies: random.below(3),
    })),
  };
}
