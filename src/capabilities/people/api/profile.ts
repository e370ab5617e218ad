import { z } from 'zod';
import type { Context } from '#platform/http/context.ts';
import { day, optionalText, text } from '#platform/http/fields.ts';
import type { Me } from '#platform/http/me.ts';
import { endpoint } from '#platform/http/route.ts';
import { readOptionalRichText, richText } from '#shared/rich-text/read-rich-text.ts';
import { editOwnProfile, type ProfileChanges } from '../edit-profile.ts';
import { audiences } from '../fields.ts';
import { ownProfile } from '../own-profile.ts';
import { visibleProfile } from '../profile.ts';
import { removePhoto, setPhoto } from '../set-photo.ts';
import { asProfile, nothing, profile } from './shapes.ts';

const line = z.string().trim().max(120).optional();
const entries = z.array(z.string().trim().min(1).max(60)).max(30).optional();

/** What can be changed of a profile; what is absent stays as it is. */
export const changes = z.object({
  name: text(200).optional(),
  pronouns: line,
  job_title: line,
  department: line,
  location: line,
  level: line,
  manager: z.string().trim().max(254).optional(),
  started_on: day.nullable().optional(),
  languages: entries,
  ask_me_about: entries,
  want_to_learn: entries,
  about: z.object(richText(5000)).optional(),
  further: z.record(z.string().max(40), z.string().max(500)).optional(),
  field_audiences: z.record(z.string().max(60), z.enum(audiences)).optional(),
});

export function asChanges({ about, ...rest }: z.output<typeof changes>): ProfileChanges {
  const about_html = about && readOptionalRichText(about, 5000).html;
  const given = Object.entries({ ...rest, about_html }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as ProfileChanges;
}

const own = profile.extend({
  field_audiences: z.record(z.string(), z.enum(audiences)),
  kept: z.array(z.string()),
});

async function mine(c: Context<Me>): Promise<z.output<typeof own>> {
  const { person, kept } = await ownProfile(c.db, c.me);
  const shown = asProfile(visibleProfile(person, person.fields, c.me));
  return { ...shown, field_audiences: person.field_audiences, kept: [...kept] };
}

export const profileApi = [
  endpoint(
    'GET',
    '/me/profile',
    {
      who: 'person',
      id: 'getOwnProfile',
      summary: 'One’s own profile, who may see its fields, and which fields the organisation keeps',
      scope: 'read',
      answer: own,
    },
    (c) => mine(c),
  ),
  endpoint(
    'PATCH',
    '/me/profile',
    {
      who: 'person',
      id: 'changeOwnProfile',
      summary: 'Change one’s own profile and who may see it',
      scope: 'write',
      body: changes,
      answer: own,
    },
    async (c) => {
      await editOwnProfile(c.db, c.me, asChanges(c.body));
      return mine(c);
    },
  ),
  endpoint(
    'PUT',
    '/me/photo',
    {
      who: 'person',
      id: 'setOwnPhoto',
      summary: 'Give oneself a photo: a JPEG, PNG or WebP, in base64',
      scope: 'write',
      body: z.object({ name: optionalText(300), content: z.base64().min(1) }),
      answer: nothing,
      status: 204,
    },
    async (c) => {
      await setPhoto(c, { name: c.body.name || 'photo', bytes: Buffer.from(c.body.content, 'base64') });
      return null;
    },
  ),
  endpoint(
    'DELETE',
    '/me/photo',
    {
      who: 'person',
      id: 'removeOwnPhoto',
      summary: 'Remove one’s photo',
      scope: 'write',
      answer: nothing,
      status: 204,
    },
    async (c) => {
      await removePhoto(c.db, c.me);
      return null;
    },
  ),
];
