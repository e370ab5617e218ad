import type { Db } from '#platform/database/database.ts';
import { empty, sql, type Sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { tellSoon } from './untold.ts';

/** Where and by whom something happened; what a kind adds stands in `data`. */
export type Happened<Data = unknown> = {
  id: number;
  kind: string;
  at: Date;
  actor_id: number | null;
  community_id: number | null;
  discussion_id: number | null;
  post_id: number | null;
  programme_id: number | null;
  group_id: number | null;
  data: Data;
};

/** A kind of happening, defined once by the capability in which it happens. */
export type Happening<Data> = { readonly kind: string; readonly carries?: Data };

export const happening = <Data = Record<string, never>>(kind: string): Happening<Data> => ({ kind });

type Place = {
  actor?: number | null;
  community?: number;
  discussion?: number;
  post?: number | Sql;
  programme?: number;
  group?: number;
};

/**
 * Writes down that something happened, in the transaction of the act that made it happen, and
 * sees to it that whoever reacts to it is called once the transaction is committed.
 */
export async function record<Data>(tx: Db, what: Happening<Data>, place: Place, data: Data): Promise<void> {
  const { id } = (await tx.change<{ id: number }>(sql`
    with ${happened(what, place, sql`${JSON.stringify(data)}::jsonb`)} select id from happened`))!;
  tellSoon(tx, id);
}

/**
 * The same as part of a larger statement: the parts of a `with` that write it down, `happened (id)` among them.
 * `from` is the part before it that the post comes from. Whoever sends it calls `tellSoon` with the id.
 */
export function happened({ kind }: { kind: string }, place: Place, data: Sql, from: Sql = empty): Sql {
  const { actor, community, discussion, post, programme, group } = place;
  return sql`
    happened as (
      insert into activity (kind, actor_id, community_id, discussion_id, post_id, programme_id, group_id, data)
      select ${kind}, ${actor ?? null}::bigint, ${community ?? null}::bigint, ${discussion ?? null}::bigint,
        ${post ?? null}::bigint, ${programme ?? null}::bigint, ${group ?? null}::bigint, ${data}
      ${from} returning id),
    untold_now as (insert into untold select id from happened)`;
}

/** The same kind of thing that happened in several places, written down at once. */
export async function recordAll<Data>(
  tx: Db,
  { kind }: Happening<Data>,
  all: readonly { place: Omit<Place, 'post'>; data: Data }[],
): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map(({ place, data }) => ({ ...place, data }));
  const { ids } = (await tx.change<{ ids: number[] }>(sql`
    with happened as (
      insert into activity (kind, actor_id, community_id, discussion_id, programme_id, group_id, data)
      select ${kind}, actor, community, discussion, programme, "group", data
      from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (actor bigint, community bigint,
        discussion bigint, programme bigint, "group" bigint, data jsonb)) with ordinality
      order by ordinality returning id),
    untold_now as (insert into untold select id from happened)
    select array_agg(id order by id) as ids from happened`))!;
  for (const id of ids) tellSoon(tx, id);
}

/** Something that happened before it came here, such as what a demonstration tells. */
export type Past = { what: { kind: string }; at: Date; place: Place; data: unknown };

export const past = <Data>(what: Happening<Data>, at: Date, place: Place, data: Data): Past => ({
  what,
  at,
  place,
  data,
});

/** Writes down what happened earlier, oldest first, and calls nobody. */
export async function recordPast(tx: Db, all: readonly Past[]): Promise<void> {
  const rows = all.map(({ what, at, place, data }) => ({ kind: what.kind, at, ...place, data }));
  await tx.run(sql`
    insert into activity (kind, at, actor_id, community_id, discussion_id, post_id, programme_id, group_id, data)
    select kind, at, actor, community, discussion, post, programme, "group", data
    from rows from (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (kind text, at timestamptz, actor bigint,
      community bigint, discussion bigint, post bigint, programme bigint, "group" bigint, data jsonb)) with ordinality
    order by ordinality`);
}

/** Takes all out of the log, oldest first, so that what a demonstration tells finds its place among it. */
export async function takePast(tx: Db): Promise<Past[]> {
  const rows = await tx.many<Omit<Past, 'what'> & { kind: string }>(sql`
    select kind, at, data, jsonb_strip_nulls(jsonb_build_object('actor', actor_id, 'community', community_id,
      'discussion', discussion_id, 'post', post_id, 'programme', programme_id, 'group', group_id)) as place
    from activity order by id`);
  await tx.run(sql`delete from activity`);
  return rows.map(({ kind, ...past }) => ({ what: { kind }, ...past }));
}

/**
 * What a capability does when something happened elsewhere: once, or several times in a row, the earliest first. It may
 * be called twice: it checks first.
 */
export type Reaction = {
  kind: string;
  name: string;
  react: (ground: Ground, happened: readonly Happened[]) => Promise<void>;
};

/** Reacts to one happening after another; one at which it fails keeps it from none of the others. */
export const on = <Data>(
  what: Happening<Data>,
  name: string,
  react: (ground: Ground, happened: Happened<Data>) => Promise<void>,
): Reaction =>
  onAll(what, name, async (ground, all) => {
    const failures: unknown[] = [];
    for (const one of all) await react(ground, one).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  });

/** Reacts to many happenings at once: a hundred groups that begin are no hundred pieces of work. */
export const onAll = <Data>(
  { kind }: Happening<Data>,
  name: string,
  react: (ground: Ground, happened: readonly Happened<Data>[]) => Promise<void>,
): Reaction => ({ kind, name, react: react as Reaction['react'] });

/**
 * Calls everyone who reacts to what happened, in the order in which it happened; what is of one kind and follows on
 * one another is handed over together. Answers those after which somebody failed, which keeps nobody else from reacting.
 */
export async function reactToAll(
  ground: Ground,
  reactions: readonly Reaction[],
  ids: readonly number[],
): Promise<{ ids: number[]; error: Error }[]> {
  const happened = await ground.db.many<Happened>(sql`
    select id, kind, at, actor_id, community_id, discussion_id, post_id, programme_id, group_id, data
    from activity where id = any (${[...ids]}::bigint[]) order by id`);
  const failures: { ids: number[]; error: Error }[] = [];
  for (const all of inRows(happened)) {
    for (const { kind, name, react } of reactions) {
      if (kind !== all[0]!.kind) continue;
      await react(ground, all).catch((error: unknown) =>
        failures.push({ ids: all.map(({ id }) => id), error: failed(name, error) }),
      );
    }
  }
  return failures;
}

/** The same for one happening. Throws what went wrong first, after everybody was called. */
export async function react(ground: Ground, reactions: readonly Reaction[], id: number): Promise<void> {
  const [failure] = await reactToAll(ground, reactions, [id]);
  if (failure) throw failure.error;
}

/** What happened one after another and is of one kind. */
function inRows(happened: readonly Happened[]): Happened[][] {
  const rows: Happened[][] = [];
  for (const one of happened) {
    const row = rows.at(-1);
    if (row?.[0]!.kind === one.kind) row.push(one);
    else rows.push([one]);
  }
  return rows;
}

const failed = (name: string, cause: unknown): Error =>
  new Error(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });

/** What somebody wrote beside what they did, a word of thanks or of an answer, goes with them; that it happened stays. */
export async function forgetWordsOf(tx: Db, personId: number): Promise<void> {
  await tx.run(sql`
    update activity set data = data - 'word' where actor_id = ${personId} and jsonb_exists(data, 'word')`);
}
