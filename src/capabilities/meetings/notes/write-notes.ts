import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { announceChange } from '../announce-change.ts';
import { findMeeting, holdMeeting } from '../find-meeting.ts';
import { t } from '../words.ts';
import { mergeNotes } from './merge-notes.ts';

const longest = 20_000;

/** Keeps what I write for myself; nobody else ever reads it. Nothing written is no note. */
export async function writePrivateNotes(db: Db, me: Me, id: number, body: string): Promise<string> {
  return db.transaction(async (tx) => {
    await findMeeting(tx, me, id);
    await tx.run(
      body === ''
        ? sql`delete from private_notes where meeting_id = ${id} and person_id = ${me.id}`
        : sql`
          insert into private_notes (meeting_id, person_id, body) values (${id}, ${me.id}, ${body})
          on conflict (meeting_id, person_id) do update set body = excluded.body, written_at = moment()`,
    );
    return body;
  });
}

/** Puts what I made of the notes of all together with what others made of them meanwhile. Returns what stands there. */
export async function writeSharedNotes(
  db: Db,
  me: Me,
  id: number,
  { body, base }: { body: string; base: string },
): Promise<string> {
  return db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    const now = mergeNotes(plain(base), plain(body), meeting.shared_notes);
    if (now.length > longest) throw new Invalid({ body: (c) => t(c, 'notes.too_long', { count: longest }) });
    if (now !== meeting.shared_notes) {
      await tx.run(sql`update meetings set shared_notes = ${now} where id = ${id}`);
      await announceChange(tx, id);
    }
    return now;
  });
}

/** Forms end lines as mails do. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n');

/** What I take away, for the others to read at the end. */
export async function sayAtTheEnd(db: Db, me: Me, id: number, words: string): Promise<void> {
  await db.transaction(async (tx) => {
    const meeting = await holdMeeting(tx, me, id);
    if (meeting.state !== 'running' && meeting.state !== 'ended')
      throw new Invalid({ form: (c) => t(c, 'run.not_running') });
    await tx.run(sql`
      insert into attendances (meeting_id, person_id, closing_words) values (${id}, ${me.id}, ${words})
      on conflict (meeting_id, person_id) do update set closing_words = excluded.closing_words`);
    await announceChange(tx, id);
  });
}
