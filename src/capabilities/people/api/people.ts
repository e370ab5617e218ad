import { z } from 'zod';
import type { Context } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import { endpoint } from '#platform/http/route.ts';
import { askToClaim } from '../claim-person.ts';
import { completed, completions } from '../completions.ts';
import { communitiesOf, helpedWith } from '../contributions.ts';
import { findPeople } from '../directory.ts';
import { mentionable } from '../mentions.ts';
import { visibleProfile, type PersonRow } from '../profile.ts';
import { personPage } from '../queries.ts';
import { oneId, wanted } from '../schemas.ts';
import { asCommunity, asHelped, asProfile, colleague, list, nothing, person, profile } from './shapes.ts';

/** Of who has left, nothing is told but the name, as on their page. */
const gone = (row: PersonRow): PersonRow =>
  row.status === 'deactivated' || row.status === 'erased'
    ? { ...row, photo: null, audiences_of_mine: [] }
    : row;

async function onePerson(c: Context<Me>, id: number): Promise<z.output<typeof person>> {
  const found = await personPage(c.db, c.me, id);
  if (found.merged_into_id !== null) return onePerson(c, found.merged_into_id);
  const here = gone(found) === found;
  const [communities, helped] = here
    ? await Promise.all([communitiesOf(c.db, c.me, id), helpedWith(c.db, c.me, id)])
    : [[], []];
  return {
    ...asProfile(visibleProfile(gone(found), found.fields, here ? c.me : { administrator: false })),
    reports: here ? found.reports : [],
    communities: communities.map(asCommunity),
    helped: helped.map(asHelped),
  };
}

export const peopleApi = [
  endpoint(
    'GET',
    '/people',
    {
      who: 'person',
      id: 'listPeople',
      summary: 'People of the directory: by words of any kind, department, place, skill or topic',
      scope: 'read',
      query: wanted,
      answer: list(profile),
    },
    async (c) => {
      const { items, next } = await findPeople(c.db, c.me, c.query);
      return { items: items.map(asProfile), next };
    },
  ),
  endpoint(
    'GET',
    '/people/:id',
    {
      who: 'person',
      id: 'getPerson',
      summary:
        'A person as they show themselves to the one who asks; whoever was claimed is answered as the claimant',
      scope: 'read',
      params: oneId,
      answer: person,
    },
    (c) => onePerson(c, c.params.id),
  ),
  endpoint(
    'GET',
    '/people/values/:field',
    {
      who: 'person',
      id: 'completeField',
      summary: 'Values that others use in a field of the directory',
      scope: 'read',
      params: z.object({ field: z.enum(completed) }),
      query: z.object({ q: z.string().max(100).default('') }),
      answer: z.object({ items: z.array(z.object({ value: z.string(), label: z.string() })) }),
    },
    async (c) => ({ items: await completions(c.db, c.me, c.params.field, c.query.q) }),
  ),
  endpoint(
    'GET',
    '/mentions',
    {
      who: 'person',
      id: 'completeMention',
      summary: 'People to mention; context is discussion:ID or community:ID',
      scope: 'read',
      query: z.object({ q: z.string().max(100).default(''), context: z.string().max(60).default('') }),
      answer: z.object({ items: z.array(colleague.extend({ detail: z.string() })) }),
    },
    async (c) => ({ items: await mentionable(c.db, c.me, c.query.q, c.query.context) }),
  ),
  endpoint(
    'POST',
    '/people/:id/claims',
    {
      who: 'person',
      id: 'claimPerson',
      summary: 'Say that a person without an account is oneself; an administrator decides',
      scope: 'write',
      params: oneId,
      answer: nothing,
      status: 204,
    },
    async (c) => {
      await askToClaim(c.db, c.me, c.params.id);
      return null;
    },
  ),
];
