import { PassThrough } from 'node:stream';
import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import { get } from '#platform/http/route.ts';
import type { LiveMessage, TopicRule } from './live.ts';

const heartbeat = 25_000;

/** Server-sent events for the topics that a page shows; topics that one may not hear are left out. */
export const liveRoutes = (rules: readonly TopicRule[]) => [
  get(
    '/live',
    { who: 'person', query: z.object({ topics: z.string().max(2000).default('') }) },
    async (c) => {
      const asked = [...new Set(c.query.topics.split(','))].slice(0, 20);
      const heard = await Promise.all(asked.map((topic) => mayListen(c.db, c.me, rules, topic)));
      const stream = new PassThrough();
      const write = (message: LiveMessage) =>
        stream.write(
          `data: ${JSON.stringify({ topic: message.topic, event: message.event, ...(message.data as object) })}\n\n`,
        );
      const stop = c.ground.live.listen(
        asked.filter((_, i) => heard[i]),
        write,
        () => stream.end(),
      );
      stream.write('retry: 2000\n\n');
      const beat = setInterval(() => stream.write(': still here\n\n'), heartbeat);
      c.request.raw.on('close', () => {
        clearInterval(beat);
        stop();
        stream.end();
      });
      return {
        bytes: stream,
        type: 'text/event-stream',
        headers: { 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
      };
    },
  ),
];

async function mayListen(db: Db, me: Me, rules: readonly TopicRule[], topic: string): Promise<boolean> {
  const [kind, id] = topic.split(':');
  const rule = rules.find((one) => one.kind === kind);
  return rule !== undefined && Number.isSafeInteger(Number(id)) && rule.mayListen(db, me, Number(id));
}
