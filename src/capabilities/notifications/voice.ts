import { sql, type Sql } from '#platform/database/sql.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import { t } from './words.ts';

/** Somebody as they may be named to others; null where no name may be said. */
export type Voice = { name: string; photo: string | null } | null;

/**
 * The one place that decides by which name and picture somebody is shown in the inbox, in mails and in the
 * digest. People who were erased have neither.
 */
export const voiceColumns = (person: Sql, photo: Sql): Sql => sql`
  case when ${person}.status <> 'erased' then ${person}.name end as voice_name,
  case when ${person}.status <> 'erased' then '/photos/' || ${photo}.key end as voice_photo`;

export type VoiceRow = { voice_name: string | null; voice_photo: string | null };

export const voiceOf = ({ voice_name: name, voice_photo: photo }: VoiceRow): Voice =>
  name === null ? null : { name, photo };

export const nameOf = (c: Tongue, voice: Voice): string => voice?.name ?? t(c, 'voice.nobody');
