import { findable, readable } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import type { Me } from '#platform/http/me.ts';
import { linksIn, mostCards, targetOf, type Target } from './links-in.ts';

/** What a link leads to, in a few words. `ref` is the id, the name in the address, or the whole address. */
export type Card = {
  kind: 'discussion' | 'question' | 'person' | 'community' | 'page';
  ref: string;
  href: string;
  title: string;
  detail: string | null;
  photo: string | null;
};

type Place = { ground: Ground; db: Db; me: Me };
type Post = { id: number; body_html: string };

/**
 * Cards for the links in posts, by the id of the post, in one statement: of what lies in Stoa only what this reader
 * may see, of pages outside what was fetched of them before.
 */
export async function linkCards(
  { ground, db, me }: Place,
  posts: readonly Post[],
): Promise<Map<number, Card[]>> {
  const wanted = new Map(
    posts.map(({ id, body_html }) => [id, targetsIn(body_html, ground.config.publicUrl)]),
  );
  const all = [...wanted.values()].flat();
  if (all.length === 0) return new Map();
  const found = new Map(
    (await findCards(db, me, all, ground.config.externalPreviews)).map((card) => [refOf(card), card]),
  );
  const cards = new Map<number, Card[]>();
  for (const [id, targets] of wanted) {
    const shown = targets.flatMap((target) => found.get(keyOf(target)) ?? []).slice(0, mostCards);
    if (shown.length > 0) cards.set(id, shown);
  }
  return cards;
}

function targetsIn(html: string, publicUrl: string): Target[] {
  return linksIn(html)
    .slice(0, 20)
    .flatMap((href) => targetOf(href, publicUrl) ?? []);
}

function keyOf(target: Target): string {
  if (target.kind === 'community') return `community ${target.slug}`;
  return target.kind === 'page' ? `page ${target.url}` : `${target.kind} ${target.id}`;
}

const refOf = ({ kind, ref }: Card): string => `${kind === 'question' ? 'discussion' : kind} ${ref}`;

function findCards(db: Db, me: Me, targets: readonly Target[], external: boolean): Promise<Card[]> {
  const ids = (kind: 'discussion' | 'person') =>
    targets.flatMap((target) => (target.kind === kind && 'id' in target ? [target.id] : []));
  const slugs = targets.flatMap((target) => (target.kind === 'community' ? [target.slug] : []));
  const urls = external ? targets.flatMap((target) => (target.kind === 'page' ? [target.url] : [])) : [];
  return db.many<Card>(sql`
    select d.kind, d.id::text as ref, '/discussions/' || d.id as href, d.title, c.name as detail, null as photo
    from discussions d join communities c on c.id = d.community_id
    where d.id = any(${ids('discussion')}::bigint[]) and d.deleted_at is null and ${readable(me)}
    union all
    select 'community', c.slug, '/communities/' || c.slug, c.name, c.summary, null
    from communities c where c.slug = any(${slugs}::text[]) and ${findable(me)}
    union all
    select 'person', p.id::text, '/people/' || p.id, p.name, null, '/photos/' || f.key
    from people p left join files f on f.id = p.photo_file_id
    where p.id = any(${ids('person')}::bigint[]) and p.status not in ('invited', 'erased')
    union all
    select 'page', l.url, l.url, l.title, concat_ws(' · ', nullif(l.site, ''), nullif(l.description, '')), null
    from link_previews l where l.url = any(${urls}::text[]) and l.title is not null`);
}
