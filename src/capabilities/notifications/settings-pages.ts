import { z } from 'zod';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { followOf } from '#shared/follows/follow.ts';
import { choicesOf, choose } from './choices.ts';
import { back, followForm, timeOf, which } from './follow-form.ts';
import { findFollowable, listFollowed, listLevels } from './following.ts';
import { setFollow } from './set-follow.ts';
import { settingsForm } from './settings-form.ts';
import { followPage } from './views/follow.ts';
import { settingsPage } from './views/settings.ts';
import { t } from './words.ts';

export const settingsPages = [
  get('/settings/notifications', { who: 'person' }, async (c) => {
    const [choices, communities, followed] = await Promise.all([
      choicesOf(c.db, c.me),
      listLevels(c.db, c.me),
      listFollowed(c.db, c.me),
    ]);
    return settingsPage(c, { choices, communities, followed });
  }),
  post('/settings/notifications', { who: 'person', body: settingsForm }, async (c) => {
    await choose(c.db, c.me, c.body);
    return redirect('/settings/notifications', { flash: t(c, 'settings.saved') });
  }),
  get('/follow', { who: 'person', query: which.extend({ back }) }, async (c) => {
    const { subject, subject_id, back: from } = c.query;
    const [thing, current] = await Promise.all([
      findFollowable(c.db, c.me, subject, subject_id),
      followOf(c.db, c.me.id, subject, subject_id),
    ]);
    return followPage(c, { thing, current, back: from ?? thing.href });
  }),
  post('/follow', { who: 'person', body: followForm }, async (c) => {
    const { subject, subject_id: id, level, back: from } = c.body;
    const thing = await setFollow(c.db, c.me, { subject, id }, level, timeOf(c.body, c.timeZone));
    return redirect(from ?? thing.href, { flash: said(c, level, thing.name) });
  }),
];

function said(c: Parameters<typeof t>[0], level: z.infer<typeof followForm>['level'], name: string): string {
  if (level === 'everything') return t(c, 'follow.now', { name });
  return level === 'nothing' ? t(c, 'follow.muted', { name }) : t(c, 'follow.usual', { name });
}
