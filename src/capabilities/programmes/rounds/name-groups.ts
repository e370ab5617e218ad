import { sql, type Sql } from '#platform/database/sql.ts';
import type { Locale } from '#platform/i18n/tongue.ts';
import { t } from './words.ts';

/** In whose language the groups of `programmes p` are called: that of who asked for them, else of its first organiser. */
export const namingLocale = (proposedBy: Sql): Sql => sql`
  coalesce((select w.locale from programme_organisers o join people w on w.id = o.person_id
    where o.programme_id = p.id order by o.person_id = ${proposedBy} desc nulls last, o.added_at limit 1), 'en')`;

type Naming = { number: number; drawn_for: string | null; time_zone: string; locale: Locale };

/** Groups are called by number until somebody finds a better name; names of people would stay when they go. */
export const namesFor =
  ({ number: round, drawn_for, ...c }: Naming) =>
  (number: number): string =>
    drawn_for === null
      ? t({ ...c, timeZone: c.time_zone }, 'name.group', { number })
      : t({ ...c, timeZone: c.time_zone }, 'name.round_group', { round, number });
