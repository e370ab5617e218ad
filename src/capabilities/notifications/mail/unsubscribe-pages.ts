import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { NotFound } from '#platform/errors.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { endMails, undoEnding } from './end-mails.ts';
import { readToken, type Ending } from './unsubscribe-token.ts';
import { askPage, endedPage, type Shown } from '../views/unsubscribe.ts';
import { t } from '../words.ts';

const params = z.object({ token: z.string().max(400) });

export const unsubscribePages = [
  // Programs that look into links must not end anything, so the page only asks.
  get('/unsubscribe/:token', { who: 'anyone', params }, async (c) =>
    askPage(c, c.params.token, await shown(c.db, endingOf(c.ground.config.secret, c.params.token))),
  ),
  // One press in a mail program sends the same form, RFC 8058: no sign-in, no further question.
  post('/unsubscribe/:token', { who: 'anyone', params, body: z.unknown() }, async (c) => {
    const ending = endingOf(c.ground.config.secret, c.params.token);
    await endMails(c.db, ending);
    return endedPage(c, c.params.token, await shown(c.db, ending));
  }),
  post('/unsubscribe/:token/undo', { who: 'anyone', params }, async (c) => {
    await undoEnding(c.db, endingOf(c.ground.config.secret, c.params.token));
    return redirect(`/unsubscribe/${c.params.token}`, { flash: t(c, 'unsubscribe.undone') });
  }),
];

function endingOf(secret: string, token: string): Ending {
  const ending = readToken(secret, token);
  if (!ending) throw new NotFound();
  return ending;
}

/** What is ended, named as the mail named it; whoever holds the mail knows the address and the title from it. */
async function shown(db: Db, ending: Ending): Promise<Shown> {
  const person = await db.maybe<{ email: string | null; title: string | null }>(sql`
    select p.email, (select d.title from discussions d
      where d.id = ${ending.what === 'thread' ? ending.discussion : null} and d.deleted_at is null) as title
    from people p where p.id = ${ending.person}`);
  return { ending, email: person?.email ?? '', title: person?.title ?? null };
}
