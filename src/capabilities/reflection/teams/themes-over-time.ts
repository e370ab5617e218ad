import { sql, type Sql } from '#platform/database/sql.ts';

/** From so many cards on themes are counted: of fewer, a count would say who wrote what rather than what returns. */
export const fewestCards = 5;
const monthsShown = 12;
const mostRows = 8;

/** How often each theme was named in each month, the most frequent first; months as `YYYY-MM`, oldest first. */
export type ThemesOverTime = {
  cards: number;
  /** None where there are too few cards. */
  months: string[];
  rows: { name: string; total: number; counts: number[] }[];
};

/** What the database counts: a theme is the same in capitals or not. */
export type CountedThemes = {
  cards: number;
  /** The oldest month. */
  first: string;
  named: { theme: string; name: string; month: string; count: number }[];
};

/** Counts of a team: what it wrote together, and what its people shared with it, as one value of JSON. */
export const countThemes = (team: { id: number }): Sql => sql`(
  with counted as materialized (
    select r.id, to_char(r.created_at, 'YYYY-MM') as month from reflections r
    where r.community_id = ${team.id} and r.audience <> 'private' and r.state = 'shown'
      and r.created_at >= date_trunc('month', moment()) - make_interval(months => ${monthsShown - 1}))
  select jsonb_build_object(
    'cards', (select count(*) from counted),
    'first', to_char(date_trunc('month', moment()) - make_interval(months => ${monthsShown - 1}), 'YYYY-MM'),
    'named', (select coalesce(jsonb_agg(one), '[]') from (
      select lower(h.name) as theme, min(h.name collate "C") as name, d.month, count(*)::int as count
      from counted d join reflection_themes h on h.reflection_id = d.id
      group by lower(h.name), d.month) one)))`;

/** The same to be drawn; nothing of too few cards. */
export function themesOf({ cards, first, named }: CountedThemes): ThemesOverTime {
  if (cards < fewestCards || named.length === 0) return { cards, months: [], rows: [] };
  const months = Array.from({ length: monthsShown }, (_, i) => monthAfter(first, i));
  return { cards, months, rows: rowsOf(named, months) };
}

function rowsOf(named: CountedThemes['named'], months: readonly string[]): ThemesOverTime['rows'] {
  const rows = [...Map.groupBy(named, ({ theme }) => theme).values()].map((all) => {
    // With a capital where somebody wrote it so, as German does.
    const name = all.map((one) => one.name).toSorted()[0]!;
    const counts = months.map((month) => all.find((one) => one.month === month)?.count ?? 0);
    return { name, counts, total: counts.reduce((sum, one) => sum + one, 0) };
  });
  return rows.toSorted((a, b) => b.total - a.total || a.name.localeCompare(b.name)).slice(0, mostRows);
}

function monthAfter(first: string, months: number): string {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}
