import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { isLocale, type Locale } from '#platform/i18n/tongue.ts';
import type { Kind } from '../kinds.ts';
import { standing, surroundings, waysFor, words, type Standing } from '../standing.ts';
import { aboutColumns, aboutOf, type About, type AboutRow } from '../about.ts';
import { voiceColumns, voiceOf, type Voice, type VoiceRow } from '../voice.ts';

/** Somebody for whom mails about one thread, or about no thread at all, are due. */
export type Due = { person_id: number; discussion_id: number | null };

export type Reader = { id: number; name: string; email: string; locale: Locale; timeZone: string };

/** One thing that a mail tells, as it stands at the moment of sending. */
export type Told = About & {
  id: number;
  kind: Kind;
  voice: Voice;
  excerpt: string | null;
};

/** What became due; things about one thread wait for the first of them and go together. */
export function findDue(db: Db): Promise<Due[]> {
  return db.many<Due>(sql`
    select person_id, discussion_id from notifications where mail_at <= moment()
    group by person_id, discussion_id order by min(mail_at) limit 2000`);
}

type Row = Standing &
  VoiceRow &
  AboutRow & {
    id: number;
    name: string;
    email: string | null;
    locale: string;
    time_zone: string;
    read: boolean;
    excerpt: string | null;
  };

/** `reader` is null when nothing of it is to be sent; `ids` are all that were looked at. */
export type Taken = Due & { reader: Reader | null; told: Told[]; ids: number[] };

/**
 * Takes what waits to be mailed to people about threads, so that no one else sends it, and looks at the
 * world again: only what is still unread, visible and wanted is answered.
 */
export async function takeDue(tx: Db, all: readonly Due[]): Promise<Taken[]> {
  const waiting = await tx.many<Due & { id: number }>(sql`
    select n.id, n.person_id, n.discussion_id
    from unnest(${all.map((one) => one.person_id)}::bigint[], ${all.map((one) => one.discussion_id)}::bigint[])
      as due (person_id, discussion_id)
    join notifications n on n.person_id = due.person_id and n.discussion_id is not distinct from due.discussion_id
    where n.mail_at is not null order by n.id for update of n skip locked`);
  const rows = await tx.many<Row>(sql`
    select n.id, ${standing}, n.shown and n.read_at is not null as read, p.name, p.email, p.locale, p.time_zone,
      ${aboutColumns}, o.number, left(${words}, 400) as excerpt,
      ${voiceColumns(sql`a`, sql`f`)}
    from notifications n ${surroundings}
    left join people a on a.id = n.actor_id left join files f on f.id = a.photo_file_id
    where n.id = any(${waiting.map(({ id }) => id)}::bigint[]) order by n.id`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const taken = Map.groupBy(waiting, threadOf);
  return all.map((due) => {
    const ids = (taken.get(threadOf(due)) ?? []).map(({ id }) => id);
    const wanted = ids.flatMap((id) => byId.get(id) ?? []).filter(isWanted);
    return { ...due, reader: readerOf(wanted[0]), told: wanted.map(toldOf), ids };
  });
}

const threadOf = ({ person_id, discussion_id }: Due): string => `${person_id} ${discussion_id ?? ''}`;
const isWanted = (row: Row): boolean => row.email !== null && !row.read && waysFor(row).mail;

function readerOf(row: Row | undefined): Reader | null {
  if (!row || row.email === null) return null;
  const { person_id: id, name, email, locale, time_zone: timeZone } = row;
  return { id, name, email, locale: isLocale(locale) ? locale : 'en', timeZone };
}

function toldOf(row: Row): Told {
  return {
    ...aboutOf(row),
    id: row.id,
    kind: row.kind,
    voice: voiceOf(row),
    excerpt: row.excerpt,
  };
}
