import { sql, type Sql } from '#platform/database/sql.ts';

/** By what people are put together. */
export const groupings = ['department', 'place', 'level'] as const;
export type By = (typeof groupings)[number];

const columns = {
  department: ['department', sql`department`],
  place: ['location', sql`location`],
  level: ['level', sql`level`],
} as const satisfies Record<By, readonly [field: string, column: Sql]>;

/** The group of a person of the directory, by its alias; null where there is none, or they show it to some alone. */
export function groupOf(person: Sql, by: By): Sql {
  const [field, column] = columns[by];
  return sql`case when coalesce(${person}.field_audiences ->> ${field}, 'everyone') = 'everyone'
    then nullif(${person}.${column}, '') end`;
}
