import type { Grouping } from '#capabilities/formats/index.ts';
import { findProgramme, groupingOf, type Programme } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';

export type Block = Extract<Grouping, { by: 'matching' }>;
export type Mode = Block['modes'][number];

/** A programme in which some give and others seek, as one person sees it. */
export type Matching = Programme & {
  block: Block;
  /** What I do in it; null for who takes no part. */
  side: 'gives' | 'seeks' | null;
};

/** The rules by which people are brought together; null for programmes of another kind. */
export function blockOf(programme: Parameters<typeof groupingOf>[0]): Block | null {
  const grouping = groupingOf(programme);
  return grouping.by === 'matching' ? grouping : null;
}

/** The programme at this address. Throws NotFound also where nobody is matched in it. */
export async function findMatching(db: Db, me: Me, slug: string): Promise<Matching> {
  const programme = await findProgramme(db, me, slug);
  const block = blockOf(programme);
  if (!block) throw new NotFound();
  const mine = programme.mine?.state === 'in' ? programme.mine.role : null;
  const side = mine === block.giver ? 'gives' : mine === block.seeker ? 'seeks' : null;
  return { ...programme, block, side };
}

/** The mode in which the programme goes on by itself: the first that is named, if it is one of these. */
export const byItself = ({ modes }: Block): 'suggested' | 'automatic' | null =>
  modes[0] === 'suggested' || modes[0] === 'automatic' ? modes[0] : null;
