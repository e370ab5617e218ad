import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import { Forbidden } from '#platform/errors.ts';
import { optionalText, text } from '#platform/http/fields.ts';
import type { Html } from '#platform/html/html.ts';
import type { Me } from '#platform/http/me.ts';
import { redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { version } from '#shared/versions/version.ts';
import { draftSchema } from '../charter/charter-schema.ts';
import { findConstitution } from '../charter/find-charter.ts';
import type { Community } from '../community.ts';
import { findCommunity } from '../find-community.ts';
import { discardFounding } from '../founding/discard-founding.ts';
import { foundCommunity } from '../founding/found-community.ts';
import { checkReadiness, launchCommunity, type Checklist } from '../founding/launch-community.ts';
import { findSimilar } from '../founding/similar-communities.ts';
import { partsOfStep, stepAfter, stepOfPart, steps, type Step } from '../founding/steps.ts';
import { writeCharterDraft, writeGuidelinesDraft } from '../founding/write-draft.ts';
import { findInvitable, listInvited, listMembers } from '../members/list-members.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { listDirectoryValues } from '../settings/directory-values.ts';
import {
  currentSettings,
  settingsFields,
  settingsOf,
  settingsSchema,
  settingsVersion,
} from '../settings/settings.ts';
import { foundingPage, stepActions } from '../views/founding.ts';
import { charterStep, guidelinesStep, launchStep } from '../views/founding-steps.ts';
import { foundersPart } from '../views/founders.ts';
import { newCommunityPage, similarFragment } from '../views/new-community.ts';
import { settingsForm, settingsNow } from '../views/settings-form.ts';
import { read } from '#platform/http/input.ts';
import { t } from '../words.ts';
import { inCommunity, slugParams } from './in-community.ts';

const stepParams = slugParams.extend({ step: z.enum(steps) });
const newFields = z.object({
  name: text(120),
  summary: optionalText(400),
  anyway: z.string().optional(),
});

type StepContext = Context<Me, z.output<typeof stepParams>, { q?: string | undefined }, unknown>;

async function drawStep(c: StepContext, community: Community, typed: Form): Promise<Html> {
  if (!community.may_own || community.state !== 'incubating') throw new Forbidden();
  const { step } = c.params;
  const checklist = await checkReadiness(c.db, community.id);
  const main = await stepContent(c, community, { step, checklist, typed });
  return foundingPage(c, community, { step, checklist, main });
}

async function stepContent(
  c: StepContext,
  community: Community,
  { step, checklist, typed }: { step: Step; checklist: Checklist; typed: Form },
): Promise<Html> {
  const here = `/communities/${community.slug}/founding/${step}`;
  if (step === 'launch') return launchStep(c, community, checklist, typed);
  if (step === 'settings') {
    const values = await listDirectoryValues(c.db);
    const now = currentSettings(community);
    const sent = z.object(settingsFields).safeParse(typed === emptyForm ? {} : c.request.body);
    return settingsForm(c, community, {
      settings: sent.success ? settingsOf(sent.data) : now,
      version: versionField(c, settingsVersion(community), typed, settingsNow(c, now)),
      values,
      action: here,
      method: 'post',
      errors: typed.errors,
      buttons: stepActions(c, community.slug, step),
    });
  }
  if (step === 'people') {
    const q = c.query.q ?? '';
    const [found, invited, members] = await Promise.all([
      q === '' ? [] : findInvitable(c.db, community.id, q),
      listInvited(c.db, community.id),
      listMembers(c.db, community.id, {}),
    ]);
    return foundersPart(c, community, here, { q, found, invited, members: members.items });
  }
  const { charter, guidelines } = await findConstitution(c.db, community.id);
  if (step === 'guidelines') return guidelinesStep(c, community, guidelines, typed);
  return charterStep(c, community, { step, parts: partsOfStep[step] ?? [], charter }, typed);
}

async function drawAgain(c: StepContext, typed: Form): Promise<Html> {
  return drawStep(c, await findCommunity(c.db, c.me, c.params.slug), typed);
}

/** Where a step leads once it is saved: on to the next, or out. */
function onwards(c: Context, slug: string, step: Step, pause: string | undefined) {
  if (pause) return redirect(`/communities/${slug}/about`, { flash: t(c, 'founding.saved') });
  return redirect(`/communities/${slug}/founding/${stepAfter(step)}`);
}

/** Sent by the button that saves and stops here. */
const pause = z.string().optional();
const charterSteps = (Object.keys(partsOfStep) as Step[]).map((step) =>
  post(
    `/communities/:slug/founding/${step}`,
    {
      who: 'person',
      params: slugParams,
      body: draftSchema.extend({ pause, version }),
      again: (c, form) => drawAgain({ ...c, params: { ...c.params, step }, query: {} }, form),
    },
    async (c) => {
      const { pause, version, ...parts } = c.body;
      await writeCharterDraft(c.db, c.me, c.params.slug, parts, version);
      return onwards(c, c.params.slug, step, pause);
    },
  ),
);

export const foundingPages = [
  get('/communities/new', { who: 'person' }, (c) => newCommunityPage(c, emptyForm)),
  get('/communities/similar', { who: 'person', query: z.object({ q: optionalText(400) }) }, async (c) =>
    similarFragment(c, await findSimilar(c.db, c.me, c.query.q)),
  ),
  post(
    '/communities',
    { who: 'person', body: newFields, again: (c, form) => newCommunityPage(c, form) },
    async (c) => {
      const { name, summary, anyway } = c.body;
      const similar = anyway ? [] : await findSimilar(c.db, c.me, `${name} ${summary}`);
      if (similar.length > 0)
        return { page: newCommunityPage(c, { values: { name, summary }, errors: {} }, similar), status: 422 };
      const { slug } = await foundCommunity(c.db, c.me, { name, summary });
      return redirect(`/communities/${slug}/founding/purpose`);
    },
  ),
  get(
    '/communities/:slug/founding',
    { who: 'person', params: slugParams },
    inCommunity(async (c, community) => {
      const { parts, guidelines, founders } = await checkReadiness(c.db, community.id);
      const [part] = parts;
      const step = part ? stepOfPart(part) : !guidelines ? 'guidelines' : founders < 2 ? 'people' : 'launch';
      return redirect(`/communities/${community.slug}/founding/${step}`);
    }),
  ),
  get(
    '/communities/:slug/founding/:step',
    { who: 'person', params: stepParams, query: z.object({ q: optionalText(100) }) },
    inCommunity((c, community) => drawStep(c, community, emptyForm)),
  ),
  ...charterSteps,
  post(
    '/communities/:slug/founding/guidelines',
    {
      who: 'person',
      params: slugParams,
      body: z.object({ text: text(8000), pause, version }),
      again: (c, form) => drawAgain({ ...c, params: { ...c.params, step: 'guidelines' }, query: {} }, form),
    },
    async (c) => {
      await writeGuidelinesDraft(c.db, c.me, c.params.slug, c.body.text, c.body.version);
      return onwards(c, c.params.slug, 'guidelines', c.body.pause);
    },
  ),
  post(
    '/communities/:slug/founding/settings',
    {
      who: 'person',
      params: slugParams,
      body: z.object({ ...settingsFields, pause, version }),
      again: (c, form) => drawAgain({ ...c, params: { ...c.params, step: 'settings' }, query: {} }, form),
    },
    async (c) => {
      const after = read(settingsSchema, settingsOf(c.body));
      await changeSettings(c.db, c.me, c.params.slug, after, c.body.version);
      return onwards(c, c.params.slug, 'settings', c.body.pause);
    },
  ),
  post(
    '/communities/:slug/founding/launch',
    {
      who: 'person',
      params: slugParams,
      again: (c, form) => drawAgain({ ...c, params: { ...c.params, step: 'launch' }, query: {} }, form),
    },
    async (c) => {
      const { name } = await findCommunity(c.db, c.me, c.params.slug);
      await launchCommunity(c.db, c.me, c.params.slug);
      return redirect(`/communities/${c.params.slug}`, { flash: t(c, 'launch.done', { name }) });
    },
  ),
  post('/communities/:slug/founding/discard', { who: 'person', params: slugParams }, async (c) => {
    await discardFounding(c.db, c.me, c.params.slug);
    return redirect('/communities', { flash: t(c, 'founding.discarded') });
  }),
];
