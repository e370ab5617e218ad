import { PassThrough } from 'node:stream';
import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import { get } from '#platform/http/route.ts';
import type { LiveMessage, TopicRule } from './live.ts';

const heartbeat = 25_000;

/** Whether somebody who was let in is still to be let in: signed in, and with access to the site. */
export type StillIn = (db: Db, me: Me) => Promise<boolean>;

/** Server-sent events for the topics that a page shows; topics that one may not hear are left out. */
export const liveRoutes = (rules: readonly TopicRule[], stillIn: StillIn) => [
  get(
    '/live',
    { who: 'person', query: z.object({ topics: z.string().max(2000).default('') }) },
    async (c) => {
      const asked = [...new Set(c.query.topics.split(','))].slice(0, 20);
      const heard = await audible(c.db, c.me, rules, asked);
      const stream = new PassThrough();
      const write = (message: LiveMessage) =>
        stream.write(
          `data: ${JSON.stringify({ topic: message.topic, event: message.event, ...(message.data as object) })}\n\n`,
        );
      const stop = c.ground.live.listen(heard, write, () => stream.end());
      stream.write('retry: 2000\n\n');
      const beat = setInterval(() => void goOn(), heartbeat);
      c.request.raw.on('close', end);
      return {
        bytes: stream,
        type: 'text/event-stream',
        headers: { 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
      };

      /** The browser asks again by itself, and is then told what it may hear now. */
      async function goOn(): Promise<void> {
        if (await stillHeard()) stream.write(': still here\n\n');
        else end();
      }
      /** While the database is away nothing can be said, so nothing can be heard that may not be. */
      async function stillHeard(): Promise<boolean> {
        const { db } = c.ground;
        const checks = Promise.all([stillIn(db, c.me), audible(db, c.me, rules, heard)]);
        return checks.then(
          ([here, now]) => here && now.length === heard.length,
          () => true,
        );
      }
      function end(): void {
        clearInterval(beat);
        stop();
        stream.end();
      }
    },
  ),
];

async function audible(
  db: Db,
  me: Me,
  rules: readonly TopicRule[],
  topics: readonly string[],
): Promise<string[]> {
  const heard = await Promise.all(topics.map((topic) => mayListen(db, me, rules, topic)));
  return topics.filter((_, i) => heard[i]);
}

async function mayListen(db: Db, me: Me, rules: readonly TopicRule[], topic: string): Promise<boolean> {
  const [kind, id] = topic.split(':');
  const rule = rules.find((one) => one.kind === kind);
  return rule !== undefined && Number.isSafeInteger(Number(id)) && rule.mayListen(db, me, Number(id));
}
