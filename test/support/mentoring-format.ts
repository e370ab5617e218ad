import { sql } from '#platform/database/sql.ts';
import type { Role } from './cast.ts';
import { makeProgramme, takePart, type MadeProgramme } from './programmes.ts';
import type { Stoa } from './stoa.ts';

type Mode = 'organiser' | 'self-chosen' | 'suggested' | 'automatic';
type Made = { modes?: readonly Mode[]; perGiver?: number; offer?: string; runs?: string; consent?: boolean };

let made = 0;

/** A format in which mentors and mentees are brought together, as somebody could write it in the editor. */
export function mentoringFormat({
  modes = ['self-chosen'],
  perGiver = 1,
  offer = 'mentor',
  runs = 'rolling',
  consent = false,
}: Made = {}): Record<string, unknown> {
  return {
    key: `mentoring-${++made}`,
    name: 'Mentoring',
    tagline: 'Two people, three months',
    family: 'mentoring',
    purpose: 'Learn from somebody who has been there.',
    suits: { who: ['Whoever wants to grow'], objectives: ['skills'] },
    runs,
    weeks: 12,
    effort: { participant: 30, facilitator: 0 },
    grouping: {
      by: 'matching',
      giver: 'mentor',
      seeker: 'mentee',
      seekers_per_giver: perGiver,
      modes,
      weights: { skills: 5, language: 1, time_zone: 1, place: 1, wish: 2 },
    },
    roles: [
      { key: 'mentor', name: 'Mentor', description: 'Accompanies', facilitates: true, from: 'intake' },
      { key: 'mentee', name: 'Mentee', description: 'Is accompanied', from: 'intake' },
    ],
    intake: {
      questions: [
        { key: 'wants', kind: 'wants', label: 'What do you want to learn?', of: 'mentee' },
        { key: 'offers', kind: 'offers', label: 'What can you pass on?', of: 'mentor' },
      ],
      consents: consent ? [{ key: 'confidential', text: 'What is said stays between us.' }] : [],
    },
    steps: [{ key: 'begin', kind: 'prompt', name: 'Begin', week: 1, text: 'What do you hope for?' }],
    outputs: ['A goal reached'],
    safety: { confidential: true, recording: 'never', rule: 'What is said here stays here.' },
    offer,
    facilitator_guide: 'Listen first.',
    measures: [{ key: 'met', name: 'Met', from: 'meetings' }],
  };
}

export const makeMentoring = (
  stoa: Stoa,
  { state, ...format }: Made & { state?: string } = {},
): Promise<MadeProgramme> =>
  makeProgramme(stoa, mentoringFormat(format), state === undefined ? {} : { state });

/** Mentors pass on pumps, with so many places. */
export async function mentors(
  stoa: Stoa,
  programme: MadeProgramme,
  people: readonly Role[],
  capacity = 1,
): Promise<void> {
  await takePart(stoa, programme, people, 'mentor');
  await answer(stoa, programme, people, { offers: [{ skill: 'pumps', level: 3 }] }, capacity);
}

/** Mentees want to learn about pumps. */
export async function mentees(stoa: Stoa, programme: MadeProgramme, people: readonly Role[]): Promise<void> {
  await takePart(stoa, programme, people, 'mentee');
  await answer(stoa, programme, people, { wants: [{ skill: 'pumps', importance: 3 }] }, null);
}

async function answer(
  stoa: Stoa,
  { id }: MadeProgramme,
  people: readonly Role[],
  answers: Record<string, unknown>,
  capacity: number | null,
): Promise<void> {
  await stoa.ground.db.transaction((tx) =>
    tx.run(sql`
      update participants set answers = ${JSON.stringify(answers)}::jsonb, capacity = ${capacity}
      where programme_id = ${id} and person_id = any (${people.map((one) => stoa.id(one))}::bigint[])`),
  );
}
