import { findCommunity, joinCommunity } from '#capabilities/communities/index.ts';
import { askForOffer, keepOffer } from '#capabilities/offers/index.ts';
import { applyAtOnce, findGroup } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import type { Act } from '../measures/suggest.ts';
import { t } from '../words.ts';
import { holdMove } from './find-moves.ts';

/** What is pressed: which programme, community or offer, and the first words to whoever is asked. */
export type Pressed = { choice: string; words: string };

/** Where it led; `unfinished` where a form there still wants to know something. */
export type Taken = { to: string; unfinished: boolean };

/**
 * Does what a check suggests: applies, joins, asks or offers, by the very act with which anybody does it. Nothing of the
 * check goes along.
 */
export async function takeMove(db: Db, me: Me, id: number, pressed: Pressed): Promise<Taken> {
  return db.transaction(async (tx) => {
    const { act } = await holdMove(tx, me, id);
    const taken = await perform(tx, me, act, pressed);
    await tx.run(sql`
      update network_moves set state = 'taken', taken_at = coalesce(taken_at, moment()), ended_at = null,
        led_to = ${taken.to}
      where id = ${id}`);
    return taken;
  });
}

async function perform(tx: Db, me: Me, act: Act, { choice, words }: Pressed): Promise<Taken> {
  switch (act) {
    case 'circle': {
      const group = /^group (\d{1,15})$/.exec(choice)?.[1];
      if (group !== undefined) return askAlong(tx, me, Number(group));
      return apply(tx, me, choice);
    }
    case 'roulette':
      return apply(tx, me, choice);
    case 'community':
      return joinOrRead(tx, me, choice);
    case 'mentor':
    case 'reverse mentor':
    case 'story':
      await askForOffer(tx, me, offerIn(choice), words);
      return { to: '/requests', unfinished: false };
    case 'shadowing':
      await offerShadowing(tx, me, words);
      return { to: '/offers/mine/shadow-host', unfinished: false };
  }
}

async function apply(tx: Db, me: Me, slug: string): Promise<Taken> {
  const unfinished = (await applyAtOnce(tx, me, slug)) === 'asks';
  return { to: unfinished ? `/programmes/${slug}/apply` : `/programmes/${slug}`, unfinished };
}

/** Whom to ask into a circle is chosen among those who wait for one, on the page of its people. */
async function askAlong(tx: Db, me: Me, groupId: number): Promise<Taken> {
  const { id } = await findGroup(tx, me, groupId);
  return { to: `/groups/${id}/people`, unfinished: true };
}

/** Whoever offers it already has said more about it than one press does. */
async function offerShadowing(tx: Db, me: Me, words: string): Promise<void> {
  const offered = await tx.maybe(sql`
    select 1 from offers where person_id = ${me.id} and kind = 'shadow host' and ended_at is null`);
  if (!offered) await keepOffer(tx, me, 'shadow host', { topics: [], words, capacity: 1, place: 'either' });
}

/** Where there are guidelines, they are read on the community's own page. */
async function joinOrRead(tx: Db, me: Me, slug: string): Promise<Taken> {
  const found = await findCommunity(tx, me, slug);
  if (found.my_role === null && found.guidelines_version > 0)
    return { to: `/communities/${found.slug}/join`, unfinished: true };
  await joinCommunity(tx, me, found.slug, 0);
  return { to: `/communities/${found.slug}`, unfinished: false };
}

function offerIn(choice: string): number {
  const id = Number(choice);
  if (choice === '') throw new Invalid({ form: (c) => t(c, 'move.choose') });
  if (!Number.isSafeInteger(id) || id < 1) throw new NotFound();
  return id;
}
