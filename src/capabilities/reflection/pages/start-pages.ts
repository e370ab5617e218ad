import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { Invalid } from '#platform/errors.ts';
import { id, optionalId, optionalText } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { aroundMe, waitingCards } from '../cards/around-me.ts';
import { isEmpty } from '../cards/card.ts';
import { findSession } from '../cards/find-session.ts';
import { listCards, scopes, type Scope } from '../cards/list-cards.ts';
import { startCard } from '../cards/start-card.ts';
import { findTeam, myTeams } from '../teams/find-team.ts';
import { minePage } from '../views/mine-page.ts';
import { newCardPage } from '../views/new-card.ts';
import { t } from '../words.ts';
import { inOrder, newCard, team } from './fields.ts';

type Here = Context<Me, unknown, unknown, unknown>;

/** One's reflections, with what was typed beside them where it could not be taken. */
export async function drawMine(
  c: Here,
  typed: Form = emptyForm,
  { show = 'mine', after }: { show?: Scope; after?: number | undefined } = {},
): Promise<Html> {
  const [{ cards, next }, waiting, around] = await Promise.all([
    listCards(c.db, c.me, show, after),
    after === undefined ? waitingCards(c.db, c.me) : [],
    aroundMe(c.db, c.me),
  ]);
  return minePage(c, { scope: show, cards, next, waiting, around }, typed);
}

async function drawNew(c: Here, together: boolean, typed: Form): Promise<Html> {
  const [teams, chosen] = await Promise.all([
    myTeams(c.db, c.me),
    typed.values['team'] ? findTeam(c.db, c.me, typed.values['team']) : null,
  ]);
  return newCardPage(c, { together, teams, prompts: chosen?.prompts ?? null, typed });
}

/** What is known beforehand: the team, and the session that is looked back on. */
async function drawEmpty(c: Here, asked: z.output<typeof start>): Promise<Html> {
  const session = asked.session === undefined ? null : await findSession(c.db, c.me, asked.session);
  const slug = asked.team ?? session?.team?.slug;
  const values: Record<string, string> = {
    ...(slug !== undefined && { team: slug }),
    ...(session !== null && { session: String(session.id), occasion: 'session' }),
    title: asked.title || (session === null ? '' : t(c, 'start.after_session', { group: session.group })),
  };
  return drawNew(c, asked.how === 'together', { values, errors: {} });
}

const start = z.object({
  how: z.enum(['alone', 'together']).catch('alone'),
  team: team.catch(undefined),
  session: optionalId,
  title: optionalText(160),
});

export const startPages = [
  get(
    '/reflections',
    {
      who: 'person',
      query: z.object({ show: z.enum(scopes).catch('mine'), after: id.optional().catch(undefined) }),
    },
    (c) => drawMine(c, emptyForm, c.query),
  ),
  get('/reflections/new', { who: 'person', query: start }, (c) => drawEmpty(c, c.query)),
  post(
    '/reflections',
    {
      who: 'person',
      body: newCard,
      again: (c, form) => drawNew(c, form.values['together'] === 'yes', form),
    },
    async (c) => {
      const { q1, q2, q3, p1, p2, p3, together, ...card } = c.body;
      const answers = inOrder({ q1, q2, q3 });
      const prompts = [p1, p2, p3] as const;
      if (!together && isEmpty(answers)) throw new Invalid({ q1: (r) => t(r, 'card.nothing_said') });
      const reworded = together && !isEmpty(prompts);
      if (reworded && prompts.includes('')) throw new Invalid({ p1: (r) => t(r, 'team.three_questions') });
      const made = await startCard(c.db, c.me, {
        ...card,
        together,
        answers,
        ...(reworded && { prompts }),
      });
      return redirect(`/reflections/${made}`, {
        flash: together ? t(c, 'start.opened') : t(c, 'card.saved'),
      });
    },
  ),
];
