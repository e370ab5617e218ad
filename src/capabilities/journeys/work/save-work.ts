import { dropDraft } from '#capabilities/drafts/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid, NotFound } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { record } from '#shared/activity/happening.ts';
import { readOptionalRichText, type RichText, type Written } from '#shared/rich-text/read-rich-text.ts';
import { sanitiserVersion } from '#shared/rich-text/sanitise.ts';
import { requireUnchanged, type Version } from '#shared/versions/version.ts';
import { holdStep } from '../find-step.ts';
import { workDone } from '../happenings.ts';
import { settleStep } from '../planning/settle-step.ts';
import type { Step } from '../step.ts';
import { t } from '../words.ts';
import { readAnswers } from './answers.ts';
import { attachToWork } from './attach-to-work.ts';
import { findMine } from './find-work.ts';
import { requireOpen } from './may-work.ts';
import { askedOf, type Asked } from './what-is-asked.ts';
import type { Work, WorkContent } from './work.ts';

export type WorkInput = Written & {
  link: string;
  answers: Readonly<Record<string, unknown>>;
  /** Keys of files that come with it now, and of those that it no longer carries. */
  attached: readonly string[];
  without: readonly string[];
  /** It is finished; else it is kept as it is until one goes on with it. */
  done: boolean;
  version?: Version | undefined;
};

export const draftKey = (stepId: number): string => `step:${stepId}`;
/** What a form was drawn from, for one who has not begun as well. */
export const versionOf = (work: Pick<Work, 'version'> | null): Version => String(work?.version ?? 0);

/**
 * Keeps what somebody made of a step, or the group as one, and says when it is done. Throws Invalid by field,
 * Forbidden where it is not to be changed any more.
 */
export async function saveWork(
  db: Db,
  me: Me,
  groupId: number,
  stepId: number,
  input: WorkInput,
): Promise<Step> {
  return db.transaction(async (tx) => {
    const { step, group } = await holdStep(tx, me, groupId, stepId);
    const asked = askedOf(step.declared);
    if (!asked) throw new NotFound();
    const before = await findMine(tx, me, step);
    await requireOpen(tx, { step, group, me, work: before });
    requireUnchanged(input.version, versionOf(before));
    const done = input.done || before?.state === 'done';
    const rich = readOptionalRichText(asked.words ? input : { body: '', format: 'markdown' });
    const content: WorkContent = {
      ...(before?.content.ticks ? { ticks: before.content.ticks } : {}),
      ...(asked.questions.length > 0 ? { answers: readAnswers(asked.questions, input.answers, done) } : {}),
      ...(asked.link && input.link !== '' ? { link: input.link } : {}),
    };
    const files = filesOf(asked, rich, before, input);
    if (done) requireComplete(asked, { content, rich, files });
    const id = await write(tx, me, step, { asked, content, rich, done });
    await attachToWork(tx, me, id, files);
    await dropDraft(tx, me, draftKey(step.id));
    if (!done) return step;
    if (before?.state !== 'done') {
      const place = { actor: me.id, programme: group.programme_id, group: group.id };
      await record(tx, workDone, place, { step_id: step.id, person_id: step.by_group ? null : me.id });
    }
    await settleStep(tx, step.id, me.id);
    return step;
  });
}

/** What it shows in its words, what it carried beside them and keeps, and what comes now. */
function filesOf(asked: Asked, rich: RichText, before: Work | null, input: WorkInput): string[] {
  if (!asked.words && !asked.files) return [];
  const beside = (before?.files ?? []).filter(
    ({ key }) => !before!.body_html.includes(`/files/${key}/`) && !input.without.includes(key),
  );
  return [...new Set([...rich.files, ...beside.map(({ key }) => key), ...input.attached])];
}

type Made = { content: WorkContent; rich: RichText; files: readonly string[] };

function requireComplete(asked: Asked, { content, rich, files }: Made): void {
  const open = asked.items.filter(({ key }) => content.ticks?.[key] === undefined);
  if (open.length > 0) throw new Invalid({ form: (c) => t(c, 'work.tick_first', { count: open.length }) });
  if (asked.someAnswer && Object.keys(content.answers ?? {}).length === 0)
    throw new Invalid({ form: (c) => t(c, 'work.answer_one') });
  if (!asked.evidence || rich.html !== '' || content.link !== undefined || files.length > 0) return;
  if (asked.files && !asked.words && !asked.link)
    throw new Invalid({ file: (c) => t(c, 'work.file_missing') });
  const field = asked.words ? 'body' : 'link';
  throw new Invalid({ [field]: (c) => t(c, 'work.empty') });
}

async function write(
  tx: Db,
  me: Me,
  step: Step,
  { asked, content, rich, done }: { asked: Asked; content: WorkContent; rich: RichText; done: boolean },
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into work (step_id, group_id, person_id, state, content, body_html, body_text, sanitised, visible, sign_off, done_at)
    values (${step.id}, ${step.group_id}, ${step.by_group ? null : me.id}, ${done ? 'done' : 'begun'},
      ${JSON.stringify(content)}::jsonb, ${rich.html}, ${rich.text}, ${sanitiserVersion}, ${asked.visible},
      ${asked.signOff}, case when ${done}::boolean then moment() end)
    on conflict (step_id, person_id) do update set content = excluded.content, body_html = excluded.body_html,
      body_text = excluded.body_text, sanitised = excluded.sanitised, version = work.version + 1,
      state = case when excluded.state = 'begun' then work.state else 'done' end,
      done_at = coalesce(work.done_at, excluded.done_at)
    returning id`);
  return id;
}
