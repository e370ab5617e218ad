import { z } from 'zod';
import { addressOf } from '#capabilities/files/index.ts';
import { inWords } from '#capabilities/formats/index.ts';
import { renderRichText } from '#shared/rich-text/render-rich-text.ts';
import { toMarkdown } from '#shared/rich-text/markdown.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Decision } from '../decisions/find-decision.ts';
import type { Due } from '../my-steps/due-for.ts';
import type { Step } from '../step.ts';
import { versionOf } from '../work/save-work.ts';
import type { Work } from '../work/work.ts';

export const person = z.object({ id: z.number(), name: z.string(), photo: z.string().nullable() });
const moment = z.iso.datetime();
const kind = z.string();

export const step = z.object({
  id: z.number(),
  group_id: z.number(),
  key: z.string(),
  turn: z.number(),
  turns: z.number(),
  kind,
  name: z.string(),
  who: z.string(),
  by_group: z.boolean(),
  state: z.enum(['planned', 'open', 'done', 'skipped']),
  opens_on: z.iso.date(),
  due_on: z.iso.date(),
  done_at: moment.nullable(),
  why: z.string(),
});

export const stepAsJson = (c: Reader, one: Step): z.input<typeof step> => ({
  id: one.id,
  group_id: one.group_id,
  key: one.key,
  turn: one.turn,
  turns: one.turns,
  kind: one.kind,
  name: inWords(one.declared.name, c),
  who: one.who,
  by_group: one.by_group,
  state: one.state,
  opens_on: one.opens_on,
  due_on: one.due_on,
  done_at: one.done_at?.toISOString() ?? null,
  why: one.why,
});

export const work = z.object({
  id: z.number(),
  step_id: z.number(),
  group: z.object({ id: z.number(), name: z.string() }),
  /** Null where the group does it as one, or where the person was erased. */
  person: person.nullable(),
  state: z.enum(['begun', 'done', 'returned', 'signed']),
  html: z.string(),
  markdown: z.string(),
  link: z.string().nullable(),
  answers: z.record(z.string(), z.union([z.string(), z.number()])),
  ticks: z.array(z.string()),
  files: z.array(
    z.object({ name: z.string(), url: z.string(), kind: z.enum(['picture', 'file']), size: z.number() }),
  ),
  signed_by: z.string().nullable(),
  word: z.string(),
  done_at: moment.nullable(),
  version: z.string(),
});

export const workAsJson = (one: Work): z.input<typeof work> => ({
  id: one.id,
  step_id: one.step_id,
  group: { id: one.group_id, name: one.group_name },
  person: one.person?.known ? { id: one.person.id, name: one.person.name, photo: one.person.photo } : null,
  state: one.state,
  html: renderRichText(one.body_html, one.sanitised).markup,
  markdown: toMarkdown(one.body_html),
  link: one.content.link ?? null,
  answers: one.content.answers ?? {},
  ticks: Object.keys(one.content.ticks ?? {}),
  files: one.files.map((file) => ({
    name: file.name,
    url: addressOf(file),
    kind: file.kind,
    size: file.size,
  })),
  signed_by: one.signer,
  word: one.word,
  done_at: one.done_at?.toISOString() ?? null,
  version: versionOf(one),
});

export const due = z.object({
  what: z.enum(['step', 'review', 'decision', 'signature']),
  id: z.number(),
  kind,
  name: z.string(),
  due_on: z.iso.date(),
  late: z.boolean(),
  group: z.object({ id: z.number(), name: z.string() }),
  programme: z.object({ slug: z.string(), name: z.string() }),
  about: z.string().nullable(),
});

export const dueAsJson = (c: Reader, one: Due): z.input<typeof due> => ({
  what: one.what,
  id: one.id,
  kind: one.kind,
  name: inWords(one.name, c),
  due_on: one.due_on,
  late: one.late,
  group: { id: one.group_id, name: one.group },
  programme: { slug: one.programme.slug, name: one.programme.name },
  about: one.about,
});

export const decision = z.object({
  id: z.number(),
  name: z.string(),
  question: z.string().nullable(),
  programme: z.object({ slug: z.string(), name: z.string() }),
  about: person.nullable(),
  answer: z.enum(['yes', 'no', 'continue', 'change', 'stop']).nullable(),
  why: z.string(),
  /** Somebody else who was asked the same has answered. */
  settled: z.boolean(),
  asked_at: moment,
  answered_at: moment.nullable(),
});

export const decisionAsJson = (c: Reader, one: Decision): z.input<typeof decision> => ({
  id: one.id,
  name: inWords(one.step.declared.name, c),
  question: one.step.declared.kind === 'approval' ? inWords(one.step.declared.question, c) : null,
  programme: { slug: one.programme.slug, name: one.programme.name },
  about: one.about,
  answer: one.answer,
  why: one.why,
  settled: one.settled,
  asked_at: one.asked_at.toISOString(),
  answered_at: one.answered_at?.toISOString() ?? null,
});

/** One page of a list, and where the next begins. */
export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
export const nothing = z.object({});
