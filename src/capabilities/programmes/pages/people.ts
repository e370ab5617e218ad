import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { checkbox, optionalId, optionalText } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect, type Reply } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { idsOf } from '#shared/colleagues/colleagues.ts';
import { findProgrammeToOrganise } from '../find-programme.ts';
import { admitPerson, removePerson } from '../people/admit.ts';
import { invitePeople, withdrawInvitation } from '../people/invite-people.ts';
import {
  countParticipants,
  everyParticipant,
  listInvited,
  listParticipants,
  shows,
} from '../people/list-participants.ts';
import { addOrganiser, listOrganisers, removeOrganiser } from '../people/organisers.ts';
import { writePeople } from '../people/write-csv.ts';
import { peopleForms } from '../views/people-forms.ts';
import { peoplePage } from '../views/people-page.ts';
import { t } from '../words.ts';
import { personParams, programmeParams } from './params.ts';

type Here = Context<Me, z.output<typeof programmeParams>, unknown, unknown>;

export const peopleAsked = z.object({
  show: z.enum(shows).catch('in').default('in'),
  q: optionalText(100),
  after: optionalId,
});
type Asked = z.output<typeof peopleAsked>;

async function drawPeople(c: Here, asked: Asked, typed: Form): Promise<Html> {
  const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
  const [people, counts, invited, organisers] = await Promise.all([
    listParticipants(c.db, programme, asked),
    countParticipants(c.db, programme),
    listInvited(c.db, programme),
    listOrganisers(c.db, programme.id),
  ]);
  const below = peopleForms(c, { programme, invited, organisers, typed });
  return peoplePage(c, { programme, people, counts, show: asked.show, q: asked.q, below });
}

const drawAgain = (c: Here, form: Form): Promise<Html> =>
  drawPeople(c, { show: 'in', q: '', after: undefined }, form);
const there = (slug: string): string => `/programmes/${slug}/people`;
const invitation = z.object({ people: optionalText(2000), role: optionalText(60), at_once: checkbox });

export const csvReply = (bytes: Buffer, name: string): Reply => ({
  bytes,
  type: 'text/csv; charset=utf-8',
  headers: { 'content-disposition': `attachment; filename="${name}.csv"` },
});

export const peoplePages = [
  get('/programmes/:slug/people', { who: 'person', params: programmeParams, query: peopleAsked }, (c) =>
    drawPeople(c, c.query, emptyForm),
  ),
  get('/programmes/:slug/people.csv', { who: 'person', params: programmeParams }, async (c) => {
    const programme = await findProgrammeToOrganise(c.db, c.me, c.params.slug);
    return csvReply(writePeople(c, programme, await everyParticipant(c.db, programme)), programme.slug);
  }),
  post('/programmes/:slug/people/:person/admission', { who: 'person', params: personParams }, async (c) => {
    await admitPerson(c.db, c.me, c.params.slug, c.params.person);
    return redirect(`${there(c.params.slug)}?show=waiting`, { flash: t(c, 'people.admitted') });
  }),
  post('/programmes/:slug/people/:person/removal', { who: 'person', params: personParams }, async (c) => {
    await removePerson(c.db, c.me, c.params.slug, c.params.person);
    return redirect(there(c.params.slug), { flash: t(c, 'people.removed') });
  }),
  post(
    '/programmes/:slug/invitations',
    { who: 'person', params: programmeParams, body: invitation, again: drawAgain },
    async (c) => {
      const people = await idsOf(c.db, 'people', c.body.people);
      const role = c.body.role || null;
      const count = await invitePeople(c.db, c.me, c.params.slug, { people, role, at_once: c.body.at_once });
      const said = c.body.at_once ? t(c, 'invite.added', { count }) : t(c, 'invite.sent', { count });
      return redirect(there(c.params.slug), { flash: said });
    },
  ),
  post(
    '/programmes/:slug/invitations/:person/withdrawal',
    { who: 'person', params: personParams },
    async (c) => {
      await withdrawInvitation(c.db, c.me, c.params.slug, c.params.person);
      return redirect(there(c.params.slug), { flash: t(c, 'invite.withdrawn') });
    },
  ),
  post(
    '/programmes/:slug/organisers',
    {
      who: 'person',
      params: programmeParams,
      body: z.object({ organiser: optionalText(300) }),
      again: drawAgain,
    },
    async (c) => {
      const [person] = await idsOf(c.db, 'organiser', c.body.organiser);
      if (person === undefined) throw new Invalid({ organiser: (reader) => t(reader, 'people.choose') });
      await addOrganiser(c.db, c.me, c.params.slug, person);
      return redirect(there(c.params.slug), { flash: t(c, 'organisers.added') });
    },
  ),
  post('/programmes/:slug/organisers/:person/removal', { who: 'person', params: personParams }, async (c) => {
    await removeOrganiser(c.db, c.me, c.params.slug, c.params.person);
    const self = c.params.person === c.me.id;
    return redirect(self ? '/programmes' : there(c.params.slug), { flash: t(c, 'organisers.removed') });
  }),
];
