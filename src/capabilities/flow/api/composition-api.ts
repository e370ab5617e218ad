import { z } from 'zod';
import { findCommunity, inviteGroup, ruleSchema, slugParams } from '#capabilities/communities/index.ts';
import { endpoint } from '#platform/http/route.ts';
import { audienceFields, audienceOf } from '../composition/audience.ts';
import { whoIsMissing } from '../composition/composition.ts';
import { insistOwns } from '../composition/composition-pages.ts';
import { findComposition } from '../composition/find-composition.ts';
import { groupings } from '../grouping.ts';
import { figureShape } from '../shapes.ts';

const part = { by: z.enum(groupings), name: z.string(), members: z.int(), people: z.int() };
const composition = z.object({
  members: z.int(),
  people: z.int(),
  parts: z.array(z.object(part)),
  missing: z.array(z.object({ ...part, expected: z.number() })),
  mixing: z.array(z.object({ by: z.enum(groupings), index: figureShape, by_chance: z.number().nullable() })),
  carrying: z.object({ answers: z.int(), top_three: figureShape, half: figureShape }),
});

export const compositionApi = [
  endpoint(
    'GET',
    '/communities/:slug/composition',
    {
      who: 'person',
      scope: 'read',
      id: 'getComposition',
      summary:
        'Who is in a community beside whom it is for, who is missing, and on how few people its answers rest',
      params: slugParams,
      query: z.object(audienceFields),
      answer: composition,
    },
    async (c) => {
      const community = await findCommunity(c.db, c.me, c.params.slug);
      insistOwns(community);
      const audience = audienceOf(c.query, community.rule);
      const found = await findComposition(c.db, { communityId: community.id, audience });
      const { members, people, parts, mixing, carrying } = found;
      return {
        members,
        people,
        parts,
        missing: whoIsMissing(found),
        mixing: mixing.map(({ by, index, byChance }) => ({ by, index, by_chance: byChance })),
        carrying: { answers: carrying.answers, top_three: carrying.topThree, half: carrying.half },
      };
    },
  ),
  endpoint(
    'POST',
    '/communities/:slug/composition/invitations',
    {
      who: 'person',
      scope: 'write',
      id: 'inviteGroup',
      summary: 'Invite everybody for whom a rule on the directory holds, a thousand at once',
      params: slugParams,
      body: ruleSchema,
      answer: z.object({ invited: z.int() }),
      status: 201,
    },
    async (c) => ({ invited: await inviteGroup(c.db, c.me, c.params.slug, c.body) }),
  ),
];
