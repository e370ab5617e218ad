import { createHash } from 'node:crypto';
import { simpleParser, type ParsedMail } from 'mailparser';
import type { Reason, StagedFile, StagedPerson, StagedPost } from '../import.ts';
import { personName } from '../questions/read-post.ts';
import { foldMarkup } from './fold-markup.ts';
import { foldText } from './fold-text.ts';
import { openSubject, sameSubject } from './subject.ts';
import type { RawMessage } from './split-messages.ts';

export type Message = { post: StagedPost; person: StagedPerson | null; files: StagedFile[] };

/** One message as a post that waits for its thread, or why it is not taken, with the name to report it by. */
export async function readMessage(raw: RawMessage): Promise<Message | { reason: Reason; id: string }> {
  if (raw.source === 'too long') return { reason: 'too long', id: raw.envelope };
  let mail: ParsedMail;
  try {
    mail = await simpleParser(plainSender(raw.source), {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      keepCidLinks: true,
    });
  } catch {
    return { reason: 'unreadable message', id: raw.envelope };
  }
  const id = bare(mail.messageId) ?? ownId(raw.source);
  const created = momentOf(mail) ?? dateIn(raw.envelope);
  if (created === null) return { reason: 'broken date', id };
  const files = filesOf(mail, id);
  const body = bodyOf(mail) || (files.length > 0 ? '<p>…</p>' : '');
  if (body === '') return { reason: 'empty', id };
  const person = senderOf(mail);
  const { title, isAnswer } = openSubject(mail.subject ?? '');
  const answers = answeredIn(mail).filter((one) => one !== id);
  const post: StagedPost = {
    external_id: id,
    role: isAnswer || answers.length > 0 ? 'reply' : 'opening',
    thread: null,
    under: null,
    answers,
    // Only what says that it is an answer is put together by subject.
    subject: sameSubject(title) || null,
    author: person?.external_id ?? null,
    created_at: created,
    edited_at: null,
    locked_at: null,
    title: title || null,
    body,
    tags: [],
    score: 0,
    accepted: null,
  };
  return { post, person, files };
}

/** Public archives hide addresses: `ana at example.org (Ana Duarte)` is Ana Duarte <ana@example.org>. */
function plainSender(source: Buffer): Buffer {
  const end = /\r?\n\r?\n/.exec(source.subarray(0, 200_000).toString('latin1'))?.index ?? 0;
  const head = source.subarray(0, end).toString('latin1');
  const shown = head.replace(
    /^From:[ \t]*(?:"?([^"<\r\n]*?)"?[ \t]*<)?([\w.+=-]+) at ([\w.-]+\.\w+)>?[ \t]*(?:\r?\n[ \t]+)?(?:\((.*)\))?[ \t]*$/im,
    (_, before: string | undefined, name: string, host: string, after: string | undefined) => {
      const called = (after ?? before ?? '').trim();
      const quoted = called === '' || called.includes('=?') ? called : `"${called.replaceAll(/["\\]/g, '')}"`;
      return `From: ${quoted} <${name}@${host}>`;
    },
  );
  return Buffer.concat([Buffer.from(shown, 'latin1'), source.subarray(end)]);
}

function senderOf({ from }: ParsedMail): StagedPerson | null {
  const sender = from?.value[0];
  const email = sender?.address?.trim().toLowerCase() ?? '';
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(email)) return null;
  const name = personName(sender?.name ?? '') || personName(email.split('@')[0]!.replaceAll(/[._]+/g, ' '));
  return { external_id: email, name: name || email, email, certain: false };
}

/** What it answers, the nearest first: In-Reply-To, then References from the last. */
function answeredIn({ inReplyTo, references }: ParsedMail): string[] {
  const nearest = inReplyTo?.match(/<[^<>\s]+>/g) ?? [];
  const others = [references ?? []].flat().toReversed();
  const all = [...nearest, ...others].map((one) => bare(one)).filter((one) => one !== null);
  return [...new Set(all)].slice(0, 50);
}

const bare = (id: string | undefined): string | null => id?.replaceAll(/[<>\s]/g, '').slice(0, 500) || null;

const ownId = (source: Buffer): string =>
  `${createHash('sha256').update(source).digest('hex').slice(0, 32)}@no-id`;

function momentOf(mail: ParsedMail): Date | null {
  const line = mail.headerLines.find(({ key }) => key === 'date')?.line;
  return dateIn(line?.replace(/^date:\s*/i, '').replaceAll(/\s+/g, ' '));
}

/** The time in a header or behind "From "; some programs put the name of the zone behind its number. */
function dateIn(text: string | undefined): Date | null {
  const spoken = text?.replace(/\([^)]*\)/g, '').trim() ?? '';
  const inEnvelope = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*$/.exec(spoken)?.[0] ?? '';
  for (const written of [spoken, inEnvelope, `${inEnvelope} UTC`]) {
    const moment = new Date(written);
    const year = moment.getUTCFullYear();
    if (year >= 1970 && year < 2200) return moment;
  }
  return null;
}

function bodyOf(mail: ParsedMail): string {
  if (mail.text?.trim()) return foldText(mail.text);
  return mail.html ? foldMarkup(mail.html) : '';
}

const unneeded = /^application\/(?:pgp-signature|x?-?pkcs7-signature|ms-tnef)$/;

function filesOf(mail: ParsedMail, post: string): StagedFile[] {
  return mail.attachments
    .filter(({ contentType, content }) => !unneeded.test(contentType) && content.length > 0)
    .map(({ filename, contentType, content }, position) => ({
      post,
      position,
      name: filename ?? (contentType.startsWith('text/') ? 'attachment.txt' : 'attachment'),
      bytes: content,
    }));
}
