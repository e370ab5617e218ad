import type { Say } from '#platform/cli/command.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Import, Place, Reason } from './import.ts';
import type { Outcome } from './run-import.ts';
import { counted, numeral } from './staging/progress.ts';

/** How many ids are named for each reason; all of them stay in the table import_troubles. */
const named = 20;

const reasons: Record<Reason, string> = {
  'no id': 'without an id',
  'no parent': 'without a word on what they answer',
  'unknown parent': 'answers to something that the file does not hold or that was not taken',
  empty: 'without words',
  'too long': 'longer than 500,000 characters',
  'broken date': 'without a date that can be read',
  'other kind': 'neither question nor answer, such as descriptions of tags',
  deleted: 'deleted where they come from',
  twice: 'twice in the file; the first was taken',
  'unknown accepted answer': 'questions whose accepted answer was not taken; they themselves were',
  'deleted here': 'deleted here since an earlier import, and left so',
  'edited here': 'edited here since an earlier import, and left with those words',
  'unreadable file': 'attachments that are not what they claim to be',
  'large file': 'attachments larger than uploads may be',
  'unreadable message': 'messages that cannot be read',
};

const questions = (count: number) => counted(count, 'question', 'questions');
const discussions = (count: number) => counted(count, 'discussion', 'discussions');
const answered = (count: number) => counted(count, 'reply', 'replies');
const persons = (count: number) => counted(count, 'person', 'people');

/** Says what came, what did not and why, and what the community holds now. */
export async function report(
  db: Db,
  say: Say,
  kind: Import['kind'],
  community: Place,
  { id, tally, remarks }: Outcome,
): Promise<void> {
  const { openings, replies, changed, unchanged, people, files, merged } = tally;
  const asked = kind === 'questions';
  say('');
  const begun = asked ? questions(openings) : discussions(openings);
  const said = asked ? counted(replies, 'answer or comment', 'answers and comments') : answered(replies);
  say(`New: ${begun}, ${said}, ${persons(people)}.`);
  if (merged > 0) say(`Put into a question that asks the same: ${numeral(merged)}.`);
  if (files > 0) say(`Attachments kept: ${numeral(files)}.`);
  if (changed > 0) say(`Changed since the last import: ${numeral(changed)}.`);
  if (unchanged > 0) say(`Here already and unchanged: ${numeral(unchanged)}.`);
  for (const remark of remarks) say(remark);
  await sayTroubles(db, say, id);
  await sayWhole(db, say, kind, community);
}

async function sayTroubles(db: Db, say: Say, id: number): Promise<void> {
  const found = await db.many<{ reason: Reason; count: number; ids: string[] }>(sql`
    select r.reason, r.count, array(
      select t.external_id from import_troubles t where t.import_id = ${id} and t.reason = r.reason
      order by t.id limit ${named}) as ids
    from (select reason, count(*) as count from import_troubles where import_id = ${id} group by reason) r
    order by r.count desc, r.reason`);
  if (found.length === 0) return;
  say('');
  say('Not taken, or not as it stood:');
  for (const { reason, count, ids } of found) {
    const more = count > ids.length ? ` and ${numeral(count - ids.length)} more` : '';
    say(`  ${reasons[reason]} (${numeral(count)}): ${ids.join(', ')}${more}`);
  }
}

async function sayWhole(db: Db, say: Say, kind: Import['kind'], { id, name, slug }: Place): Promise<void> {
  const whole = await db.transaction((tx) =>
    tx.one<Record<'threads' | 'replies' | 'comments' | 'accepted' | 'people' | 'tags', number>>(sql`
      with here as (select id, accepted_post_id from discussions where community_id = ${id} and deleted_at is null)
      select (select count(*) from here) as threads,
        (select count(accepted_post_id) from here) as accepted,
        count(*) filter (where p.number > 1 and p.parent_id is null) as replies,
        count(p.parent_id) as comments, count(distinct p.author_id) as people,
        (select count(distinct tag_id) from discussion_tags dt join here on here.id = dt.discussion_id) as tags
      from here join posts p on p.discussion_id = here.id and p.deleted_at is null`),
  );
  const { threads, replies, comments, accepted, people, tags } = whole;
  const held =
    kind === 'questions'
      ? [
          questions(threads),
          `${counted(replies, 'answer', 'answers')} (${numeral(accepted)} accepted)`,
          counted(comments, 'comment', 'comments'),
          persons(people),
          counted(tags, 'tag', 'tags'),
        ]
      : [discussions(threads), answered(replies + comments), persons(people)];
  say('');
  say(`${name} holds now: ${held.join(', ')}.`);
  say(`Address: /communities/${slug}`);
}
