import { basename } from 'node:path';
import type { Import, Surroundings, Trouble } from '../import.ts';
import { sizeOf } from '../questions/read-rows.ts';
import { goOn } from '../staging/go-on.ts';
import { progress } from '../staging/progress.ts';
import { noteTroubles, stageFiles, stagePeople, stagePosts } from '../staging/stage.ts';
import { readMessage, type Message } from './read-message.ts';
import { splitMessages, type RawMessage } from './split-messages.ts';

/** Reads a whole archive into the waiting room. */
export async function stageMbox(around: Surroundings, run: Import, path: string): Promise<string[]> {
  const shown = progress(around.say, basename(path), ['message', 'messages'], await sizeOf(path));
  let count = 0;
  for await (const { messages, bytes } of splitMessages(path)) {
    goOn(around.signal);
    await stageMessages(around, run, messages);
    shown.moved((count += messages.length), bytes);
  }
  shown.end(count);
  return count === 0
    ? ['No line of the file parts messages as in an mbox archive: "From somebody date".']
    : [];
}

async function stageMessages(
  { ground: { db, config } }: Surroundings,
  run: Import,
  raw: readonly RawMessage[],
): Promise<void> {
  const messages: Message[] = [];
  const troubles: Trouble[] = [];
  for (const one of raw) {
    const message = await readMessage(one);
    if ('reason' in message) troubles.push({ reason: message.reason, external_id: message.id });
    else messages.push(message);
  }
  const posts = messages.map(({ post }) => post);
  const twice = await stagePosts(db, run.id, posts);
  await stagePeople(
    db,
    run.id,
    messages.flatMap(({ person }) => person ?? []),
  );
  const files = messages.flatMap((message) => message.files);
  await stageFiles(
    db,
    run.id,
    files.filter(({ bytes }) => bytes.length <= config.uploadLimit),
  );
  const large = files.filter(({ bytes }) => bytes.length > config.uploadLimit);
  await noteTroubles(db, run.id, [
    ...troubles,
    ...large.map(({ post, name }): Trouble => ({ reason: 'large file', external_id: `${post} (${name})` })),
    ...twice.map((external_id): Trouble => ({ reason: 'twice', external_id })),
  ]);
}
