import { z } from 'zod';
import { emptyForm } from '#platform/http/context.ts';
import { checkbox, optionalText, text } from '#platform/http/fields.ts';
import { moved, redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { peopleToAdminister, personToAdminister } from '../admin-queries.ts';
import { askToClaim, decideClaim, openClaims } from '../claim-person.ts';
import { deactivatePerson, reactivatePerson } from '../deactivate-person.ts';
import { changeProfile } from '../edit-profile.ts';
import { erasePerson } from '../erase-person.ts';
import { makeAdministrator } from '../make-administrator.ts';
import { makeLearningManager } from '../make-learning-manager.ts';
import { oneId } from '../schemas.ts';
import { administeredPeople } from '../views/admin-list.ts';
import { administeredPerson, erasurePage } from '../views/admin-person.ts';
import { claimsView } from '../views/claims.ts';
import { t } from '../words.ts';

const params = oneId;
const asked = z.object({
  q: optionalText(100),
  status: z.enum(['active', 'invited', 'unclaimed', 'deactivated', '']).default(''),
  after: optionalText(500),
});

export const adminPages = [
  get('/administration', { who: 'administrator' }, () => moved('/admin/people')),

  get('/admin/people', { who: 'administrator', query: asked }, async (c) => {
    const { items, next } = await peopleToAdminister(c.db, c.query);
    return administeredPeople(c, { asked: c.query, people: items, next });
  }),

  get('/admin/people/:id', { who: 'administrator', params }, async (c) =>
    administeredPerson(c, await personToAdminister(c.db, c.params.id), emptyForm),
  ),

  post(
    '/admin/people/:id',
    {
      who: 'administrator',
      params,
      body: z.object({
        name: text(200),
        manager: optionalText(254),
        administrator: checkbox,
        learning_manager: checkbox,
      }),
      again: async (c, form) => administeredPerson(c, await personToAdminister(c.db, c.params.id), form),
    },
    async (c) => {
      const { id } = c.params;
      const { name, manager, administrator, learning_manager: learning } = c.body;
      await c.db.transaction(async (tx) => {
        const before = await personToAdminister(tx, id);
        await changeProfile(tx, c.me, id, { name, manager });
        if (before.administrator !== administrator) await makeAdministrator(tx, c.me, id, administrator);
        await makeLearningManager(tx, c.me, id, learning);
      });
      return redirect(`/admin/people/${id}`, { flash: t(c, 'admin.saved') });
    },
  ),

  post('/admin/people/:id/deactivation', { who: 'administrator', params }, async (c) => {
    await deactivatePerson(c.db, c.me, c.params.id);
    return redirect(`/admin/people/${c.params.id}`, { flash: t(c, 'deactivate.done') });
  }),

  post('/admin/people/:id/reactivation', { who: 'administrator', params }, async (c) => {
    await reactivatePerson(c.db, c.me, c.params.id);
    return redirect(`/admin/people/${c.params.id}`, { flash: t(c, 'reactivate.done') });
  }),

  get('/admin/people/:id/erasure', { who: 'administrator', params }, async (c) =>
    erasurePage(c, await personToAdminister(c.db, c.params.id), emptyForm),
  ),

  post(
    '/admin/people/:id/erasure',
    {
      who: 'administrator',
      params,
      body: z.object({ name: text(200) }),
      again: async (c, form) => erasurePage(c, await personToAdminister(c.db, c.params.id), form),
    },
    async (c) => {
      await erasePerson(c, c.me, c.params.id, c.body.name);
      return redirect('/admin/people', { flash: t(c, 'erase.done') });
    },
  ),

  get('/admin/claims', { who: 'administrator' }, async (c) => claimsView(c, await openClaims(c.db))),

  post(
    '/admin/claims/:id',
    { who: 'administrator', params, body: z.object({ granted: z.enum(['yes', 'no']) }) },
    async (c) => {
      await decideClaim(c.db, c.me, c.params.id, c.body.granted === 'yes');
      return redirect('/admin/claims', { flash: t(c, 'claims.decided') });
    },
  ),

  post('/people/:id/claims', { who: 'person', params }, async (c) => {
    await askToClaim(c.db, c.me, c.params.id);
    return redirect(`/people/${c.params.id}`, { flash: t(c, 'claim.thanks') });
  }),
];
