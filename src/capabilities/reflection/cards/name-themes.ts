import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Forbidden, Invalid } from '#platform/errors.ts';
import type { Me } from '#platform/http/me.ts';
import { t } from '../words.ts';
import { announceCard } from './announce-card.ts';
import { mayWorkOn } from './card.ts';
import { holdCard } from './find-card.ts';

export const longestTheme = 40;
const mostThemes = 8;

/** A theme as it is kept; capitals make no other theme of it. */
const themeName = (typed: string): string => typed.trim().replaceAll(/\s+/g, ' ');

/** Says what a card is about, in a word or two; what it is said to be about already stays. */
export async function addThemes(db: Db, me: Me, id: number, typed: readonly string[]): Promise<void> {
  const names = [...new Set(typed.map(themeName).filter(Boolean))];
  if (names.length === 0) throw new Invalid({ themes: (c) => t(c, 'theme.missing') });
  await db.transaction(async (tx) => {
    if (!mayWorkOn(await holdCard(tx, me, id))) throw new Forbidden((c) => t(c, 'card.not_yours'));
    await tx.run(sql`
      insert into reflection_themes (reflection_id, name) select ${id}, name from unnest(${names}::text[]) name
      on conflict do nothing`);
    const { count } = await tx.one<{ count: number }>(sql`
      select count(*)::int as count from reflection_themes where reflection_id = ${id}`);
    if (count > mostThemes) throw new Invalid({ themes: (c) => t(c, 'theme.full', { count: mostThemes }) });
    await announceCard(tx, id);
  });
}

/** It is not about that after all. */
export async function removeTheme(db: Db, me: Me, id: number, name: string): Promise<void> {
  await db.transaction(async (tx) => {
    if (!mayWorkOn(await holdCard(tx, me, id))) throw new Forbidden((c) => t(c, 'card.not_yours'));
    await tx.run(
      sql`delete from reflection_themes where reflection_id = ${id} and lower(name) = lower(${themeName(name)})`,
    );
    await announceCard(tx, id);
  });
}
