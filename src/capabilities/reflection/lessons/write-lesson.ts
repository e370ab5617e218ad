import { dropDraft } from '#capabilities/drafts/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import type { Tables } from '#tables';
import { findCard } from '../cards/find-card.ts';
import { lessonDeleted, lessonEdited, lessonShared } from '../happenings.ts';
import { findTeam } from '../teams/find-team.ts';
import { t } from '../words.ts';
import { holdLesson } from './find-lesson.ts';
import { lessonDraft, type LessonContent, type LessonKind } from './lesson.ts';

/** `team` is the address (slug) of the team whose lesson it is, `card` the one of which it is made. */
export type NewLesson = LessonContent & {
  kind: LessonKind;
  audience: Tables['lessons']['audience'];
  team?: string | undefined;
  card?: number | undefined;
};

/** Gives a lesson to a team or to everybody. Returns its id. Throws NotFound for a team or card that is not there. */
export async function writeLesson(db: Db, me: Me, lesson: NewLesson): Promise<number> {
  return db.transaction(async (tx) => {
    const { kind, audience, topic, story, insight, consequence, question } = lesson;
    const team = lesson.team === undefined ? null : await findTeam(tx, me, lesson.team);
    if (audience === 'team' && team === null) throw new Invalid({ team: (c) => t(c, 'start.team_missing') });
    const card = lesson.card === undefined ? null : await findCard(tx, me, lesson.card);
    const { id } = (await tx.change<{ id: number }>(sql`
      insert into lessons (kind, author_id, community_id, reflection_id, audience, topic, story, insight, consequence, question)
      values (${kind}, ${me.id}, ${team?.id ?? null}, ${card?.id ?? null}, ${audience}, ${topic}, ${story}, ${insight},
        ${consequence}, ${question})
      returning id`))!;
    await dropDraft(tx, me, lessonDraft);
    await record(tx, lessonShared, placeOf(me, team?.id ?? null), { lesson_id: id });
    return id;
  });
}

/** Says it better; what it said before is kept. Only its author does. */
export async function editLesson(
  db: Db,
  me: Me,
  id: number,
  after: LessonContent,
  drawnFrom?: Version,
): Promise<void> {
  await db.transaction(async (tx) => {
    const lesson = await holdLesson(tx, me, id);
    if (!lesson.mine) throw new Forbidden((c) => t(c, 'lesson.not_yours'));
    requireUnchanged(drawnFrom, String(lesson.version));
    const { topic, story, insight, consequence, question } = lesson;
    const before = JSON.stringify({ topic, story, insight, consequence, question });
    await tx.run(sql`
      insert into lesson_versions (lesson_id, version, content, written_at)
      values (${id}, ${lesson.version}, ${before}::jsonb, ${lesson.edited_at ?? lesson.created_at})`);
    await tx.run(sql`
      update lessons set topic = ${after.topic}, story = ${after.story}, insight = ${after.insight},
        consequence = ${after.consequence}, question = ${after.question}, version = version + 1, edited_at = moment()
      where id = ${id}`);
    await record(tx, lessonEdited, placeOf(me, lesson.community_id), { lesson_id: id });
  });
}

/** Takes a lesson away for good. */
export async function deleteLesson(db: Db, me: Me, id: number): Promise<void> {
  await db.transaction(async (tx) => {
    const lesson = await holdLesson(tx, me, id);
    if (!lesson.deletes) throw new Forbidden((c) => t(c, 'lesson.not_yours'));
    await tx.run(sql`delete from lessons where id = ${id}`);
    const author_id = lesson.author?.id ?? null;
    await record(tx, lessonDeleted, placeOf(me, lesson.community_id), { lesson_id: id, author_id });
  });
}

const placeOf = (me: Me, community: number | null) => ({
  actor: me.id,
  ...(community === null ? {} : { community }),
});
