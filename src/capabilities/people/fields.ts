import type { Tables } from '#tables';

/** Who may see a field: all colleagues, those one shares a community with, the line manager, nobody else. */
export const audiences = ['everyone', 'communities', 'manager', 'self'] as const;
export type Audience = (typeof audiences)[number];

/** The fields of the directory whose audience a person chooses. The name and the photo everyone sees. */
export const fieldKeys = [
  'email',
  'pronouns',
  'job_title',
  'department',
  'location',
  'time_zone',
  'level',
  'manager',
  'started_on',
  'languages',
  'ask_me_about',
  'want_to_learn',
  'about',
] as const;
export type FieldKey = (typeof fieldKeys)[number];

export const listKeys = ['languages', 'ask_me_about', 'want_to_learn'] as const;
export type ListKey = (typeof listKeys)[number];
export const isList = (key: FieldKey): key is ListKey => (listKeys as readonly string[]).includes(key);

export const furtherKinds = ['text', 'choice', 'date', 'link'] as const;
export type FurtherKind = (typeof furtherKinds)[number];

/** A field that administrators defined. */
export type FurtherField = Pick<
  Tables['profile_fields'],
  'key' | 'label_en' | 'label_de' | 'kind' | 'choices' | 'audience' | 'position'
>;

export type Audiences = Record<string, Audience>;

/** Under this key a further field stands among the audiences that a person chose. */
export const furtherKey = (key: string): string => `further.${key}`;
