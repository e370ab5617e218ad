import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { checkbox, optionalText } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { deleteCheck } from '../checks/delete-check.ts';
import { finishedChecks, findCheck } from '../checks/find-check.ts';
import { finishCheck } from '../checks/finish-check.ts';
import { listChecks, movesUnderWay } from '../checks/list-checks.ts';
import { startCheck } from '../checks/start-check.ts';
import { chancesFor } from '../moves/chances.ts';
import { whatGoesOn } from '../together/what-goes-on.ts';
import { homePage } from '../views/home-page.ts';
import { linksStep } from '../views/links-step.ts';
import { resultPage } from '../views/result-page.ts';
import { t } from '../words.ts';
import { oneCheck } from './params.ts';

type Here = Context<Me, z.output<typeof oneCheck>, unknown, unknown>;

const besideOf = z.object({ beside: optionalText(20) });

/** A finished check beside the one before it, or whichever is asked for; one that is open goes on. */
export async function drawResult(c: Here, id: number, asked: string, { errors }: Form) {
  const all = await finishedChecks(c.db, c.me);
  const check = all.find((one) => one.id === id) ?? (await findCheck(c.db, c.me, id));
  if (check.state === 'open') return redirect(`/network/checks/${id}/people`);
  const others = all.filter((one) => one.id !== id);
  const before = others.find((one) => one.id < id) ?? null;
  const beside = asked === 'none' ? null : (others.find((one) => String(one.id) === asked) ?? before);
  const withChances = await Promise.all(
    check.moves.map(async (move) => ({
      ...move,
      chances: move.state === 'open' ? await chancesFor(c.db, c.me, move.act) : [],
    })),
  );
  return resultPage(c, { check, others, beside, moves: withChances, errors });
}

/** One's own network, with what goes on with others; drawn again where something could not be begun. */
export async function drawHome(c: Context<Me>, form: Form) {
  const [checks, together] = await Promise.all([listChecks(c.db, c.me), whatGoesOn(c.db, c.me)]);
  return homePage(c, { checks, moves: movesUnderWay(checks), together: { ...together, form } });
}

export const checkPages = [
  get('/network', { who: 'person', query: z.object({ community: optionalText(80) }) }, (c) =>
    drawHome(c, { values: { community: c.query.community }, errors: {} }),
  ),
  post('/network/checks', { who: 'person', body: z.object({ same: checkbox }) }, async (c) =>
    redirect(`/network/checks/${await startCheck(c.db, c.me, c.body.same)}/people`),
  ),
  get('/network/checks/:id', { who: 'person', params: oneCheck, query: besideOf }, (c) =>
    drawResult(c, c.params.id, c.query.beside, emptyForm),
  ),
  post(
    '/network/checks/:id/finish',
    {
      who: 'person',
      params: oneCheck,
      again: async (c, { errors }) => {
        const check = await findCheck(c.db, c.me, c.params.id);
        const [first] = check.contacts;
        return first ? linksStep(c, check, first, errors) : redirect(`/network/checks/${check.id}/people`);
      },
    },
    async (c) => {
      await finishCheck(c.db, c.me, c.params.id);
      return redirect(`/network/checks/${c.params.id}`);
    },
  ),
  post('/network/checks/:id/deletion', { who: 'person', params: oneCheck }, async (c) => {
    await deleteCheck(c.db, c.me, c.params.id);
    return redirect('/network', { flash: t(c, 'delete.done') });
  }),
];
