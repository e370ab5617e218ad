import { z } from 'zod';
import { emptyForm, type Context, type Form } from '#platform/http/context.ts';
import type { Me } from '#platform/http/me.ts';
import { upload } from '#platform/http/multipart.ts';
import { json, redirect } from '#platform/http/reply.ts';
import { get, post } from '#platform/http/route.ts';
import { completed, completions } from '../completions.ts';
import { communitiesOf, helpedWith } from '../contributions.ts';
import { editOwnProfile } from '../edit-profile.ts';
import { audiences } from '../fields.ts';
import { ownProfile } from '../own-profile.ts';
import { seenAs, visibleProfile } from '../profile.ts';
import { changesOf, profileForm } from '../profile-form.ts';
import { personPage } from '../queries.ts';
import { removePhoto, setPhoto } from '../set-photo.ts';
import { previewBar } from '../views/preview.ts';
import { profileSettings } from '../views/profile-settings.ts';
import { personView } from '../views/person.ts';
import { t } from '../words.ts';

export async function ownForm(c: Context<Me>, form: Form) {
  const megabytes = Math.floor(c.ground.config.uploadLimit / 1_000_000);
  return profileSettings(c, await ownProfile(c.db, c.me), form, megabytes);
}

export const profilePages = [
  get('/settings/profile', { who: 'person' }, (c) => ownForm(c, emptyForm)),

  post('/settings/profile', { who: 'person', body: profileForm, again: ownForm }, async (c) => {
    await editOwnProfile(c.db, c.me, changesOf(c.body));
    return redirect('/settings/profile', { flash: t(c, 'profile.saved') });
  }),

  post(
    '/settings/profile/photo',
    { who: 'person', body: z.object({ photo: upload }), again: ownForm },
    async (c) => {
      await setPhoto(c, c.body.photo);
      return redirect('/settings/profile', { flash: t(c, 'photo.saved') });
    },
  ),

  post('/settings/profile/photo/removal', { who: 'person' }, async (c) => {
    await removePhoto(c.db, c.me);
    return redirect('/settings/profile', { flash: t(c, 'photo.removed') });
  }),

  get(
    '/settings/profile/preview',
    { who: 'person', query: z.object({ as: z.enum(audiences).default('everyone') }) },
    async (c) => {
      const { as } = c.query;
      const row = await personPage(c.db, c.me, c.me.id);
      // Nobody in particular looks on: hidden places and what was said in them are not theirs to see.
      const anyone: Me =
        as === 'self' ? c.me : { ...c.me, id: 0, administrator: false, learningManager: false };
      const [communities, helped] = await Promise.all([
        communitiesOf(c.db, anyone, c.me.id),
        helpedWith(c.db, anyone, c.me.id),
      ]);
      const profile = visibleProfile(seenAs(row, as), row.fields, { administrator: false });
      const { now, reports } = row;
      const preview = previewBar(c, as);
      return personView(c, {
        profile,
        reports,
        communities,
        helped,
        now,
        mine: true,
        claimAsked: false,
        preview,
      });
    },
  ),

  get(
    '/people/values/:field',
    {
      who: 'person',
      params: z.object({ field: z.enum(completed) }),
      query: z.object({ q: z.string().max(100).default('') }),
    },
    async (c) => json(await completions(c.db, c.me, c.params.field, c.query.q)),
  ),
];
