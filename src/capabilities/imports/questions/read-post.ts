import type { Reason, StagedDuplicate, StagedPerson, StagedPost } from '../import.ts';
import type { Row } from './read-rows.ts';

const question = '1';
const answer = '2';

/** A row of the posts as what it is here, or why it is not taken. */
export function readPost(row: Row): StagedPost | Reason {
  const { Id: id, PostTypeId: type, ParentId: parent, Body: body = '' } = row;
  if (!id?.trim()) return 'no id';
  if (type !== question && type !== answer) return 'other kind';
  if (row['DeletionDate']) return 'deleted';
  if (type === answer && !parent) return 'no parent';
  const created = momentOf(row['CreationDate']);
  if (created === null) return 'broken date';
  if (body.trim() === '') return 'empty';
  const shared = {
    external_id: id,
    under: null,
    answers: [],
    subject: null,
    author: authorOf(row['OwnerUserId']),
    created_at: created,
    edited_at: momentOf(row['LastEditDate']),
    body,
    score: row['Score'] === undefined ? null : wholeNumber(row['Score']),
  };
  if (type === answer)
    return {
      ...shared,
      role: 'reply',
      thread: parent!,
      title: null,
      tags: [],
      accepted: null,
      locked_at: null,
    };
  return {
    ...shared,
    role: 'opening',
    thread: id,
    title: row['Title']?.trim() ?? null,
    tags: tagsIn(row['Tags']),
    accepted: row['AcceptedAnswerId'] || null,
    locked_at: momentOf(row['ClosedDate']) ?? momentOf(row['LockedDate']),
  };
}

/** A comment is a reply under the post that it comments; which thread that is in shows when all posts are known. */
export function readComment(row: Row): StagedPost | Reason {
  const { Id: id, PostId: post, Text: text = '' } = row;
  if (!id?.trim()) return 'no id';
  if (!post) return 'no parent';
  const created = momentOf(row['CreationDate']);
  if (created === null) return 'broken date';
  if (text.trim() === '') return 'empty';
  return {
    external_id: commentId(id),
    role: 'reply',
    thread: null,
    under: post,
    answers: [],
    subject: null,
    author: authorOf(row['UserId']),
    created_at: created,
    edited_at: null,
    locked_at: null,
    title: null,
    body: commentMarkup(text),
    tags: [],
    score: 0,
    accepted: null,
  };
}

/** Comments are numbered beside the posts, so their numbers mean something else. */
export const commentId = (id: string): string => `comment ${id}`;

/** Comments are written in a few marks of Markdown: code, emphasis, links. */
function commentMarkup(text: string): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const marked = plain
    .replaceAll(/`([^`\n]+)`/g, '<code>$1</code>')
    .replaceAll(/\[([^\]\n]+)\]\((https?:\/\/[^\s)"]+)(?: &quot;[^)]*&quot;)?\)/g, '<a href="$2">$1</a>')
    .replaceAll(/\*\*([^*\n$]+)\*\*/g, '<strong>$1</strong>');
  return `<p>${marked.replaceAll(/\r?\n/g, '<br>')}</p>`;
}

/** Who a row names beside its number, as far as it is somebody: the number -1 is the site itself. */
export function personBeside(id: string | undefined, name: string | undefined): StagedPerson | null {
  const external = authorOf(id);
  if (external === null || !name?.trim()) return null;
  return { external_id: external, name: personName(name), email: null, certain: false };
}

export function readUser(row: Row): StagedPerson | null {
  const person = personBeside(row['Id'], row['DisplayName']);
  return person && { ...person, certain: true };
}

/** A link of the third kind says that a question was closed because another asks the same; others are mentions. */
export function readDuplicate({ PostId, RelatedPostId, LinkTypeId }: Row): StagedDuplicate[] {
  if (LinkTypeId !== '3' || !PostId || !RelatedPostId || PostId === RelatedPostId) return [];
  return [{ duplicate: PostId, original: RelatedPostId }];
}

const authorOf = (id: string | undefined): string | null => (id && !id.startsWith('-') ? id.trim() : null);

export const personName = (name: string): string =>
  Array.from(
    name
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
    .slice(0, 150)
    .join('')
    .trim();

/** `<a><b>` in older files, `|a|b|` in newer ones. */
export const tagsIn = (tags: string | undefined): string[] =>
  (tags ?? '')
    .split(/[<>|]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

const wholeNumber = (text: string | undefined): number => {
  const number = Number(text);
  return Number.isSafeInteger(number) && Math.abs(number) < 2_000_000_000 ? number : 0;
};

/** Times without a zone are in UTC. */
function momentOf(text: string | undefined): Date | null {
  if (!text || !/^\d{4}-\d\d-\d\d/.test(text)) return null;
  const moment = new Date(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(moment.getTime()) || moment.getUTCFullYear() < 1970 ? null : moment;
}
