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

/**
 * Takes what waits to be mailed to one person about one thread, so that no one else sends it, and looks at the
 * world again: only what is still unread, visible and wanted is answered. `reader` is null when nothing is.
 */
export async function takeDue(
  tx: Db,
  { person_id, discussion_id }: Due,
): Promise<{ reader: Reader | null; told: Told[]; ids: number[] }> {
  const waiting = await tx.many<{ id: number }>(sql`
    select id from notifications
    where person_id = ${person_id} and discussion_id is not distinct from ${discussion_id} and mail_at is not null
    order by id for update skip locked`);
  const ids = waiting.map((one) => one.id);
  const rows = await tx.many<Row>(sql`
    select n.id, ${standing}, n.shown and n.read_at is not null as read, p.name, p.email, p.locale, p.time_zone,
      ${aboutColumns}, o.number, left(${words}, 400) as excerpt,
      ${voiceColumns(sql`a`, sql`f`)}
    from notifications n ${surroundings}
    left join people a on a.id = n.actor_id left join files f on f.id = a.photo_file_id
    where n.id = any(${ids}::bigint[]) order by n.id`);
  const wanted = rows.filter((row) => row.email !== null && !row.read && waysFor(row).mail);
  return { reader: readerOf(wanted[0]), told: wanted.map(toldOf), ids };
}

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
