import type { Db } from '#platform/database/database.ts';
import type { Happened } from '#shared/activity/happening.ts';
import { given, isAgain, nothing, type Heard } from './hearing.ts';

/** Folded hands are the reaction that says thanks. */
const thanks = '🙏';

/** An answer that was accepted helped whoever accepted it. That it was given has been counted as an answer. */
export async function hearAccepted(tx: Db, happened: Happened<{ person_id: number | null }>): Promise<Heard> {
  const { actor_id: taker, data } = happened;
  if (taker === null || data.person_id === null || taker === data.person_id) return nothing;
  if (await isAgain(tx, happened)) return nothing;
  return { ties: given('thanks', taker, data.person_id), lessons: [] };
}

/** Who says thanks for a post has learned from who wrote it. */
export async function hearReacted(
  tx: Db,
  happened: Happened<{ emoji: string; person_id: number | null }>,
): Promise<Heard> {
  const { actor_id: taker, data } = happened;
  const giver = data.person_id;
  if (data.emoji !== thanks || taker === null || giver === null || taker === giver) return nothing;
  if (await isAgain(tx, happened)) return nothing;
  return { ties: given('thanks', taker, giver), lessons: [{ taker, giver }] };
}
