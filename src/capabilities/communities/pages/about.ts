import { Forbidden } from '#platform/errors.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { id } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { charterSchema } from '../charter/charter-schema.ts';
import { findCharterVersion, findConstitution, listCharterVersions } from '../charter/find-charter.ts';
import { reviseCharter } from '../charter/revise-charter.ts';
import type { Community } from '../community.ts';
import { findCommunity } from '../find-community.ts';
import { listMembers } from '../members/list-members.ts';
import { listRituals } from '../rituals/rituals.ts';
import { aboutAside, aboutMain } from '../views/about.ts';
import { editCharter } from '../views/constitution-forms.ts';
import { communityFrame } from '../views/frame.ts';
import { charterVersion, charterVersions } from '../views/versions.ts';
import { t } from '../words.ts';
import { inCommunity, slugParams, type Here } from './in-community.ts';

export const aboutPages = [
  get(
    '/communities/:slug/about',
    { who: 'person', params: slugParams },
    inCommunity(async (c, community) => {
      const [constitution, rituals, leading] = await Promise.all([
        findConstitution(c.db, community.id),
        listRituals(c.db, community.id),
        listMembers(c.db, community.id, { leading: true }),
      ]);
      const main = aboutMain(c, community, { ...constitution, rituals, leading: leading.items });
      const aside = aboutAside(c, community, leading.items);
      return communityFrame(c, community, { current: 'about', title: t(c, 'frame.about'), main, aside });
    }),
  ),
  get(
    '/communities/:slug/charter/versions',
    { who: 'person', params: slugParams },
    inCommunity(async (c, community) => {
      const main = charterVersions(c, community, await listCharterVersions(c.db, community.id));
      return communityFrame(c, community, { current: 'about', title: t(c, 'charter.title'), main });
    }),
  ),
  get(
    '/communities/:slug/charter/versions/:version',
    { who: 'person', params: slugParams.extend({ version: id }) },
    inCommunity(async (c, community) => {
      const version = await findCharterVersion(c.db, community.id, c.params.version);
      const title = t(c, 'charter.version_title', { version: version.version });
      return communityFrame(c, community, {
        current: 'about',
        title,
        main: charterVersion(c, community, version),
      });
    }),
  ),
  get(
    '/communities/:slug/charter',
    { who: 'person', params: slugParams },
    inCommunity((c, community) => drawCharterForm(c, community, emptyForm)),
  ),
  post(
    '/communities/:slug/charter',
    {
      who: 'person',
      params: slugParams,
      body: charterSchema.extend({ version }),
      again: async (c, form) => drawCharterForm(c, await findCommunity(c.db, c.me, c.params.slug), form),
    },
    async (c) => {
      const { version, ...charter } = c.body;
      await reviseCharter(c.db, c.me, c.params.slug, charter, version);
      return redirect(`/communities/${c.params.slug}/about`, { flash: t(c, 'charter.saved') });
    },
  ),
];

async function drawCharterForm(c: Here, community: Community, typed: Form): Promise<Html> {
  if (!community.may_own || community.state === 'incubating') throw new Forbidden();
  const { charter } = await findConstitution(c.db, community.id);
  return communityFrame(c, community, {
    current: 'about',
    title: t(c, 'charter.edit_title'),
    main: editCharter(c, community, charter, typed),
  });
}
