import { z } from 'zod';
import type { Context } from '#platform/http/context.ts';
import { redirect, type Reply } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { closeFeed, feedSince, makeFeed, readerOf } from '../calendar/feed.ts';
import { comingFor, datesFor, findDate } from '../calendar/list-dates.ts';
import { writeIcs } from '../calendar/write-ics.ts';
import { ofSession } from '../schemas.ts';
import { calendarPage } from '../views/calendar-page.ts';
import { nextPart } from '../views/next-part.ts';
import { t } from '../words.ts';

const asFile = (written: string, name: string): Reply => ({
  bytes: Buffer.from(written),
  type: 'text/calendar; charset=utf-8',
  headers: { 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'private, no-cache' },
});

const titleFor = (c: Pick<Context, 'site' | 'locale' | 'timeZone'>): string =>
  t(c, 'calendar.name', { site: c.site.name });

export const calendarPages = [
  get('/sessions/:id/session.ics', { who: 'person', params: ofSession }, async (c) => {
    const date = await findDate(c.db, c.me, c.params.id);
    const { publicUrl } = c.ground.config;
    return asFile(writeIcs(c, [date], { title: titleFor(c), publicUrl, single: true }), 'session.ics');
  }),
  /** The next of my dates, as a part of another page. */
  get('/sessions/next', { who: 'person' }, async (c) => {
    const [next] = await comingFor(c.db, c.me, 1);
    return nextPart(c, next);
  }),
  get('/calendar', { who: 'person' }, async (c) => {
    const [dates, since] = await Promise.all([comingFor(c.db, c.me), feedSince(c.db, c.me)]);
    return calendarPage(c, { dates, since, address: null });
  }),
  /** The address is a secret: it is shown in the answer itself and kept nowhere. */
  post('/calendar/feeds', { who: 'person', unkept: true }, async (c) => {
    const token = await makeFeed(c.db, c.me);
    const [dates, since] = await Promise.all([comingFor(c.db, c.me), feedSince(c.db, c.me)]);
    const address = `${c.ground.config.publicUrl}/calendar/${token}.ics`;
    return {
      page: calendarPage(c, { dates, since, address }),
      status: 201,
      headers: { 'cache-control': 'no-store' },
    };
  }),
  post('/calendar/feeds/removals', { who: 'person' }, async (c) => {
    await closeFeed(c.db, c.me);
    return redirect('/calendar', { flash: t(c, 'calendar.removed') });
  }),
  get(
    '/calendar/:file',
    { who: 'anyone', params: z.object({ file: z.string().regex(/^[\w-]{32}\.ics$/) }) },
    async (c) => {
      const reader = await readerOf(c.db, c.params.file.slice(0, -'.ics'.length));
      const { publicUrl } = c.ground.config;
      const title = titleFor({ site: c.site, locale: reader.locale, timeZone: reader.timeZone });
      const written = writeIcs(reader, await datesFor(c.db, reader), { title, publicUrl, single: false });
      return asFile(written, 'sessions.ics');
    },
  ),
];
