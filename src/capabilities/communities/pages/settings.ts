import { z } from 'zod';
import { Forbidden, Invalid } from '#platform/errors.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { optionalText, text } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import { read } from '#platform/http/input.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { version, type Version } from '#shared/versions/version.ts';
import type { Community } from '../community.ts';
import { findCommunity } from '../find-community.ts';
import { changeSettings, renameCommunity } from '../settings/change-settings.ts';
import { countFitting, listDirectoryValues } from '../settings/directory-values.ts';
import { foreseeChange } from '../settings/foresee-change.ts';
import {
  currentSettings,
  settingsFields,
  settingsOf,
  settingsSchema,
  settingsVersion,
  type Settings,
} from '../settings/settings.ts';
import { communityFrame } from '../views/frame.ts';
import { changePage, settingsParts } from '../views/settings.ts';
import { t } from '../words.ts';
import { inCommunity, slugParams, type Here } from './in-community.ts';

const nameFields = z.object({ name: text(120), summary: optionalText(400), version });
const chosen = z.object({ ...settingsFields, version });
/** The page may be asked for with settings that were typed and not saved. */
const typedSettings = chosen.partial({ visibility: true, joining: true, posting: true });

type Asked = z.output<typeof typedSettings>;

type Shown = { settings: Settings; counting: boolean; version: Version };

async function drawSettings(c: Here, community: Community, settings: Shown, typed: Form): Promise<Html> {
  if (!community.may_own) throw new Forbidden();
  const [values, fitting] = await Promise.all([
    listDirectoryValues(c.db),
    settings.counting ? countFitting(c.db, settings.settings.rule) : undefined,
  ]);
  const main = settingsParts(c, community, { ...settings, values, fitting, typed });
  return communityFrame(c, community, { current: 'settings', title: t(c, 'settings.title'), main });
}

/** What was typed so far, or what is set, for a page that was simply opened. */
function shownSettings(community: Community, asked: Asked): Shown {
  const { visibility, joining, posting, version = settingsVersion(community) } = asked;
  if (!visibility || !joining || !posting)
    return { settings: currentSettings(community), counting: community.joining === 'rule', version };
  return { settings: settingsOf({ ...asked, visibility, joining, posting }), counting: true, version };
}

async function drawChange(c: Here, community: Community, after: Settings, typed: Form) {
  if (!community.may_own) throw new Forbidden();
  const consequences = await foreseeChange(c.db, community, after);
  return changePage(c, community, { after, consequences, typed });
}

export const settingsPages = [
  get(
    '/communities/:slug/settings',
    { who: 'person', params: slugParams, query: typedSettings },
    inCommunity((c, community) => drawSettings(c, community, shownSettings(community, c.query), emptyForm)),
  ),
  post(
    '/communities/:slug/settings/name',
    {
      who: 'person',
      params: slugParams,
      body: nameFields,
      again: async (c, form) => {
        const community = await findCommunity(c.db, c.me, c.params.slug);
        return drawSettings(c, community, shownSettings(community, {} as Asked), form);
      },
    },
    async (c) => {
      const { version, ...after } = c.body;
      await renameCommunity(c.db, c.me, c.params.slug, after, version);
      return redirect(`/communities/${c.params.slug}/settings`, { flash: t(c, 'settings.saved') });
    },
  ),
  get(
    '/communities/:slug/settings/change',
    { who: 'person', params: slugParams, query: chosen },
    inCommunity((c, community) => {
      const after = settingsSchema.safeParse(settingsOf(c.query));
      const rule = t(c, 'settings.rule_needed');
      const values = c.query.version === undefined ? {} : { version: c.query.version };
      if (!after.success)
        return drawChange(c, community, currentSettings(community), { values, errors: { rule } });
      return drawChange(c, community, after.data, { values, errors: {} });
    }),
  ),
  post(
    '/communities/:slug/settings',
    {
      who: 'person',
      params: slugParams,
      body: chosen,
      again: async (c, form) => {
        const community = await findCommunity(c.db, c.me, c.params.slug);
        const typed = chosen.safeParse(c.request.body);
        const after = typed.success ? settingsOf(typed.data) : currentSettings(community);
        return drawChange(c, community, after, form);
      },
    },
    async (c) => {
      const after = settingsOf(c.body);
      if (!settingsSchema.safeParse(after).success)
        throw new Invalid({ rule: (reader) => t(reader, 'settings.rule_needed') });
      await changeSettings(c.db, c.me, c.params.slug, read(settingsSchema, after), c.body.version);
      return redirect(`/communities/${c.params.slug}/settings`, { flash: t(c, 'change.done') });
    },
  ),
];
