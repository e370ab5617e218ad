import { z } from 'zod';
import { addressOf } from '#capabilities/files/index.ts';
import { toMarkdown } from '#shared/rich-text/markdown.ts';
import { versionOf } from '../acts/edit-post.ts';
import type { Post, Thread } from '../discussion.ts';
import { renderRichText } from '#shared/rich-text/render-rich-text.ts';
import type { Entry } from '../reads/list-discussions.ts';

const moment = z.iso.datetime();
const person = z.object({ id: z.number(), name: z.string(), photo: z.string().nullable() }).nullable();
const kind = z.enum(['discussion', 'question']);

export const entry = z.object({
  id: z.number(),
  kind,
  title: z.string(),
  author: person,
  excerpt: z.string(),
  tags: z.array(z.string()),
  replies_count: z.number(),
  answers_count: z.number(),
  answered: z.boolean(),
  asked_too_count: z.number(),
  unread: z.number(),
  pinned: z.boolean(),
  locked: z.boolean(),
  created_at: moment,
  last_post_at: moment,
});

export const thread = z.object({
  id: z.number(),
  community: z.object({ slug: z.string(), name: z.string() }),
  kind,
  title: z.string(),
  tags: z.array(z.string()),
  author_id: z.number().nullable(),
  replies_count: z.number(),
  answers_count: z.number(),
  posts_count: z.number(),
  unread: z.number(),
  accepted_post_id: z.number().nullable(),
  asked_too_count: z.number(),
  asked_too: z.boolean(),
  follow_level: z.enum(['everything', 'usual', 'nothing']).nullable(),
  pinned: z.boolean(),
  locked: z.boolean(),
  deleted: z.boolean(),
  may_post: z.boolean(),
  may_moderate: z.boolean(),
  merged_into_id: z.number().nullable(),
  created_at: moment,
});

export const post = z.object({
  id: z.number(),
  number: z.number(),
  parent_number: z.number().nullable(),
  author: person,
  html: z.string(),
  /** To be sent along with an edit, so that it does not write over another. */
  version: z.string(),
  markdown: z.string(),
  score: z.number(),
  my_vote: z.boolean(),
  reactions: z.record(z.string(), z.number()),
  my_reactions: z.array(z.string()),
  seen: z.boolean(),
  attachments: z.array(
    z.object({ name: z.string(), url: z.string(), kind: z.enum(['picture', 'file']), size: z.number() }),
  ),
  created_at: moment,
  edited_at: moment.nullable(),
  deleted_at: moment.nullable(),
});

type Author = Pick<Entry, 'author_id' | 'author_name' | 'author_photo' | 'author_known'>;

/** Someone whose data was erased is nobody here either. */
const authorOf = ({ author_id, author_name, author_photo, author_known }: Author) =>
  author_known && author_id !== null ? { id: author_id, name: author_name ?? '', photo: author_photo } : null;

export function entryAsJson(one: Entry): z.input<typeof entry> {
  return {
    id: one.id,
    kind: one.kind,
    title: one.title,
    author: authorOf(one),
    excerpt: one.excerpt,
    tags: one.tags,
    replies_count: one.replies_count,
    answers_count: one.answers_count,
    answered: one.answered,
    asked_too_count: one.asked_too_count,
    unread: one.unread,
    pinned: one.pinned,
    locked: one.locked,
    created_at: one.created_at.toISOString(),
    last_post_at: one.last_post_at.toISOString(),
  };
}

export function threadAsJson(one: Thread): z.input<typeof thread> {
  return {
    id: one.id,
    community: { slug: one.slug, name: one.community_name },
    kind: one.kind,
    title: one.title,
    tags: one.tags,
    author_id: one.author_id,
    replies_count: one.replies_count,
    answers_count: one.answers_count,
    posts_count: one.posts_count,
    unread: one.unread,
    accepted_post_id: one.accepted_post_id,
    asked_too_count: one.asked_too_count,
    asked_too: one.asked_too,
    follow_level: one.follow?.level ?? null,
    pinned: one.pinned_at !== null,
    locked: one.locked_at !== null,
    deleted: one.deleted_at !== null,
    may_post: one.may_post,
    may_moderate: one.may_moderate,
    merged_into_id: one.merged_into_id,
    created_at: one.created_at.toISOString(),
  };
}

export function postAsJson(one: Post): z.input<typeof post> {
  return {
    id: one.id,
    number: one.number,
    parent_number: one.parent_number,
    author: authorOf(one),
    html: renderRichText(one.body_html, one.sanitised).markup,
    version: versionOf(one),
    markdown: toMarkdown(one.body_html),
    score: one.score,
    my_vote: one.my_vote,
    reactions: one.reaction_counts,
    my_reactions: one.my_reactions,
    seen: one.seen,
    attachments: one.attachments.map((file) => ({
      name: file.name,
      url: addressOf(file),
      kind: file.kind,
      size: file.size,
    })),
    created_at: one.created_at.toISOString(),
    edited_at: one.edited_at?.toISOString() ?? null,
    deleted_at: one.deleted_at?.toISOString() ?? null,
  };
}
