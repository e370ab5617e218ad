import { belongs, findable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { keepsOrder, leadsTeam, seesCard } from '../policy.ts';
import type { Card } from './card.ts';

/** A person by id as they stand beside what they wrote; nobody where they were erased. */
export const namedPerson = (id: Sql): Sql => sql`(
  select jsonb_build_object('id', p.id, 'name', p.name, 'photo', '/photos/' || f.key)
  from people p left join files f on f.id = p.photo_file_id where p.id = ${id} and p.status <> 'erased')`;

/** The team on `communities c`, where the reader may know of it. */
export const teamColumn = (me: Me): Sql => sql`
  case when ${findable(me)} then jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name) end as community`;

/** A line of a list, on `reflections r left join communities c`. */
export const lineColumns = (me: Me): Sql => sql`
  r.id, r.together, r.audience, r.occasion, r.title, r.questions, r.after_days, r.state, r.created_at, r.shown_at,
  ${teamColumn(me)},
  case when not r.together then ${namedPerson(sql`r.person_id`)} end as author,
  (select count(*)::int from reflection_entries e where e.reflection_id = r.id) as written,
  exists (select from reflection_entries e where e.reflection_id = r.id and e.person_id = ${me.id}) as wrote`;

/** The card, for those for whom it is there. Throws NotFound for everybody else. */
export async function findCard(db: Db, me: Me, id: number): Promise<Card> {
  const card = await db.maybe<Card>(sql`
    select ${lineColumns(me)}, r.named, r.prompts, r.version, r.community_id, r.completion_id,
      not r.together and r.person_id = ${me.id} as mine, ${belongs(me)} as belongs,
      (r.together and ${belongs(me)} and (r.person_id = ${me.id} or ${leadsTeam(me)})) as leads,
      (${keepsOrder(me)} and r.audience <> 'private')
        or (r.audience = 'open' and r.state = 'shown' and ${me.administrator}) as moderates,
      coalesce(c.state in ('archived', 'merged'), false) as over,
      coalesce(c.members_count, 1) as people
    from reflections r left join communities c on c.id = r.community_id
    where r.id = ${id} and ${seesCard(me)}`);
  if (!card) throw new NotFound();
  return card;
}

/** The same, held until the transaction ends, so that acts on one card follow one another. */
export async function holdCard(tx: Db, me: Me, id: number): Promise<Card> {
  await tx.maybe(sql`select 1 from reflections where id = ${id} for no key update`);
  return findCard(tx, me, id);
}
