import { addCard, agreeAction, giveDots, placeCard } from '#capabilities/boards/index.ts';
import { beginSession, endSession, moveOn, setTime, writeSharedNotes } from '#capabilities/meetings/index.ts';
import { sql } from '#platform/database/sql.ts';
import { dayOf } from '../when.ts';
import { someOf } from './crowd.ts';
import { enrol, found, type Run } from './found.ts';
import { said } from './said.ts';
import { groupsOf, sessionsOf } from './sessions.ts';
import type { Stage } from './stage.ts';

const day = 86_400_000;

/** A team that looked back last week: what it wrote, what it voted for, and what it agreed. */
export function tellRetrospective(stage: Stage): void {
  const { name, purpose } = said.retrospective;
  const run = found(stage, {
    format: 'team-retrospective',
    name,
    purpose,
    by: 'helena',
    founded: stage.at(14, '09:00'),
    starts: stage.at(9, '00:00'),
  });
  const colleagues = [...stage.people.values()].filter(
    (one) =>
      one.department === 'Customer service' && one.place === 'Braga' && one.active && one.daysHere > 180,
  );
  const others = someOf(stage, { count: 5, named: colleagues.map(({ key }) => key).slice(0, 5) });
  const team = [...new Set(['helena', 'rosa', ...others])];
  const applying = (who: string) => ({ who, application: {} });
  enrol(stage, run, { from: stage.at(13, '08:00'), to: stage.at(10, '15:00') }, team.map(applying));
  enrol(stage, run, { from: stage.at(8, '14:00'), to: stage.at(8, '14:00') }, [applying('joana')]);
  stage.on(stage.at(7, '16:00'), () => lookBack(stage, run, [...team, 'joana']));
}

/** The hour itself, in the order of its agenda. */
async function lookBack(stage: Stage, run: Run, team: readonly string[]): Promise<void> {
  const { tx, me } = stage;
  const [group] = await groupsOf(stage, run.id);
  const [session] = await sessionsOf(stage, group!.id);
  const leads = me(group!.leads);
  const { id } = session!;
  const begins = new Date(Math.max(+stage.at(5, '10:00'), +stage.at(7, '18:00')));
  const after = (minutes: number) => new Date(+begins + minutes * 60_000);
  await setTime(tx, leads, id, { startsAt: begins, place: 'Braga, room Minho', link: '', following: false });
  stage.on(begins, () =>
    beginSession(
      tx,
      leads,
      id,
      team.map((key) => stage.id(key)),
    ),
  );
  stage.on(after(9), () => goTo(stage, id, leads.id, 'write'));
  stage.on(after(14), () => writeCards(stage, id, team));
  stage.on(after(22), () => goTo(stage, id, leads.id, 'reveal'));
  stage.on(after(27), () => goTo(stage, id, leads.id, 'group'));
  stage.on(after(30), () => sortCards(stage, id, leads.id));
  stage.on(after(34), () => goTo(stage, id, leads.id, 'vote'));
  stage.on(after(36), () => vote(stage, id, team));
  stage.on(after(38), () => goTo(stage, id, leads.id, 'talk'));
  stage.on(after(50), () => writeSharedNotes(tx, leads, id, { body: said.retrospective.notes, base: '' }));
  stage.on(after(55), () => goTo(stage, id, leads.id, 'act'));
  stage.on(after(58), async () => {
    const board = await boardOf(stage, id);
    for (const { what, owner, in: days } of said.retrospective.actions)
      await agreeAction(
        tx,
        leads,
        group!.id,
        { what, owner: stage.id(owner), due: dayOf(new Date(+stage.now + days * day)) },
        { board },
      );
  });
  stage.on(after(63), () => endSession(tx, leads, id));
}

async function goTo({ tx, me }: Stage, session: number, leads: number, key: string): Promise<void> {
  const { stretch, stretches } = await tx.one<{ stretch: number; stretches: { key: string }[] }>(sql`
    select stretch, stretches from meetings where id = ${session}`);
  const to = stretches.findIndex((one) => one.key === key);
  await moveOn(tx, me(leads), session, { from: stretch, to });
}

const boardOf = async ({ tx }: Stage, session: number): Promise<number> =>
  (await tx.one<{ id: number }>(sql`select id from boards where meeting_id = ${session}`)).id;

async function writeCards(stage: Stage, session: number, team: readonly string[]): Promise<void> {
  const board = await boardOf(stage, session);
  for (const { from, ...card } of said.retrospective.cards)
    await addCard(stage.tx, stage.me(typeof from === 'string' ? from : team[from]!), board, card);
}

const cardsOf = (stage: Stage, board: number, beginning = ''): Promise<{ id: string }[]> =>
  stage.tx.many(sql`
    select id from cards where board_id = ${board} and under_id is null and body ilike ${`%${beginning}%`}
    order by column_key, position`);

/** What says the same lies on one pile. */
async function sortCards(stage: Stage, session: number, leads: number): Promise<void> {
  const board = await boardOf(stage, session);
  const [first, second] = await cardsOf(stage, board, 'delays');
  await placeCard(stage.tx, stage.me(leads), board, second!.id, { onto: first!.id });
}

async function vote(stage: Stage, session: number, team: readonly string[]): Promise<void> {
  const board = await boardOf(stage, session);
  const [delays] = await cardsOf(stage, board, 'delays');
  const others = (await cardsOf(stage, board)).filter(({ id }) => id !== delays!.id);
  for (const [i, who] of team.entries()) {
    await giveDots(stage.tx, stage.me(who), board, delays!.id, i % 2 === 0 ? 2 : 1);
    await giveDots(stage.tx, stage.me(who), board, stage.draw.some(others, 1)[0]!.id, 1);
  }
}
