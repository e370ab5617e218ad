/**
 * SQL in sight: sql`select … where id = ${id}`. Values become parameters, fragments are put in as
 * they are. Every statement gets a name from its text, so that the database plans it once.
 */
export class Sql {
  readonly parts: readonly string[];
  readonly values: readonly unknown[];
  constructor(parts: readonly string[], values: readonly unknown[]) {
    this.parts = parts;
    this.values = values;
  }
}

export type Statement = { name?: string; text: string; values: unknown[] };

export function sql(parts: TemplateStringsArray, ...values: unknown[]): Sql {
  return new Sql(parts, values);
}

const anew = new WeakSet<Sql>();

/**
 * A statement whose best plan depends on what is asked for, such as a search for a rare or a common word: it has no
 * name, and the database plans it each time.
 */
export function plannedAnew(query: Sql): Sql {
  anew.add(query);
  return query;
}

/** Nothing: for a condition that is not asked for. */
export const empty = new Sql([''], []);

/** Fragments one after another with a separator between. */
export function join(fragments: readonly Sql[], separator: Sql): Sql {
  return fragments.reduce((all, next, i) => (i === 0 ? next : sql`${all}${separator}${next}`), empty);
}

/**
 * Rows at most, standing in the statement itself: a plan that is made once for all values takes a limit that is a value
 * for a tenth of all rows, and looks so dear that the database plans each time anew.
 */
export function atMost(rows: number): Sql {
  return new Sql([`limit ${Math.trunc(rows)}`], []);
}

const names = new Map<string, string>();

/** The statement as the driver takes it: text with $1, $2 …, its values, and its name. */
export function compile(query: Sql): Statement {
  const values: unknown[] = [];
  const text = write(query, values);
  if (anew.has(query)) return { text, values };
  let name = names.get(text);
  if (name === undefined) {
    name = `s${names.size + 1}`;
    names.set(text, name);
  }
  return { name, text, values };
}

function write(query: Sql, values: unknown[]): string {
  let text = query.parts[0]!;
  for (let i = 0; i < query.values.length; i++) {
    const value = query.values[i];
    if (value instanceof Sql) text += write(value, values);
    else text += `$${values.push(value)}`;
    text += query.parts[i + 1]!;
  }
  return text;
}
