import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { cardOpened } from '../happenings.ts';
import { findTeam, type Team } from '../teams/find-team.ts';
import { t } from '../words.ts';
import { isEmpty, type Answers, type Audience, type Occasion } from './card.ts';
import { findSession } from './find-session.ts';

/** How a card begins. `team` is the address (slug) of a team or community, `session` the session it looks back on. */
export type NewCard = {
  title?: string;
  occasion?: Occasion;
  together?: boolean;
  audience?: Audience | undefined;
  named?: boolean;
  team?: string | undefined;
  session?: number | undefined;
  /** Other questions for this card alone. */
  prompts?: Answers | undefined;
  /** What the person has to say already, on a card of their own. */
  answers?: Answers | undefined;
};

const nothing: Answers = ['', '', ''];

/**
 * Begins a card and returns its id. With a team, and answered together, everybody in it is told and can write. A team
 * has one card for a session: who comes second is led to it. Throws NotFound for a team or session that the person is
 * not in, Forbidden for a team in which they may not open cards.
 */
export async function startCard(db: Db, me: Me, card: NewCard): Promise<number> {
  return db.transaction(async (tx) => {
    const session = card.session === undefined ? null : await findSession(tx, me, card.session);
    const slug = card.team ?? (card.together === true ? session?.team?.slug : undefined);
    const team = slug === undefined ? null : await findTeam(tx, me, slug);
    const together = card.together ?? false;
    if (together && team === null) throw new Invalid({ team: (c) => t(c, 'start.team_missing') });
    if (together && !team!.opens) throw new Forbidden((c) => t(c, 'start.not_here'));
    const audience = audienceOf(card, together, team);
    return insertCard(tx, me, { ...card, together, audience }, team, session?.id ?? null);
  });
}

function audienceOf({ audience }: NewCard, together: boolean, team: Team | null): Audience {
  const chosen = audience ?? (together ? 'team' : 'private');
  if (together && chosen === 'private') throw new Invalid({ audience: (c) => t(c, 'start.not_private') });
  if (chosen === 'team' && team === null) throw new Invalid({ team: (c) => t(c, 'start.team_missing') });
  return chosen;
}

type Sound = NewCard & { together: boolean; audience: Audience };

async function insertCard(
  tx: Db,
  me: Me,
  card: Sound,
  team: Team | null,
  session: number | null,
): Promise<number> {
  const { title = '', occasion = session === null ? 'other' : 'session', together, audience } = card;
  const { named = false, prompts = team?.prompts ?? null, answers = nothing } = card;
  const written = !together && !isEmpty(answers);
  const begun = await tx.change<{ id: number }>(sql`
    insert into reflections (community_id, person_id, together, named, audience, occasion, title, prompts, meeting_id,
      state, shown_at)
    values (${team?.id ?? null}, ${me.id}, ${together}, ${named}, ${audience}, ${occasion}, ${title}, ${prompts},
      ${session}, ${written ? 'shown' : 'writing'}, case when ${written}::boolean then moment() end)
    on conflict (meeting_id) where meeting_id is not null and together do nothing
    returning id`);
  if (begun === null) return cardOf(tx, session!);
  if (written)
    await tx.run(sql`
      insert into reflection_entries (reflection_id, person_id, answers) values (${begun.id}, ${me.id}, ${answers})`);
  if (together)
    await record(
      tx,
      cardOpened,
      { actor: me.id, community: team!.id },
      { reflection_id: begun.id, name: title || null },
    );
  return begun.id;
}

async function cardOf(tx: Db, session: number): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    select id from reflections where meeting_id = ${session} and together`);
  return id;
}
