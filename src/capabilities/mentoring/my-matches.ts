import { loadOf, type Load } from '#capabilities/offers/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import { choosesNow } from './asking/ask-mentor.ts';
import { findMatching, type Matching } from './find-matching.ts';
import { recommendedTo, type Recommended } from './recommending/list-givers.ts';
import { myStanding, type MyStanding } from './standing.ts';
import { waitingSuggestions } from './suggesting/find-suggestions.ts';
import type { Suggestion } from './suggesting/suggestion.ts';

/** All that concerns me in a programme that brings people together. */
export type Matches = {
  programme: Matching;
  standing: MyStanding;
  suggestions: Suggestion[];
  recommended: Recommended[];
  /** I may ask somebody, and have nobody yet. */
  chooses: boolean;
  /** What I carry, where I give. */
  load: Load | null;
};

export async function findMatches(db: Db, me: Me, slug: string): Promise<Matches> {
  const programme = await findMatching(db, me, slug);
  const { id, side } = programme;
  const [standing, suggestions, recommended, loads] = await Promise.all([
    myStanding(db, me, id),
    waitingSuggestions(db, me, id),
    choosesNow(programme) ? recommendedTo(db, me, programme) : [],
    side === 'gives' ? loadOf(db, id, [me.id]) : [],
  ]);
  const offered = new Set(suggestions.flatMap(({ others }) => others.map((one) => one.id)));
  const others = recommended.filter((one) => !offered.has(one.id));
  const chooses = choosesNow(programme) && standing.groups.length === 0;
  return { programme, standing, suggestions, recommended: others, chooses, load: loads[0] ?? null };
}
