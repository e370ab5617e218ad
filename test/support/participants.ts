import { sql } from '#platform/database/sql.ts';
import type { MadeProgramme } from './programmes.ts';
import type { Stoa } from './stoa.ts';

const departments = ['Engineering', 'Quality', 'Sales', 'Learning', 'Customer service', 'Logistics'];
const places = ['Leeds', 'Porto', 'Graz'];
const hours = ['mon 09:00', 'tue 13:00', 'wed 10:00', 'thu 14:00', 'fri 08:00'];

let made = 0;

/**
 * So many colleagues beyond the cast who take part in a programme: of six departments and three places, with the
 * languages and hours that its intake asks for. Answers their ids.
 */
export async function makeParticipants(
  stoa: Stoa,
  programme: MadeProgramme,
  count: number,
  more: {
    role?: string;
    answers?: (n: number) => Record<string, unknown>;
    department?: (n: number) => string;
  } = {},
): Promise<number[]> {
  const rows = Array.from({ length: count }, (_, n) => ({
    name: `Colleague ${String(++made).padStart(4, '0')}`,
    email: `colleague-${made}@example.org`,
    department: more.department?.(n) ?? departments[n % departments.length]!,
    location: places[n % places.length]!,
    answers: { ...usualAnswers(programme, n), ...more.answers?.(n) },
  }));
  const entered = await stoa.ground.db.transaction((tx) =>
    tx.many<{ id: number }>(sql`
      with given as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as one (name text, email text, department text, location text, answers jsonb)),
        entered as (
          insert into people (name, email, department, location, time_zone)
          select name, email, department, location, 'Europe/Lisbon' from given returning id, email),
        taken as (
          insert into participants (programme_id, person_id, role, answers, admitted_at)
          select ${programme.id}, entered.id, ${more.role ?? null}, given.answers, moment()
          from entered join given using (email) returning person_id)
      select person_id as id from taken order by 1`),
  );
  return entered.map(({ id }) => id);
}

function usualAnswers({ declared }: MadeProgramme, n: number): Record<string, unknown> {
  return Object.fromEntries(
    declared.intake.questions.flatMap(({ key, kind }): [string, unknown][] => {
      if (kind === 'languages') return [[key, ['en']]];
      if (kind === 'slots') return [[key, [...hours.slice(n % 2), hours[0]!]]];
      if (kind === 'willing') return [[key, n % 3 === 0]];
      return [];
    }),
  );
}
