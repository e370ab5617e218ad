import { z } from 'zod';
import type { Context, Form } from '#platform/http/context.ts';
import { emptyForm } from '#platform/http/context.ts';
import { NotFound } from '#platform/errors.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { readSite } from '#shared/site/site.ts';
import { accentSheet } from '#ui/accent.ts';
import { changeSite, siteFields } from '../change-site.ts';
import { sitePage } from '../views/site.ts';
import { t } from '../words.ts';

const draw = async (c: Context, form: Form) => sitePage(c, await readSite(c.db), form);

export const siteRoutes = [
  get('/admin/site', { who: 'administrator' }, (c) => draw(c, emptyForm)),

  post('/admin/site', { who: 'administrator', body: siteFields, again: draw }, async (c) => {
    await changeSite({ db: c.db, database: c.ground.db }, c.me, c.body);
    return redirect('/admin/site', { flash: t(c, 'site.saved') });
  }),

  /** The colour is in the address, so that a sheet never changes and can be kept. */
  get(
    '/site/:sheet',
    { who: 'anyone', params: z.object({ sheet: z.string().regex(/^accent-[\da-f]{6}\.css$/) }) },
    (c) => {
      const sheet = accentSheet(`#${c.params.sheet.slice(7, 13)}`);
      if (sheet === null) throw new NotFound();
      const headers = { 'cache-control': 'public, max-age=31536000, immutable' };
      return { bytes: Buffer.from(sheet), type: 'text/css; charset=utf-8', headers };
    },
  ),
];
