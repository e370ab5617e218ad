import { z } from 'zod';
import { optionalText, text } from '#platform/http/fields.ts';
import { endpoint } from '#platform/http/route.ts';
import { peopleToAdminister, personToAdminister, type Listed } from '../admin-queries.ts';
import { decideClaim, openClaims } from '../claim-person.ts';
import { deactivatePerson, reactivatePerson } from '../deactivate-person.ts';
import { changeProfile } from '../edit-profile.ts';
import { erasePerson } from '../erase-person.ts';
import { makeAdministrator } from '../make-administrator.ts';
import { makeLearningManager } from '../make-learning-manager.ts';
import { oneId as params } from '../schemas.ts';
import { asChanges, changes } from './profile.ts';
import { colleague, list, nothing, status } from './shapes.ts';

const who = 'administrator';
const scope = 'admin';

const administered = colleague.extend({
  email: z.string().nullable(),
  status,
  administrator: z.boolean(),
  learning_manager: z.boolean(),
  last_seen_at: z.iso.datetime().nullable(),
});
const asAdministered = (one: Listed): z.output<typeof administered> => ({
  id: one.id,
  name: one.name,
  photo: one.photo,
  email: one.email,
  status: one.status,
  administrator: one.administrator,
  learning_manager: one.learning_manager,
  last_seen_at: one.last_seen_at?.toISOString() ?? null,
});

const asked = z.object({
  q: optionalText(100),
  status: status.or(z.literal('')).default(''),
  after: optionalText(500),
});
const claim = z.object({
  id: z.int(),
  person: colleague.omit({ photo: true }),
  claimant: colleague.omit({ photo: true }),
  posts: z.int(),
  asked_at: z.iso.datetime(),
});

export const administrationApi = [
  endpoint(
    'GET',
    '/admin/people',
    {
      who,
      scope,
      id: 'listAccounts',
      summary: 'All people with the state of their accounts',
      query: asked,
      answer: list(administered),
    },
    async (c) => {
      const { items, next } = await peopleToAdminister(c.db, c.query);
      return { items: items.map(asAdministered), next };
    },
  ),
  endpoint(
    'PATCH',
    '/people/:id',
    {
      who,
      scope,
      id: 'changePerson',
      summary: 'Change somebody’s profile, their line manager (by e-mail) or their rights',
      params,
      body: changes.extend({
        administrator: z.boolean().optional(),
        learning_manager: z.boolean().optional(),
      }),
      answer: administered,
    },
    async (c) => {
      const { administrator, learning_manager: learning, ...rest } = c.body;
      await c.db.transaction(async (tx) => {
        if (Object.keys(rest).length > 0) await changeProfile(tx, c.me, c.params.id, asChanges(rest));
        if (administrator !== undefined) await makeAdministrator(tx, c.me, c.params.id, administrator);
        if (learning !== undefined) await makeLearningManager(tx, c.me, c.params.id, learning);
      });
      return asAdministered(await personToAdminister(c.db, c.params.id));
    },
  ),
  endpoint(
    'POST',
    '/people/:id/deactivation',
    {
      who,
      scope,
      id: 'deactivatePerson',
      summary: 'End somebody’s access; what they contributed stays',
      params,
      answer: nothing,
      status: 204,
    },
    async (c) => {
      await deactivatePerson(c.db, c.me, c.params.id);
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/people/:id/deactivation',
    {
      who,
      scope,
      id: 'reactivatePerson',
      summary: 'Let somebody in again',
      params,
      answer: nothing,
      status: 204,
    },
    async (c) => {
      await reactivatePerson(c.db, c.me, c.params.id);
      return null;
    },
  ),
  endpoint(
    'POST',
    '/people/:id/erasure',
    {
      who,
      scope,
      id: 'erasePerson',
      summary: 'Erase somebody for good; their name has to be given as a confirmation',
      params,
      body: z.object({ name: text(200) }),
      answer: nothing,
      status: 204,
    },
    async (c) => {
      await erasePerson(c, c.me, c.params.id, c.body.name);
      return null;
    },
  ),
  endpoint(
    'GET',
    '/claims',
    {
      who,
      scope,
      id: 'listClaims',
      summary: 'Claims of contributions that wait for an answer',
      answer: z.object({ items: z.array(claim) }),
    },
    async (c) => ({
      items: (await openClaims(c.db)).map((one) => ({
        id: one.id,
        person: { id: one.person_id, name: one.person },
        claimant: { id: one.claimant_id, name: one.claimant },
        posts: one.posts,
        asked_at: one.asked_at.toISOString(),
      })),
    }),
  ),
  endpoint(
    'PATCH',
    '/claims/:id',
    {
      who,
      scope,
      id: 'decideClaim',
      summary: 'Grant or refuse a claim',
      params,
      body: z.object({ granted: z.boolean() }),
      answer: nothing,
      status: 204,
    },
    async (c) => {
      await decideClaim(c.db, c.me, c.params.id, c.body.granted);
      return null;
    },
  ),
];
