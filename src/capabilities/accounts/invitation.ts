import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import type { Tables } from '#tables';
import { hashToken } from './secret-token.ts';

/** How long an invitation can be accepted, from its last sending. */
export const invitationLifetime = '14 days';

type Row = Tables['invitations'];

export type Invitation = Pick<
  Row,
  'id' | 'email' | 'administrator' | 'created_at' | 'sent_at' | 'expires_at'
> & {
  locale: Locale;
  invited_by: string | null;
  expired: boolean;
};

/** Invitations that wait for an answer, newest first; those older than the id `before`, if it is given. */
export function waitingInvitations(db: Db, before: number | null, count: number): Promise<Invitation[]> {
  return db.many<Invitation>(sql`
    select i.id, i.email, i.locale, i.administrator, p.name as invited_by, i.created_at, i.sent_at, i.expires_at,
      i.expires_at <= moment() as expired
    from invitations i left join people p on p.id = i.invited_by
    where i.accepted_at is null and i.revoked_at is null and i.id < coalesce(${before}::bigint, 9223372036854775807)
    order by i.id desc limit ${count}`);
}

export type OpenInvitation = Pick<Row, 'id' | 'email' | 'administrator'> & {
  locale: Locale;
  invited_by: string | null;
  /** The name of somebody who is in the directory already, but has no account. */
  known_as: string | null;
};

/** The invitation that a link belongs to, while it can be accepted. */
export function findInvitation(db: Db, token: string): Promise<OpenInvitation | null> {
  return db.maybe<OpenInvitation>(sql`
    select i.id, i.email, i.locale, i.administrator, by.name as invited_by, known.name as known_as
    from invitations i
    left join people by on by.id = i.invited_by
    left join people known on known.email = i.email
    where i.token_hash = ${hashToken(token)} and i.accepted_at is null and i.revoked_at is null
      and i.expires_at > moment() and coalesce(known.status, 'invited') in ('invited', 'unclaimed')`);
}
