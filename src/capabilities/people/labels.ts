import type { Tongue } from '#platform/i18n/tongue.ts';
import type { Audience, FieldKey, FurtherField, FurtherKind } from './fields.ts';
import type { Status } from './profile.ts';
import { t } from './words.ts';

const fields: Record<FieldKey, (c: Tongue) => string> = {
  email: (c) => t(c, 'field.email'),
  pronouns: (c) => t(c, 'field.pronouns'),
  job_title: (c) => t(c, 'field.job_title'),
  department: (c) => t(c, 'field.department'),
  location: (c) => t(c, 'field.location'),
  time_zone: (c) => t(c, 'field.time_zone'),
  level: (c) => t(c, 'field.level'),
  manager: (c) => t(c, 'field.manager'),
  started_on: (c) => t(c, 'field.started_on'),
  languages: (c) => t(c, 'field.languages'),
  ask_me_about: (c) => t(c, 'field.ask_me_about'),
  want_to_learn: (c) => t(c, 'field.want_to_learn'),
  about: (c) => t(c, 'field.about'),
};
export const fieldLabel = (c: Tongue, key: FieldKey): string => fields[key](c);

export const furtherLabel = (c: Tongue, field: FurtherField): string =>
  c.locale === 'de' ? field.label_de : field.label_en;

const audienceWords: Record<Audience, (c: Tongue) => string> = {
  everyone: (c) => t(c, 'audience.everyone'),
  communities: (c) => t(c, 'audience.communities'),
  manager: (c) => t(c, 'audience.manager'),
  self: (c) => t(c, 'audience.self'),
};
export const audienceLabel = (c: Tongue, audience: Audience): string => audienceWords[audience](c);

const kinds: Record<FurtherKind, (c: Tongue) => string> = {
  text: (c) => t(c, 'kind.text'),
  choice: (c) => t(c, 'kind.choice'),
  date: (c) => t(c, 'kind.date'),
  link: (c) => t(c, 'kind.link'),
};
export const kindLabel = (c: Tongue, kind: FurtherKind): string => kinds[kind](c);

const statuses: Record<Status, (c: Tongue) => string> = {
  active: (c) => t(c, 'status.active'),
  invited: (c) => t(c, 'status.invited'),
  unclaimed: (c) => t(c, 'status.unclaimed'),
  deactivated: (c) => t(c, 'status.deactivated'),
  erased: (c) => t(c, 'status.erased'),
};
export const statusLabel = (c: Tongue, status: Status): string => statuses[status](c);
