import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { optionalId, optionalText } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { json, redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import type { Check, Contact } from '../check.ts';
import { answerFields, saidIn } from '../checks/answers.ts';
import { answerForPerson } from '../checks/answer-for-person.ts';
import { findCheck } from '../checks/find-check.ts';
import { finishCheck } from '../checks/finish-check.ts';
import { nameFrom, takePersonOut } from '../checks/name-person.ts';
import { notYetIn, proposedFor } from '../checks/propose-people.ts';
import { keepWhoKnowsWhom, knowsFields, knowsIn } from '../checks/who-knows-whom.ts';
import { aboutStep } from '../views/about-step.ts';
import { linksStep } from '../views/links-step.ts';
import { peopleStep } from '../views/people-step.ts';
import { oneCheck, onePerson } from './params.ts';

type AtCheck = Context<Me, z.output<typeof oneCheck>>;
type AtPerson = Context<Me, z.output<typeof onePerson>>;

const named = z.object({ colleague: optionalText(2000), outsider: optionalText(60), person_id: optionalId });

async function drawPeople(c: AtCheck, form: Form) {
  const [check, proposed] = await Promise.all([findCheck(c.db, c.me, c.params.id), proposedFor(c.db, c.me)]);
  return check.state === 'done'
    ? redirect(`/network/checks/${check.id}`)
    : peopleStep(c, check, notYetIn(check, proposed), form);
}

/** Whoever opens a step of a finished check, say by going back, is led to what came of it. */
async function atPerson(c: AtPerson, draw: (check: Check, contact: Contact) => ReturnType<typeof aboutStep>) {
  const check = await findCheck(c.db, c.me, c.params.id);
  if (check.state === 'done') return redirect(`/network/checks/${check.id}`);
  const contact = check.contacts.find(({ id }) => id === c.params.person);
  if (!contact) throw new NotFound();
  return draw(check, contact);
}

const about = (c: AtPerson, { errors }: Form) =>
  atPerson(c, (check, contact) => aboutStep(c, check, contact, errors));
const links = (c: AtPerson, { errors }: Form) =>
  atPerson(c, (check, contact) => linksStep(c, check, contact, errors));

/** Who comes after somebody, in the order in which they were named. */
const after = ({ contacts }: Check, person: number): Contact | undefined =>
  contacts.find(({ id }) => id > person);

export const fillingIn = [
  get('/network/checks/:id/people', { who: 'person', params: oneCheck }, (c) => drawPeople(c, emptyForm)),
  post(
    '/network/checks/:id/people',
    { who: 'person', params: oneCheck, body: named, again: drawPeople },
    async (c) => {
      await nameFrom(c.db, c.me, c.params.id, c.body);
      return redirect(`/network/checks/${c.params.id}/people`);
    },
  ),
  post('/network/checks/:id/people/:person/removal', { who: 'person', params: onePerson }, async (c) => {
    await takePersonOut(c.db, c.me, c.params.id, c.params.person);
    return redirect(`/network/checks/${c.params.id}/people`);
  }),
  get('/network/checks/:id/people/:person', { who: 'person', params: onePerson }, (c) => about(c, emptyForm)),
  post(
    '/network/checks/:id/people/:person',
    { who: 'person', params: onePerson, body: answerFields, again: about },
    async (c) => {
      const { id, person } = c.params;
      await answerForPerson(c.db, c.me, id, person, saidIn(c.body));
      const check = await findCheck(c.db, c.me, id);
      const next = after(check, person);
      return redirect(
        next
          ? `/network/checks/${id}/people/${next.id}`
          : `/network/checks/${id}/links/${check.contacts[0]!.id}`,
      );
    },
  ),
  post(
    '/network/checks/:id/people/:person/answers',
    { who: 'person', params: onePerson, body: answerFields },
    async (c) => {
      await answerForPerson(c.db, c.me, c.params.id, c.params.person, saidIn(c.body));
      return json({ kept: true });
    },
  ),
  get('/network/checks/:id/links/:person', { who: 'person', params: onePerson }, (c) => links(c, emptyForm)),
  post(
    '/network/checks/:id/links/:person',
    { who: 'person', params: onePerson, body: knowsFields, again: links },
    async (c) => {
      const { id, person } = c.params;
      await keepWhoKnowsWhom(c.db, c.me, id, person, knowsIn(c.body));
      const check = await findCheck(c.db, c.me, id);
      const next = after(check, person);
      // The last one has been asked about by all the others.
      if (next && after(check, next.id)) return redirect(`/network/checks/${id}/links/${next.id}`);
      await finishCheck(c.db, c.me, id);
      return redirect(`/network/checks/${id}`);
    },
  ),
  post(
    '/network/checks/:id/links/:person/kept',
    { who: 'person', params: onePerson, body: knowsFields },
    async (c) => {
      await keepWhoKnowsWhom(c.db, c.me, c.params.id, c.params.person, knowsIn(c.body));
      return json({ kept: true });
    },
  ),
];
