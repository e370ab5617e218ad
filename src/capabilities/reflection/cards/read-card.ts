import type { Db } from '#platform/database/database.ts';
import { empty, sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { readsLesson } from '../policy.ts';
import { listActionsFor, type CardActions } from '../actions/list-actions.ts';
import type { Card, Entry } from './card.ts';
import { findCard, namedPerson } from './find-card.ts';

export type MadeLesson = { id: number; topic: string };

/** All that is to be drawn of a card, as one person sees it now. */
export type CardView = CardActions & {
  card: Card;
  entries: Entry[];
  themes: string[];
  lessons: MadeLesson[];
};

/** Throws NotFound for who may not see it. */
export async function readCard(db: Db, me: Me, id: number): Promise<CardView> {
  const card = await findCard(db, me, id);
  const [written, actions] = await Promise.all([readWritten(db, me, card), listActionsFor(db, card)]);
  return { card, ...written, ...actions };
}

type Written = Pick<CardView, 'entries' | 'themes' | 'lessons'>;

/**
 * While a team writes, nobody's words but the reader's own leave the database. Where the card has no names, nobody's
 * name does; the order is that of ids drawn by lot, and tells nothing.
 */
function readWritten(db: Db, me: Me, card: Card): Promise<Written> {
  const covered = card.together && card.state === 'writing';
  const named = card.named || !card.together;
  return db.one<Written>(sql`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'answers', e.answers, 'mine', e.person_id = ${me.id},
          'author', ${named ? namedPerson(sql`e.person_id`) : sql`null`}) order by e.id), '[]')
        from reflection_entries e
        where e.reflection_id = ${card.id} ${covered ? sql`and e.person_id = ${me.id}` : empty}) as entries,
      (select coalesce(jsonb_agg(h.name order by h.name), '[]')
        from reflection_themes h where h.reflection_id = ${card.id}) as themes,
      (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'topic', l.topic) order by l.id), '[]')
        from lessons l left join communities c on c.id = l.community_id
        where l.reflection_id = ${card.id} and ${readsLesson(me)}) as lessons`);
}
