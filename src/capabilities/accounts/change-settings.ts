import { z } from 'zod';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import { locales } from '#platform/i18n/tongue.ts';
import { timeZone } from './time-zones.ts';

export const theme = z.enum(['system', 'light', 'dark']);

/** How somebody wants to be spoken to, and how pages look to them. */
export const ownChoices = z.object({ locale: z.enum(locales), timeZone, theme });

export async function changeSettings(tx: Db, me: Me, choices: z.output<typeof ownChoices>): Promise<void> {
  const { locale, timeZone, theme } = choices;
  await tx.run(sql`
    update people set locale = ${locale}, time_zone = ${timeZone}, theme = ${theme} where id = ${me.id}`);
}

export async function changeTheme(tx: Db, me: Me, theme: Me['theme']): Promise<void> {
  await tx.run(sql`update people set theme = ${theme} where id = ${me.id}`);
}

/** The address somebody signs in with. */
export async function emailOf(db: Db, me: Me): Promise<string | null> {
  return (await db.one<{ email: string | null }>(sql`select email from people where id = ${me.id}`)).email;
}
