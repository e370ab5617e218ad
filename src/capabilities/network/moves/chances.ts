import { findable } from '#capabilities/communities/index.ts';
import { takesRequests, type OfferKind } from '#capabilities/offers/index.ts';
import { fieldOpen } from '#capabilities/people/index.ts';
import { leadsGroup, openToMe, programmesOpenToMe } from '#capabilities/programmes/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Me } from '#platform/http/me.ts';
import type { Act } from '../measures/suggest.ts';

/** Something that a press does for a suggestion, or a page on which it goes on where it takes more than a press. */
export type Chance =
  | { kind: 'programme'; key: string; name: string; about: string }
  | { kind: 'community'; key: string; name: string; about: string; asks: boolean }
  | { kind: 'person'; key: string; name: string; photo: string | null; about: string }
  | { kind: 'group'; key: string; name: string; about: string }
  | { kind: 'offer'; key: 'shadow host' };

/** Where one looks further, whether or not there is something to press. */
export const furtherPlace: Record<Act, string> = {
  roulette: '/programmes?show=open',
  mentor: '/offers?kind=mentor',
  'reverse mentor': '/offers',
  shadowing: '/offers/mine/shadow-host',
  community: '/communities',
  story: '/people',
  circle: '/programmes?show=open',
};

const mostShown = 3;

/** What can be done about a suggestion now, the likeliest first. */
export function chancesFor(db: Db, me: Me, act: Act): Promise<Chance[]> {
  switch (act) {
    case 'roulette':
      return programmes(db, me, { grouping: 'roulette', rule: 'other department', only: true });
    case 'circle':
      return circles(db, me);
    case 'community':
      return openCommunities(db, me);
    case 'mentor':
      return people(db, me, ['mentor']);
    case 'reverse mentor':
      return people(db, me, ['mentor', 'review', 'coffee', 'talk'], newer(me));
    case 'story':
      return people(db, me, ['talk', 'coffee']);
    case 'shadowing':
      return Promise.resolve([{ kind: 'offer', key: 'shadow host' }]);
  }
}

async function programmes(
  db: Db,
  me: Me,
  asked: Parameters<typeof programmesOpenToMe>[2],
): Promise<Chance[]> {
  const found = await programmesOpenToMe(db, me, asked);
  return found.map(({ slug, name, purpose }) => ({ kind: 'programme', key: slug, name, about: purpose }));
}

/** A circle that one leads, to ask somebody of another place along, and circles that take people in. */
const circles = (db: Db, me: Me): Promise<Chance[]> =>
  db.many<Chance>(sql`
    select * from (
      (select 'group' as kind, 'group ' || g.id as key, g.name, p.name as about
        from groups g join programmes p on p.id = g.programme_id
        where p.grouping = 'circles' and g.state = 'running' and g.kind = 'group' and ${leadsGroup(me)}
        order by g.id desc limit 1)
      union all select 'programme', o.slug, o.name, o.purpose
      from (${openToMe(me, { grouping: 'circles', rule: 'other location', only: false })}) o) found
    limit ${mostShown}`);

/** Communities that anybody may join, those first that are about something the person wants to learn. */
async function openCommunities(db: Db, me: Me): Promise<Chance[]> {
  const found = await db.many<{ slug: string; name: string; summary: string; asks: boolean }>(sql`
    select c.slug, c.name, c.summary, c.guidelines_version > 0 as asks
    from communities c join people self on self.id = ${me.id}
    where c.kind = 'community' and c.state = 'live' and c.joining = 'open' and ${findable(me)}
      and not exists (select from memberships m where m.community_id = c.id and m.person_id = ${me.id})
    order by (select count(*) from unnest(self.want_to_learn) wish
        where strpos(plain(c.name || ' ' || c.summary), plain(wish)) > 0) desc, c.members_count desc, c.id
    limit ${mostShown}`);
  return found.map(({ slug, summary, ...one }) => ({ kind: 'community', key: slug, about: summary, ...one }));
}

type Offered = {
  id: number;
  name: string;
  photo: string | null;
  department: string | null;
  topics: string[];
};

/** Colleagues who stand ready for something of a kind, those of other departments first; of each one offer. */
async function people(
  db: Db,
  me: Me,
  kinds: readonly OfferKind[],
  after: Sql = sql`true`,
): Promise<Chance[]> {
  const found = await db.many<Offered>(sql`
    select id, name, photo, department, topics from (
      select distinct on (p.id) o.id, p.name, '/photos/' || f.key as photo, o.topics,
        case when ${fieldOpen(me, 'department')} then p.department end as department,
        p.department is not distinct from self.department as is_near
      from people self, people p join offers o on o.person_id = p.id left join files f on f.id = p.photo_file_id
      where self.id = ${me.id} and p.id <> self.id and p.status = 'active' and o.kind = any(${[...kinds]}::text[])
        and not o.is_full and ${takesRequests} and ${after}
      order by p.id, o.id) offered
    order by is_near, id desc limit ${mostShown}`);
  return found.map(({ id, name, photo, department, topics }) => ({
    kind: 'person',
    key: String(id),
    name,
    photo,
    about: [department, topics.join(', ')].filter(Boolean).join(' · '),
  }));
}

/** Who came after this person, as far as they let them know. */
const newer = (me: Me): Sql => sql`(p.started_on > self.started_on and ${fieldOpen(me, 'started_on')})`;
