import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Tables } from '#tables';
import { takesPartToday } from '../forming/read-pool.ts';
import type { GroupReasons } from '../proposal.ts';

export type ProposedPerson = {
  id: number;
  name: string;
  photo: string | null;
  department: string | null;
  location: string | null;
  role: string | null;
  gives: boolean;
  facilitates: boolean;
};

export type ProposedGroup = Pick<Tables['groups'], 'id' | 'number' | 'name' | 'slot'> & {
  score: number;
  reasons: GroupReasons;
  people: ProposedPerson[];
};

const pageSize = 20;

const columns = { department: sql`w.department`, location: sql`w.location` };
const names = { department: sql`'department'`, location: sql`'location'` };

/** What everybody in the house may see of somebody, where they have not said otherwise. */
const open = (field: keyof typeof columns): Sql => sql`
  case when coalesce(w.field_audiences ->> ${names[field]}, 'everyone') = 'everyone' then ${columns[field]} end`;

/** The people of `groups g` with what organisers see of them. */
export const peopleOfGroup: Sql = sql`
  (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'photo', '/photos/' || f.key,
      'department', ${open('department')}, 'location', ${open('location')}, 'role', m.role, 'gives', m.gives,
      'facilitates', m.facilitates) order by m.gives desc, m.facilitates desc, plain(w.name), w.id), '[]')
    from group_members m join people w on w.id = m.person_id left join files f on f.id = w.photo_file_id
    where m.group_id = g.id and m.left_at is null)`;

/** The groups of a proposal, the worst first; `q` finds those in which somebody of this name is. */
export async function listProposedGroups(
  db: Db,
  roundId: number,
  { after, q = '' }: { after?: string | undefined; q?: string },
): Promise<{ items: ProposedGroup[]; next: string | null }> {
  const last = readPlace(after);
  const found =
    q === ''
      ? sql`true`
      : sql`exists (select from group_members m join people w on w.id = m.person_id
          where m.group_id = g.id and m.left_at is null and plain(w.name) like '%' || plain(${q}) || '%')`;
  const rows = await db.many<ProposedGroup>(sql`
    select g.id, g.number, g.name, g.slot, coalesce(g.score, 1) as score, g.reasons, ${peopleOfGroup} as people
    from groups g
    where g.round_id = ${roundId} and g.state = 'proposed' and ${found}
      and (coalesce(g.score, 1), g.id) > (${last[0]}::double precision, ${last[1]}::bigint)
    order by coalesce(g.score, 1), g.id limit ${pageSize + 1}`);
  const items = rows.slice(0, pageSize);
  const end = items.at(-1);
  return { items, next: rows.length > pageSize && end ? `${end.score}_${end.id}` : null };
}

/** Where the list goes on: score and id of the last group shown. What is none of ours begins at the beginning. */
function readPlace(after = ''): [number, number] {
  const [score, id] = after.split('_').map(Number);
  return Number.isFinite(score) && Number.isSafeInteger(id) ? [score!, id!] : [-1, 0];
}

/** Names of people, for sentences about them. */
export async function namesOf(db: Db, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.many<{ id: number; name: string }>(sql`
    select id, name from people where id = any (${ids}::bigint[])`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who stands in the proposal and no longer takes part: left, paused or gone since it was made. */
export const listGone = (
  db: Db,
  round: { id: number; programme_id: number },
): Promise<{ id: number; name: string }[]> =>
  db.many(sql`
    select distinct w.id, w.name from group_members m
    join people w on w.id = m.person_id
    where m.round_id = ${round.id} and m.left_at is null and not exists (
      select from participants t where t.programme_id = ${round.programme_id} and t.person_id = m.person_id
        and ${takesPartToday})
    order by w.id limit 50`);
