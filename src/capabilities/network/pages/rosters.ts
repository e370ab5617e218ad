import { z } from 'zod';
import { NotFound } from '#platform/errors.ts';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { id, several, text } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { json, redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { benefits } from '../check.ts';
import { agree, beginRoster, closeRoster, leaveRoster, sayWhatIGet, type Gets } from '../rosters/agree.ts';
import { findRoster, findRosterInside, peopleOf, tiesOf } from '../rosters/find-roster.ts';
import { rosterPage, rosterStep } from '../views/roster-page.ts';
import { t } from '../words.ts';
import { drawHome } from './checks.ts';

const one = z.object({ id });
const inOne = one.extend({ person: id });
export const rosterFields = z.object({ community: text(80), name: text(120) });
const gets = z.object({
  benefits: several(z.enum(benefits)),
  'was.benefits': z.string().max(200).default(''),
});

function changesOf({ benefits: now, 'was.benefits': was }: z.output<typeof gets>): Gets {
  const had = was.split(',');
  return {
    gained: now.filter((benefit) => !had.includes(benefit)),
    lost: benefits.filter((benefit) => had.includes(benefit) && !now.includes(benefit)),
  };
}

async function draw(c: Context<Me, z.output<typeof one>>, { errors }: Form) {
  const roster = await findRoster(c.db, c.me, c.params.id);
  if (!roster.agreed) return rosterPage(c, { roster, people: [], ties: [], errors });
  const [people, ties] = await Promise.all([peopleOf(c.db, c.me, roster), tiesOf(c.db, roster)]);
  return rosterPage(c, {
    roster,
    people: people.filter(({ id: person }) => person !== c.me.id),
    ties,
    errors,
  });
}

const others = async (c: Context<Me, z.output<typeof inOne>>) => {
  const roster = await findRosterInside(c.db, c.me, c.params.id);
  const people = (await peopleOf(c.db, c.me, roster)).filter(({ id: person }) => person !== c.me.id);
  return { roster, people };
};

const act = { who: 'person', params: one, again: draw } as const;

export const rosterPages = [
  post('/network/rosters', { who: 'person', body: rosterFields, again: drawHome }, async (c) =>
    redirect(`/network/rosters/${await beginRoster(c.db, c.me, c.body)}`, { flash: t(c, 'roster.begun') }),
  ),
  get('/network/rosters/:id', { who: 'person', params: one }, (c) => draw(c, emptyForm)),
  post('/network/rosters/:id/agreement', act, async (c) => {
    await agree(c.db, c.me, c.params.id);
    return redirect(`/network/rosters/${c.params.id}`);
  }),
  post('/network/rosters/:id/leaving', act, async (c) => {
    await leaveRoster(c.db, c.me, c.params.id);
    return redirect(`/network/rosters/${c.params.id}`, { flash: t(c, 'roster.left') });
  }),
  post('/network/rosters/:id/closing', act, async (c) => {
    await closeRoster(c.db, c.me, c.params.id);
    return redirect(`/network/rosters/${c.params.id}`);
  }),
  get('/network/rosters/:id/people/:person', { who: 'person', params: inOne }, async (c) => {
    const { roster, people } = await others(c);
    if (roster.state === 'closed') return redirect(`/network/rosters/${roster.id}`);
    const other = people.find(({ id: person }) => person === c.params.person);
    if (!other) throw new NotFound();
    return rosterStep(c, roster, people, other);
  }),
  post('/network/rosters/:id/people/:person', { who: 'person', params: inOne, body: gets }, async (c) => {
    await sayWhatIGet(c.db, c.me, c.params.id, c.params.person, changesOf(c.body));
    const { roster, people } = await others(c);
    const next = people[people.findIndex(({ id: person }) => person === c.params.person) + 1];
    return redirect(
      next ? `/network/rosters/${roster.id}/people/${next.id}` : `/network/rosters/${roster.id}`,
    );
  }),
  post(
    '/network/rosters/:id/people/:person/answers',
    { who: 'person', params: inOne, body: gets },
    async (c) => {
      await sayWhatIGet(c.db, c.me, c.params.id, c.params.person, changesOf(c.body));
      return json({ kept: true });
    },
  ),
];
