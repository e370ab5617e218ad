import { z } from 'zod';
import { Forbidden } from '#platform/errors.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { checkbox, text } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import { say } from '#platform/http/input.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { version } from '#shared/versions/version.ts';
import { findConstitution, listGuidelinesVersions } from '../charter/find-charter.ts';
import { acceptGuidelines, reviseGuidelines } from '../charter/revise-guidelines.ts';
import type { Community } from '../community.ts';
import { findCommunity } from '../find-community.ts';
import { editGuidelines, guidelinesMain } from '../views/constitution-forms.ts';
import { communityFrame } from '../views/frame.ts';
import { t } from '../words.ts';
import { inCommunity, slugParams, type Here } from './in-community.ts';

const acceptance = z.object({
  version: z.coerce.number().int().min(0),
  guidelines: checkbox.refine(
    Boolean,
    say((c) => t(c, 'join.accept_guidelines')),
  ),
});

export const guidelinesPages = [
  get(
    '/communities/:slug/guidelines',
    { who: 'person', params: slugParams },
    inCommunity((c, community) => drawGuidelines(c, community, {})),
  ),
  post(
    '/communities/:slug/guidelines/acceptance',
    {
      who: 'person',
      params: slugParams,
      body: acceptance,
      again: async (c, form) =>
        drawGuidelines(c, await findCommunity(c.db, c.me, c.params.slug), form.errors),
    },
    async (c) => {
      await acceptGuidelines(c.db, c.me, c.params.slug, c.body.version);
      return redirect(`/communities/${c.params.slug}`, { flash: t(c, 'guidelines.accepted') });
    },
  ),
  get(
    '/communities/:slug/guidelines/edit',
    { who: 'person', params: slugParams },
    inCommunity((c, community) => drawForm(c, community, emptyForm)),
  ),
  post(
    '/communities/:slug/guidelines',
    {
      who: 'person',
      params: slugParams,
      body: z.object({ text: text(8000), version }),
      again: async (c, form) => drawForm(c, await findCommunity(c.db, c.me, c.params.slug), form),
    },
    async (c) => {
      await reviseGuidelines(c.db, c.me, c.params.slug, c.body.text, c.body.version);
      return redirect(`/communities/${c.params.slug}/about`, { flash: t(c, 'guidelines.saved') });
    },
  ),
];

async function drawGuidelines(c: Here, community: Community, errors: Form['errors']): Promise<Html> {
  const main = guidelinesMain(c, community, await listGuidelinesVersions(c.db, community.id), errors);
  return communityFrame(c, community, { current: 'about', title: t(c, 'guidelines.title'), main });
}

async function drawForm(c: Here, community: Community, typed: Form): Promise<Html> {
  if (!community.may_own || community.state === 'incubating') throw new Forbidden();
  const { guidelines } = await findConstitution(c.db, community.id);
  const main = editGuidelines(c, community, guidelines, typed);
  return communityFrame(c, community, { current: 'about', title: t(c, 'guidelines.edit_title'), main });
}
