import type { Db } from '#platform/database/database.ts';
import type { Place } from '../fill/fill-communities.ts';
import type { Person } from '../fill/fill-people.ts';
import { insertRows, takeIds } from '../fill/rows.ts';
import { dayOf, daysBefore } from '../when.ts';
import { placeOf, placesToReflect, type Company } from './company.ts';
import { fillLessons } from './fill-lessons.ts';
import { told, type ToldCard } from './told.ts';

/** What teams and people looked back on, what they learnt, and what some of them finished lately. */
export async function fillReflections(
  tx: Db,
  people: ReadonlyMap<string, Person>,
  { places, now }: { places: readonly Place[]; now: Date },
): Promise<void> {
  const company = { people, places: await placesToReflect(tx, people, places), now };
  const ids = await takeIds(tx, 'reflections', told.cards.length);
  const cards = told.cards.map((card, i) => ({ card, id: ids[i]! }));
  await insertRows(
    tx,
    'reflections',
    cards.map((one) => cardRow(one, company)),
  );
  await insertRows(
    tx,
    'reflection_entries',
    cards.flatMap(({ card, id }) => entriesOf(card, id, company)),
  );
  await insertRows(
    tx,
    'reflection_themes',
    cards.flatMap(({ card, id }) => (card.themes ?? []).map((name) => ({ reflection_id: id, name }))),
  );
  await insertActions(tx, cards, company);
  await insertFinished(tx, company);
  await fillLessons(tx, company);
}

type Numbered = { card: ToldCard; id: number };

function cardRow({ card, id }: Numbered, { people, places, now }: Company) {
  const at = daysBefore(now, card.ago);
  const place = placeOf(card, places);
  return {
    id,
    community_id: place?.id ?? null,
    person_id: people.get(card.by ?? card.person!)!.id,
    together: place !== null,
    named: false,
    audience: card.audience ?? 'team',
    occasion: card.occasion,
    title: card.title,
    questions: 'card',
    state: card.waiting === true ? 'writing' : 'shown',
    version: 1,
    created_at: at,
    shown_at: card.waiting === true ? null : new Date(+at + 26 * 3_600_000),
  };
}

/** Whoever opened a card wrote first; the others are of those who are in the community, nobody twice. */
function entriesOf(card: ToldCard, id: number, { people, places }: Company) {
  const opener = people.get(card.by ?? card.person!)!;
  const place = placeOf(card, places);
  // Those as whom one looks around have not written yet on what waits for them.
  const others = (place?.members ?? []).filter(
    ({ key, active }) => active && key !== opener.key && !lookingAround.has(key),
  );
  const first = card.waiting === true && lookingAround.has(opener.key) ? [] : [opener];
  const writers = [...first, ...others.slice(others.length > 12 ? id % 7 : 0)];
  return card.entries.slice(0, writers.length).map((answers, i) => ({
    reflection_id: id,
    person_id: writers[i]!.id,
    answers,
    id: uuidOf(id, i),
  }));
}

const lookingAround = new Set(['joana', 'karim', 'siewmei', 'tomasz', 'beatriz', 'jonas']);

/** Ids by which nothing is told, and the same in each demonstration. */
const uuidOf = (card: number, entry: number): string =>
  `00000000-0000-4000-8000-${((card * 31 + entry * 7919) % 0xffffff).toString(16).padStart(12, '0')}`;

async function insertActions(tx: Db, cards: readonly Numbered[], { people, now }: Company): Promise<void> {
  const rows = cards.flatMap(({ card, id }) =>
    (card.actions ?? []).map(({ what, owner, in: days, done }) => ({
      reflection_id: id,
      what,
      owner_id: people.get(owner)!.id,
      due_on: dayOf(daysBefore(now, -days)),
      done_at: done === true ? daysBefore(now, -days + 1) : null,
      created_at: daysBefore(now, card.ago - 1),
      reminded_at: days <= 0 ? daysBefore(now, -days) : null,
    })),
  );
  const ids = await takeIds(tx, 'reflection_actions', rows.length);
  await insertRows(
    tx,
    'reflection_actions',
    rows.map((row, i) => ({ id: ids[i], ...row })),
  );
}

/** Told by the learning system; whoever finished it a week or a month ago finds three questions. */
async function insertFinished(tx: Db, { people, now }: Company): Promise<void> {
  const ids = await takeIds(tx, 'completions', told.finished.length);
  await insertRows(
    tx,
    'completions',
    told.finished.map(({ person, title, ago }, i) => ({
      id: ids[i],
      person_id: people.get(person)!.id,
      source: 'system',
      thing: `course ${i + 1}`,
      title,
      finished_on: dayOf(daysBefore(now, ago)),
      ask_on: ago < 7 ? dayOf(daysBefore(now, ago - 7)) : ago < 30 ? dayOf(daysBefore(now, ago - 30)) : null,
      asked_after: ago < 7 ? 0 : ago < 30 ? 7 : 30,
      created_at: daysBefore(now, ago),
    })),
  );
  const asked = told.finished.flatMap((one, i) => (one.ago < 7 ? [] : [{ ...one, completion: ids[i]! }]));
  const cards = await takeIds(tx, 'reflections', asked.length);
  await insertRows(
    tx,
    'reflections',
    asked.map(({ person, title, ago, completion }, i) => ({
      id: cards[i],
      person_id: people.get(person)!.id,
      together: false,
      named: false,
      audience: 'private',
      occasion: 'course',
      title,
      questions: 'follow-up',
      completion_id: completion,
      after_days: ago < 30 ? 7 : 30,
      state: 'writing',
      version: 1,
      created_at: daysBefore(now, ago < 30 ? ago - 7 : ago - 30),
    })),
  );
}
