import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';

/** For each person the last time they looked in, where that is known: earlier things they have seen. */
export type Visits = readonly { person_id: number; last: Date }[];

/**
 * What people were told, read from the activity log as it is told when it happens: by the strongest reason, once for
 * each post, and never of a post that only somebody else may read. What was read in the meantime counts as read.
 */
export async function fillInboxes(tx: Db, visits: Visits): Promise<void> {
  await tx.run(sql`
    with candidates as (
      select (a.data ->> 'to_person_id')::bigint as person_id, a.id, case when d.kind = 'question' and
        d.author_id = (a.data ->> 'to_person_id')::bigint and a.data ->> 'parent_id' is null then 'answer' else 'reply' end as kind
      from activity a join discussions d on d.id = a.discussion_id where a.kind = 'reply.posted'
      union all
      select (data ->> 'person_id')::bigint, id, case kind when 'person.mentioned' then 'mention'
        when 'answer.accepted' then 'accepted' when 'expert.asked' then 'expert' else 'invitation' end
      from activity where kind in ('person.mentioned', 'answer.accepted', 'expert.asked', 'person.invited')
      union all
      select f.person_id, a.id, 'followed' from activity a join follows f on f.level = 'everything' and (
        (f.subject = 'community' and f.subject_id = a.community_id) or (f.subject = 'person' and f.subject_id = a.actor_id)
        or (a.kind = 'discussion.started' and f.subject = 'tag' and f.subject_id in (
          select tag_id from discussion_tags where discussion_id = a.discussion_id)))
      where a.kind in ('reply.posted', 'discussion.started') and a.at > f.changed_at
      union all
      select m.person_id, a.id, case a.kind when 'membership.requested' then 'request' else 'owner_wanted' end
      from activity a join memberships m on m.community_id = a.community_id and m.role = 'owner' and m.left_at is null
      where a.kind in ('membership.requested', 'community.owner_wanted')
      union all
      select d.author_id, a.id, 'moved' from activity a join discussions d on d.id = a.discussion_id
      where a.kind = 'discussion.moved'),
    strongest as (
      select distinct on (c.person_id, coalesce(-a.post_id, a.activity_id), case when c.kind in ('mention', 'answer', 'reply', 'followed')
          then '' else c.kind end) c.person_id, c.kind, a.*
      from candidates c join (select id as activity_id, kind as happened, at, actor_id, community_id, discussion_id, post_id,
        data from activity) a on a.activity_id = c.id
      join people p on p.id = c.person_id and p.status = 'active'
      where c.person_id is distinct from a.actor_id and (c.kind <> 'followed' or exists (
        select from memberships m where m.community_id = a.community_id and m.person_id = c.person_id))
      order by c.person_id, coalesce(-a.post_id, a.activity_id), case when c.kind in ('mention', 'answer', 'reply', 'followed')
        then '' else c.kind end, array_position('{mention,answer,reply,followed}'::text[], c.kind))
    insert into notifications (person_id, kind, activity_id, actor_id, community_id, discussion_id, post_id, data,
      created_at, read_at)
    select s.person_id, s.kind, s.activity_id, s.actor_id, s.community_id, s.discussion_id, s.post_id, s.data, s.at,
      case when r.numbers @> o.number then greatest(r.read_at, s.at) when s.at <= v.last then v.last end
    from strongest s
    left join posts o on o.id = s.post_id
    left join reads r on r.person_id = s.person_id and r.discussion_id = s.discussion_id
      and s.kind in ('mention', 'answer', 'reply', 'followed')
    left join jsonb_to_recordset(${JSON.stringify(visits)}::jsonb) as v (person_id bigint, last timestamptz)
      on v.person_id = s.person_id and (o.id is null or s.kind = 'accepted')
    order by s.at, s.activity_id`);
}
