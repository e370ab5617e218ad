import { personDeactivated, personJoined } from '#capabilities/people/index.ts';
import type { Db } from '#platform/database/database.ts';
import { past, type Past } from '#shared/activity/happening.ts';
import { readOptionalRichText } from '#shared/rich-text/read-rich-text.ts';
import { chance } from '../chance.ts';
import type { Colleague } from '../content/read-people.ts';
import { dayOf, daysBefore, hoursBefore } from '../when.ts';
import { insertRows, takeIds } from './rows.ts';

/** Somebody of the company, in the directory. */
export type Person = Colleague & { id: number; firstDay: Date; active: boolean };

const timeZones: Record<string, string> = {
  Kassel: 'Europe/Berlin',
  Braga: 'Europe/Lisbon',
  Penang: 'Asia/Kuala_Lumpur',
};
/** So long ago the directory was filled for the first time, in days. */
const directoryAge = 440;
/** Who has left, and how many days ago. */
const left: Record<string, number> = { thilo: 16 };
const germanReaders = new Set(['uwe', 'birgit', 'stefan', 'gabi', 'murat', 'lena', 'tomasz']);

/** Those who chose otherwise than most who sees what. */
const audiences: Record<string, Record<string, string>> = {
  birgit: { about: 'communities', started_on: 'manager' },
  lena: { want_to_learn: 'communities', level: 'manager' },
  farid: { want_to_learn: 'manager' },
  grace: { email: 'communities' },
  rui: { location: 'communities' },
  weijie: { languages: 'self' },
};

const workplaces: Record<string, string> = {
  karim: 'Main building, room 214, beside the test bench',
  uwe: 'Halle 2, Meisterbüro',
  inga: 'Laboratory, the door with the broken seal on it',
  helena: 'Open office, second window from the left',
  siewmei: 'Workshop, upstairs',
  jonas: 'Building C, first floor',
  beatriz: 'Beside the canteen',
};

const furtherFields = [
  {
    key: 'workplace',
    label_en: 'Where to find me',
    label_de: 'Wo du mich findest',
    kind: 'text',
    position: 1,
  },
];

export async function fillPeople(
  tx: Db,
  colleagues: readonly Colleague[],
  now: Date,
): Promise<{ people: Map<string, Person>; happened: Past[] }> {
  const draw = chance(1902);
  const ids = await takeIds(tx, 'people', colleagues.length);
  const people = new Map<string, Person>(
    colleagues.map((one, i) => {
      const firstDay = daysBefore(now, one.daysHere);
      return [one.key, { ...one, id: ids[i]!, firstDay, active: left[one.key] === undefined }];
    }),
  );
  const arrival = (one: Person) => new Date(Math.max(+one.firstDay, +daysBefore(now, directoryAge)));
  const rows = [...people.values()].map((one) => ({
    ...directoryRow(one, people),
    created_at: arrival(one),
    deactivated_at: one.active ? null : daysBefore(now, left[one.key]!),
    last_seen_at: draw.share() < 0.85 ? hoursBefore(now, draw.between(1, 400)) : null,
  }));
  await insertRows(
    tx,
    'profile_fields',
    furtherFields.map((field) => ({ ...field, choices: [], audience: 'everyone' })),
  );
  await insertRows(tx, 'people', rows);
  return { people, happened: arrivals([...people.values()], arrival, now) };
}

function directoryRow(one: Person, people: Map<string, Person>) {
  const { id, name, email, key } = one;
  return {
    id,
    name,
    email,
    status: one.active ? 'active' : 'deactivated',
    administrator: key === 'jonas',
    learning_manager: key === 'beatriz',
    locale: germanReaders.has(key) ? 'de' : 'en',
    time_zone: timeZones[one.place],
    pronouns: one.pronouns || null,
    job_title: one.title,
    department: one.department,
    location: one.place,
    level: one.level,
    manager_id: people.get(one.manager)?.id ?? null,
    started_on: dayOf(one.firstDay),
    languages: one.languages,
    ask_me_about: one.ask,
    want_to_learn: one.learn,
    about_html: readOptionalRichText({ body: one.about, format: 'markdown' }).html,
    field_audiences: audiences[key] ?? {},
    further: workplaces[key] ? { workplace: workplaces[key] } : {},
    theme: 'system',
  };
}

function arrivals(people: readonly Person[], arrival: (one: Person) => Date, now: Date): Past[] {
  return people.flatMap((one) => {
    const came = past(personJoined, arrival(one), { actor: one.id }, { person_id: one.id });
    if (one.active) return [came];
    return [came, past(personDeactivated, daysBefore(now, left[one.key]!), {}, { person_id: one.id })];
  });
}
