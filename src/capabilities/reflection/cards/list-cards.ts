import type { Db } from '#platform/database/database.ts';
import { atMost, empty, sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { CardLine } from './card.ts';
import { lineColumns } from './find-card.ts';

/** Whose cards: one's own, those of all one's teams, what any colleague opened to everybody. */
export const scopes = ['mine', 'teams', 'open'] as const;
export type Scope = (typeof scopes)[number];

const pageSize = 20;

/** A page of cards, newest first; `after` is the id of the last one of the page before. */
async function page(
  db: Db,
  me: Me,
  which: Sql,
  after?: number,
): Promise<{ cards: CardLine[]; next: number | null }> {
  const rows = await db.many<CardLine>(sql`
    select ${lineColumns(me)} from reflections r left join communities c on c.id = r.community_id
    where ${which} ${after === undefined ? empty : sql`and r.id < ${after}`}
    order by r.id desc ${atMost(pageSize + 1)}`);
  const cards = rows.slice(0, pageSize);
  return { cards, next: rows.length > pageSize ? cards.at(-1)!.id : null };
}

export function listCards(db: Db, me: Me, scope: Scope, after?: number) {
  switch (scope) {
    case 'mine':
      return page(db, me, sql`r.person_id = ${me.id} and not r.together and r.state = 'shown'`, after);
    case 'teams':
      return page(
        db,
        me,
        sql`r.audience <> 'private' and (r.together or r.state = 'shown') and r.community_id = any(array(
          select m.community_id from memberships m where m.person_id = ${me.id} and m.left_at is null))`,
        after,
      );
    case 'open':
      return page(db, me, sql`r.audience = 'open' and r.state = 'shown'`, after);
  }
}

/** Cards of one team, in which the reader was found to be. */
export const listTeamCards = (db: Db, me: Me, team: { id: number }, after?: number) =>
  page(
    db,
    me,
    sql`r.community_id = ${team.id} and r.audience <> 'private' and (r.together or r.state = 'shown')`,
    after,
  );
