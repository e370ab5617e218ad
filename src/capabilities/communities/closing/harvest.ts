import { z } from 'zod';
import { id, optionalText, several } from '#platform/http/fields.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

const longest = 10_000;

/** What a community leaves behind when it closes. */
export const harvestSchema = z.object({
  answers: several(id),
  lessons: optionalText(longest),
  decisions: optionalText(longest),
  thanks: optionalText(longest),
});

export type Harvest = { answers: number[]; lessons: string; decisions: string; thanks: string };

export const emptyHarvest: Harvest = { answers: [], lessons: '', decisions: '', thanks: '' };

export const isEmptyHarvest = ({ answers, lessons, decisions, thanks }: Harvest): boolean =>
  answers.length === 0 && `${lessons}${decisions}${thanks}` === '';

/** An answer that helped: accepted, or found helpful by several. */
export type GoodAnswer = {
  post_id: number;
  number: number;
  discussion_id: number;
  title: string;
  excerpt: string;
  author: string | null;
  score: number;
  accepted: boolean;
};

export async function findHarvest(db: Db, communityId: number): Promise<Harvest> {
  const { harvest } = await db.one<{ harvest: Partial<Harvest> }>(sql`
    select harvest from communities where id = ${communityId}`);
  return { ...emptyHarvest, ...harvest };
}

const goodAnswer = sql`
  p.id as post_id, p.number, d.id as discussion_id, d.title, left(p.body_text, 240) as excerpt,
  a.name as author, p.score, d.accepted_post_id = p.id is true as accepted`;
const written = sql`
  posts p join discussions d on d.id = p.discussion_id left join people a on a.id = p.author_id`;

/** Answers that were accepted or found helpful, the best first. */
export function listGoodAnswers(db: Db, communityId: number): Promise<GoodAnswer[]> {
  return db.many(sql`
    select ${goodAnswer} from ${written}
    where d.community_id = ${communityId} and d.deleted_at is null and p.deleted_at is null and p.number > 1
      and (p.score > 0 or d.accepted_post_id = p.id)
    order by (d.accepted_post_id = p.id is true) desc, p.score desc, p.id limit 30`);
}

/** The answers that were chosen, as far as they still exist. */
export function listChosenAnswers(db: Db, communityId: number, { answers }: Harvest): Promise<GoodAnswer[]> {
  return db.many(sql`
    select ${goodAnswer} from ${written}
    where d.community_id = ${communityId} and p.id = any(${answers}::bigint[])
      and d.deleted_at is null and p.deleted_at is null
    order by p.score desc, p.id`);
}
