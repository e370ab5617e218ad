import { findable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { departmentOf, findTeam, holdTeamToLead } from '../find-team.ts';
import { teamContactSuggested } from '../happenings.ts';
import { t } from '../words.ts';
import { chooseContact, type Candidate } from './choose-contact.ts';

/** So many teams are looked at: those with a word in common first, then whoever was founded last. */
const mostLookedAt = 500;

/**
 * The lead asks for a team worth talking to, and both leads are told why. Throws Invalid where no other team has
 * something in common with it. Returns the id of the suggestion.
 */
export async function suggestContact(db: Db, me: Me, slug: string): Promise<number> {
  return db.transaction(async (tx) => {
    const { id } = await holdTeamToLead(tx, me, slug);
    const { topics, department } = await findTeam(tx, me, slug);
    const [others, known] = [await candidates(tx, me, topics), await knownTo(tx, id)];
    const choice = chooseContact({ id, topics, department }, others, known, id);
    if (!choice) throw new Invalid({ form: (c) => t(c, 'contact.nobody') });
    const contact = await tx.maybe<{ id: number }>(sql`
      insert into team_contacts (community_id, other_id, topics, elsewhere, suggested_by)
      values (${id}, ${choice.id}, ${choice.topics}::text[], ${choice.elsewhere}, ${me.id})
      on conflict do nothing returning id`);
    // The other team was quicker and suggested the same.
    if (!contact) throw new Invalid({ form: (c) => t(c, 'contact.just_suggested') });
    const told = { contact_id: contact.id, other_id: choice.id };
    await record(tx, teamContactSuggested, { actor: me.id, community: id }, told);
    return contact.id;
  });
}

const candidates = (tx: Db, me: Me, topics: readonly string[]): Promise<Candidate[]> =>
  tx.many<Candidate>(sql`
    select x.community_id as id, x.topics, ${departmentOf(sql`x.community_id`)} as department
    from teams x join communities c on c.id = x.community_id
    where c.state = 'live' and ${findable(me)}
    order by x.topics && ${[...topics]}::text[] desc, c.id desc limit ${mostLookedAt}`);

async function knownTo(tx: Db, id: number): Promise<Set<number>> {
  const rows = await tx.many<{ id: number }>(sql`
    select case when community_id = ${id} then other_id else community_id end as id
    from team_contacts where ${id} in (community_id, other_id)`);
  return new Set(rows.map((row) => row.id));
}

/** The two teams talked, or leave it be; either lead says so. */
export async function settleContact(
  db: Db,
  me: Me,
  slug: string,
  contactId: number,
  state: 'talked' | 'not now',
): Promise<void> {
  await db.transaction(async (tx) => {
    const { id } = await holdTeamToLead(tx, me, slug);
    const settled = await tx.run(sql`
      update team_contacts set state = ${state}, ended_at = moment()
      where id = ${contactId} and ${id} in (community_id, other_id) and state = 'suggested'`);
    if (settled === 0) throw new NotFound();
  });
}
