import { inWords } from '#capabilities/formats/index.ts';
import { boardSection, openActions, readBoard } from '#capabilities/boards/index.ts';
import { sql } from '#platform/database/sql.ts';
import type { Context } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import type { Meeting } from './meeting.ts';
import type { Shown } from './views/shown.ts';

type Asked = Context<Me, unknown, unknown, never>;

/** What others bring to the page of a session: its board, open actions, cards that were collected before. */
export async function around(
  c: Asked,
  meeting: Meeting,
): Promise<Pick<Shown, 'board' | 'call' | 'collected' | 'actions'>> {
  const [board, actions, collected] = await Promise.all([
    boardOf(c, meeting),
    meeting.declared.opens_with_actions ? openActions(c.db, meeting.group) : [],
    collectedFor(c, meeting),
  ]);
  return { board, actions, collected, call: meeting.state === 'running' && meeting.calls };
}

async function boardOf(c: Asked, meeting: Meeting): Promise<Shown['board']> {
  const stretch = meeting.stretches[meeting.stretch];
  const running = meeting.state === 'running';
  if (meeting.board_id === null || (running && !stretch?.board)) return null;
  const view = await readBoard(c.db, c.me, meeting.board_id);
  return boardSection(c, view, {
    base: `/sessions/${meeting.id}`,
    steers: false,
    columns: running ? stretch?.board?.columns : undefined,
  });
}

/** Boards of the group that were open before this session: what was wished or asked there most comes first. */
async function collectedFor(c: Asked, meeting: Meeting): Promise<Shown['collected']> {
  const steps = meeting.group.declared.steps.filter(({ kind }) => kind === 'board');
  if (steps.length === 0 || meeting.state === 'ended') return [];
  const boards = await c.db.many<{ id: number; key: string }>(sql`
    select b.id, s.key from boards b join steps s on s.id = b.step_id
    where b.group_id = ${meeting.group_id} and s.position < ${meeting.position} order by s.position desc limit 2`);
  return Promise.all(
    boards.map(async ({ id, key }) => {
      const { cards } = await readBoard(c.db, c.me, id);
      const name = steps.find((step) => step.key === key)?.name ?? '';
      return {
        name: inWords(name, c),
        href: `/boards/${id}`,
        cards: cards
          .filter(({ under_id }) => under_id === null)
          .map(({ body, votes, my_votes }) => ({ body, votes: votes ?? my_votes }))
          .toSorted((one, other) => other.votes - one.votes)
          .slice(0, 12),
      };
    }),
  );
}
