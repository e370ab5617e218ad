import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { optionalText } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { publishVersion } from '../acts/publish-version.ts';
import { shareFormat, withdrawFormat } from '../acts/share-format.ts';
import { differencesOf } from '../differences.ts';
import { judge } from '../editor/mistakes.ts';
import { findDraft } from '../find-draft.ts';
import { listCommunitiesToOfferIn } from '../list-formats.ts';
import { findVersion } from '../versions.ts';
import { editOverview } from '../views/edit-overview.ts';
import { formatPage } from '../views/format-page.ts';
import { t } from '../words.ts';
import { formatParams } from './keys.ts';

type Here = Context<Me, { format: string }, unknown, unknown>;

async function drawOverview(c: Here, form: Form): Promise<Html> {
  const [drafted, communities] = await Promise.all([
    findDraft(c.db, c.me, c.params.format),
    listCommunitiesToOfferIn(c.db, c.me),
  ]);
  const judged = judge(drafted.draft);
  const now = drafted.version_id === null ? null : await findVersion(c.db, drafted.version_id);
  const changed = now === null ? null : differencesOf(now, judged.declared ?? drafted.draft);
  return editOverview(c, { drafted, judged, changed, communities }, form);
}

export const publishingPages = [
  get('/formats/:format/edit', { who: 'person', params: formatParams }, (c) => drawOverview(c, emptyForm)),
  get('/formats/:format/preview', { who: 'person', params: formatParams }, async (c) => {
    const drafted = await findDraft(c.db, c.me, c.params.format);
    const { declared } = judge(drafted.draft);
    if (!declared) return redirect(`/formats/${drafted.key}/edit`, { flash: t(c, 'preview.not_yet') });
    return formatPage(c, { declared, own: drafted, versions: [], instead: 'draft' });
  }),
  post(
    '/formats/:format/versions',
    {
      who: 'person',
      params: formatParams,
      body: z.object({ note: optionalText(500) }),
      again: (c, form) => drawOverview(c, form),
    },
    async (c) => {
      const number = await publishVersion(c.db, c.me, c.params.format, c.body.note);
      return redirect(`/formats/${c.params.format}/edit`, { flash: t(c, 'publish.done', { number }) });
    },
  ),
  post(
    '/formats/:format/share',
    {
      who: 'person',
      params: formatParams,
      body: z.object({ community: z.string().max(80).default('') }),
      again: (c, form) => drawOverview(c, form),
    },
    async (c) => {
      await shareFormat(c.db, c.me, c.params.format, c.body.community || null);
      return redirect(`/formats/${c.params.format}/edit`, { flash: t(c, 'share.done') });
    },
  ),
  post('/formats/:format/withdraw', { who: 'person', params: formatParams }, async (c) => {
    await withdrawFormat(c.db, c.me, c.params.format);
    return redirect(`/formats/${c.params.format}/edit`, { flash: t(c, 'withdraw.done') });
  }),
];
