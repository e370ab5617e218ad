import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Community } from '../community.ts';
import { fits, type Rule } from '../rule.ts';
import { currentSettings, sameRule, type Settings } from './settings.ts';

/** One thing that will be different, with the number of those whom it concerns. */
export type Consequence = { what: ConsequenceKind; count: number; also?: number; day?: string };

export const consequenceKinds = [
  'stop_reading',
  'stop_finding',
  'start_reading',
  'start_finding',
  'join_freely',
  'join_on_request',
  'join_by_invitation',
  'join_by_rule',
  'requests_wait',
  'stop_writing',
  'start_writing',
  'end_set',
  'end_removed',
] as const;

export type ConsequenceKind = (typeof consequenceKinds)[number];

type Numbers = {
  outsiders: number;
  conversations: number;
  waiting: number;
  plain_members: number;
  placed: number;
};

/** What new settings will change, and for how many people. Empty when nothing changes for anybody. */
export async function foreseeChange(db: Db, community: Community, after: Settings): Promise<Consequence[]> {
  const numbers = await count(db, community, after.joining === 'rule' ? after.rule : null);
  const before = currentSettings(community);
  return [
    ...seeing(before, after, numbers),
    ...coming(before, after, numbers),
    ...writing(before, after, numbers),
    ...ending(before, after),
  ];
}

function count(db: Db, { id }: Community, rule: Rule | null): Promise<Numbers> {
  return db.one(sql`
    with present as (
      select m.person_id, m.role from memberships m join people p on p.id = m.person_id
      where m.community_id = ${id} and m.left_at is null and p.status = 'active')
    select
      (select count(*) from people where status = 'active') - (select count(*) from present) as outsiders,
      (select count(*) from discussions where community_id = ${id} and deleted_at is null) as conversations,
      (select count(*) from membership_requests where community_id = ${id} and answer is null) as waiting,
      (select count(*) from present where role in ('member', 'early adopter')) as plain_members,
      (select count(*) from people p where ${fits(rule)} and not exists (
        select 1 from memberships m where m.community_id = ${id} and m.person_id = p.id)) as placed`);
}

function seeing(before: Settings, after: Settings, { outsiders, conversations }: Numbers): Consequence[] {
  if (before.visibility === after.visibility) return [];
  const told: Consequence[] = [];
  if (before.visibility === 'open')
    told.push({ what: 'stop_reading', count: outsiders, also: conversations });
  if (after.visibility === 'hidden') told.push({ what: 'stop_finding', count: outsiders });
  if (before.visibility === 'hidden') told.push({ what: 'start_finding', count: outsiders });
  if (after.visibility === 'open')
    told.push({ what: 'start_reading', count: outsiders, also: conversations });
  return told;
}

const ways = {
  open: 'join_freely',
  request: 'join_on_request',
  invitation: 'join_by_invitation',
} as const;

function coming(before: Settings, after: Settings, { outsiders, placed, waiting }: Numbers): Consequence[] {
  const sameWay = before.joining === after.joining;
  if (sameWay && (after.joining !== 'rule' || sameRule(before.rule, after.rule))) return [];
  const told: Consequence[] =
    after.joining === 'rule'
      ? [{ what: 'join_by_rule', count: placed }]
      : [{ what: ways[after.joining], count: outsiders }];
  if (!sameWay && waiting > 0) told.push({ what: 'requests_wait', count: waiting });
  return told;
}

function writing(before: Settings, after: Settings, { plain_members }: Numbers): Consequence[] {
  if (before.posting === after.posting) return [];
  return [{ what: after.posting === 'moderators' ? 'stop_writing' : 'start_writing', count: plain_members }];
}

function ending(before: Settings, after: Settings): Consequence[] {
  if (before.ends_on === after.ends_on) return [];
  return after.ends_on === null
    ? [{ what: 'end_removed', count: 0 }]
    : [{ what: 'end_set', count: 0, day: after.ends_on }];
}
