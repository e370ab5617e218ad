import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql, type Sql } from '#platform/database/sql.ts';
import type { Client } from '#test/support/client.ts';
import { startStoa, type Stoa } from '#test/support/stoa.ts';
import { cast } from './cast.ts';
import { chance } from './chance.ts';
import { readConversations } from './content/read-conversations.ts';
import { readColleagues } from './content/read-people.ts';
import { fillDemo } from './fill-demo.ts';

let stoa: Stoa;
before(async () => {
  stoa = await startStoa();
  assert.equal(await fillDemo(stoa.ground), 'in use');
  await stoa.ground.db.run(sql`delete from people`);
  const pressed = await stoa.as(null).post('/welcome/demo');
  assert.deepEqual([pressed.status, pressed.to], [303, '/sign-in']);
});
after(() => stoa.stop());

const ask = <Row>(query: Sql): Promise<Row[]> => stoa.ground.db.many<Row>(query);
const count = async (query: Sql): Promise<number> => (await ask<{ count: number }>(query))[0]!.count;

describe('the demonstration company', () => {
  test('is told the same on every start', () => {
    assert.deepEqual(readColleagues(), readColleagues());
    assert.deepEqual(chance(5).some([1, 2, 3, 4, 5], 3), chance(5).some([1, 2, 3, 4, 5], 3));
  });

  test('has some 250 people in three places, and enough to read', async () => {
    const [people] = await ask<{ count: number; places: number }>(sql`
      select count(*), count(distinct location) as places from people where status = 'active'`);
    assert.ok(people!.count >= 240, `${people!.count}`);
    assert.equal(people!.places, 3);
    const conversations = readConversations();
    const german = conversations.filter(({ community }) => community === 'werkstatt-kassel');
    const english = conversations.filter((one) => !german.includes(one));
    const replies = english.reduce((sum, { posts }) => sum + posts.length - 1, 0);
    assert.ok(english.length >= 45 && replies >= 220 && german.length >= 10);
  });

  test('moves in once', async () => {
    assert.equal(await fillDemo(stoa.ground), 'already a demonstration');
    assert.equal(await count(sql`select count(*)::int from settings where name = 'demo'`), 1);
  });

  test('has communities at every stage', async () => {
    const states = await ask<{ state: string }>(sql`select distinct state from communities order by state`);
    assert.deepEqual(
      states.map(({ state }) => state),
      ['archived', 'incubating', 'live'],
    );
    const shut = sql`select count(*)::int from communities where kind = 'community' and (visibility = 'hidden' or owner_wanted_at is not null)`;
    assert.equal(await count(shut), 2);
  });

  test('has programmes in the middle of their run', async () => {
    const rows = await ask<{ format_key: string; state: string; groups: string[] }>(sql`
      select format_key, state, (select array_agg(distinct g.state order by g.state) from groups g
        where g.programme_id = p.id and g.kind = 'group') as groups
      from programmes p order by format_key`);
    assert.deepEqual(
      rows.map(({ format_key, state, groups }) => [format_key, state, groups]),
      [
        ['case-clinic', 'closed', ['closed']],
        ['coffee-roulette', 'running', ['closed', 'running']],
        ['hackathon', 'open', ['gathering']],
        ['one-to-one-mentoring', 'open', null],
        ['peer-circle', 'forming', ['proposed']],
        ['team-retrospective', 'running', ['running']],
        ['working-aloud-circle', 'running', ['running']],
      ],
    );
    const circles = sql`
      select count(*)::int from groups g join programmes p on p.id = g.programme_id
      where p.format_key = 'working-aloud-circle' and g.kind = 'group'`;
    assert.ok([6, 7].includes(await count(circles)));
    assert.equal(await count(sql`select count(*)::int from groups where at_risk_why = 'thin'`), 1);
    assert.equal(
      await count(sql`select rounds_count as count from programmes where format_key = 'coffee-roulette'`),
      4,
    );
    assert.equal(await count(sql`select count(*)::int from pilots where decision = 'roll out'`), 1);
    assert.equal(await count(sql`select count(*)::int from formats where state = 'shared'`), 1);
    assert.ok((await count(sql`select count(*)::int from offers`)) >= 8);
    assert.equal(await count(sql`select count(*)::int from clock where shift <> '0'`), 0);
  });

  test('pairs of the roulette are new to each other', async () => {
    const again = sql`
      select count(*)::int from (
        select a.person_id, b.person_id from group_members a
        join group_members b on b.group_id = a.group_id and b.person_id > a.person_id
        join groups g on g.id = a.group_id and g.kind = 'group' join programmes p on p.id = g.programme_id
        where p.format_key = 'coffee-roulette' group by 1, 2 having count(*) > 1) met`;
    assert.equal(await count(again), 0);
  });

  test('nothing lies in the future, and nobody wrote before they came', async () => {
    assert.equal(await count(sql`select count(*)::int from posts where created_at > moment()`), 0);
    assert.equal(await count(sql`select count(*)::int from activity where at > moment()`), 0);
    const early = sql`
      select count(*)::int from posts p join people a on a.id = p.author_id where p.created_at < a.started_on`;
    assert.equal(await count(early), 0);
  });
});

/** What acts keep, each as the rows that would break it. */
const broken: Record<string, Sql> = {
  'posts are numbered without a gap and counted': sql`
    select d.id from discussions d join posts p on p.discussion_id = d.id
    group by d.id having d.posts_count <> count(*) or d.posts_count <> max(p.number) or min(p.number) <> 1`,
  'a conversation knows its last post': sql`
    select d.id from discussions d join posts p on p.discussion_id = d.id and p.number = d.posts_count
    where d.last_post_at <> p.created_at or d.last_post_by <> p.author_id`,
  'posts follow one another in time': sql`
    select a.id from posts a join posts b on b.discussion_id = a.discussion_id and b.number = a.number + 1
    where b.created_at < a.created_at or b.id < a.id`,
  'a parent stands on its own in the same conversation': sql`
    select p.id from posts p join posts up on up.id = p.parent_id
    where up.parent_id is not null or up.discussion_id <> p.discussion_id or up.number <> p.parent_number or up.number = 1`,
  'an accepted answer stands on its own in its question': sql`
    select d.id from discussions d join posts p on p.id = d.accepted_post_id
    where d.kind <> 'question' or p.discussion_id <> d.id or p.number = 1 or p.parent_id is not null`,
  'votes are counted, and nobody votes for themselves': sql`
    select p.id from posts p join discussions d on d.id = p.discussion_id left join votes v on v.post_id = p.id
    group by p.id, d.kind having p.score <> count(v.person_id) or bool_or(v.person_id = p.author_id)
      or (count(v.person_id) > 0 and (d.kind <> 'question' or p.parent_id is not null or p.number = 1))`,
  'reactions are counted': sql`
    select p.id from posts p where p.reaction_counts <> coalesce((
      select jsonb_object_agg(emoji, given) from (
        select emoji, count(*) as given from reactions where post_id = p.id group by emoji) counted), '{}')`,
  'those who have the question too are counted': sql`
    select d.id from discussions d
    where d.asked_too_count <> (select count(*) from asked_too where discussion_id = d.id)`,
  'members are counted': sql`
    select c.id from communities c where c.members_count <> (
      select count(*) from memberships m join people p on p.id = m.person_id
      where m.community_id = c.id and m.left_at is null and p.status = 'active')`,
  'a live community has two owners or wants one': sql`
    select c.id from communities c where c.kind = 'community' and c.state = 'live' and (c.owner_wanted_at is null) <> ((
      select count(*) from memberships m join people p on p.id = m.person_id
      where m.community_id = c.id and m.role = 'owner' and p.status = 'active') >= 2)`,
  'a live community has its whole charter': sql`
    select c.id from communities c where c.kind = 'community' and c.state = 'live' and ((
      select count(*) from jsonb_object_keys(c.charter_draft)) <> 11 or not exists (
      select from charters h where h.community_id = c.id and h.version = c.charter_version and h.content = c.charter_draft))`,
  'whoever writes belongs, has accepted the guidelines, and is in the log': sql`
    select p.id from posts p join discussions d on d.id = p.discussion_id join communities c on c.id = d.community_id
    where not exists (select from memberships m where m.community_id = c.id and m.person_id = p.author_id
        and (c.kind = 'space' or m.guidelines_accepted = c.guidelines_version))
      or not exists (select from activity a where a.post_id = p.id and a.actor_id = p.author_id and a.at = p.created_at
        and a.kind = case p.number when 1 then 'discussion.started' else 'reply.posted' end)`,
  'whoever wrote has read what they wrote, and follows it': sql`
    select p.id from posts p
    where not exists (select from reads r where r.person_id = p.author_id and r.discussion_id = p.discussion_id
        and r.numbers @> p.number)
      or not exists (select from follows f where f.person_id = p.author_id and f.subject = 'discussion'
        and f.subject_id = p.discussion_id)`,
  'nobody has read more than there is': sql`
    select r.person_id from reads r join discussions d on d.id = r.discussion_id where r.read_count > d.posts_count`,
  'the log is in the order of time': sql`
    select id from (select id, at, lag(at) over (order by id) as before from activity) a where at < before`,
  'managers lead to the top': sql`
    with recursive line as (
      select id from people where manager_id is null
      union all select p.id from people p join line on p.manager_id = line.id)
    select id from people except select id from line`,
  'everything is found': sql`
    select d.id from discussions d where not exists (
      select from search_entries e where e.discussion_id = d.id and e.kind = d.kind)`,
  'a tag stands for itself': sql`
    select t.id from discussion_tags dt join tags t on t.id = dt.tag_id where t.synonym_of is not null`,
};

describe('what is begun', () => {
  test('waits where it was begun', async () => {
    const client = stoa.as(null);
    await client.post('/sign-in/demo', { email: 'karim.haddad@aldersee.example' });
    assert.match((await client.get('/')).body, /Sea water at 31 °C[^<]*<[^]*#reply/);
  });
});

describe('what acts keep holds', () => {
  for (const [sentence, query] of Object.entries(broken))
    test(sentence, async () => assert.deepEqual(await ask(query), []));
});

describe('everybody of the cast', () => {
  async function signedIn(email: string): Promise<Client> {
    const client = stoa.as(null);
    assert.equal((await client.post('/sign-in/demo', { email })).status, 303);
    return client;
  }

  for (const { key, email } of cast) {
    test(`${key} has something new, and every page opens`, async () => {
      const client = await signedIn(email);
      const inbox = await client.get('/inbox');
      assert.match(inbox.body, /class="[^"]*unread/);
      for (const path of await pagesFor(email)) assert.equal((await client.get(path)).status, 200, path);
    });
  }

  async function pagesFor(email: string): Promise<string[]> {
    const rows = await ask<{ path: string }>(sql`
      with me as (select id, administrator from people where email = ${email}),
      mine as (select c.* from communities c join memberships m on m.community_id = c.id, me where m.person_id = me.id)
      select '/people/' || id as path from me
      union all select '/people/' || id from (select id from people where status = 'active' order by id limit 5) others
      union all select '/communities/' || slug || part from mine, unnest('{"",/about,/members}'::text[]) part where kind <> 'team'
      union all select '/teams/' || slug from mine where kind = 'team'
      union all select '/reflections/of/' || slug from mine where state in ('live', 'closing')
      union all select '/reflections/' || r.id from reflections r left join mine on mine.id = r.community_id, me
        where (r.together and mine.id is not null) or r.person_id = me.id
      union all select '/lessons/' || id from lessons where audience = 'open'
      union all select '/discussions/' || d.id from discussions d join mine on mine.id = d.community_id
      union all select '/programmes/' || slug from programmes
      union all select '/programmes/' || slug || part from programmes p join programme_organisers o on o.programme_id = p.id, me,
        unnest('{/people,/groups,/progress,/settings}'::text[]) part where o.person_id = me.id
      union all select '/groups/' || g.id || part from groups g join group_members m on m.group_id = g.id, me,
        unnest('{"",/people,/sessions,/actions}'::text[]) part
        where m.person_id = me.id and m.left_at is null and g.state in ('running', 'gathering')
      union all select '/groups/' || s.group_id || '/steps/' || s.id from steps s join group_members m on m.group_id = s.group_id, me
        where m.person_id = me.id and m.left_at is null and s.state = 'open' and s.kind <> 'session'
      union all select '/sessions/' || k.id from meetings k join group_members m on m.group_id = k.group_id, me
        where m.person_id = me.id and m.left_at is null`);
    const everywhere = [
      '/',
      '/inbox',
      '/communities',
      '/people',
      '/search?q=seal',
      '/search?q=Lunker',
      '/drafts',
      '/programmes',
      '/formats',
      '/offers',
      '/requests',
      '/reflections',
      '/lessons',
    ];
    return [...everywhere, ...rows.map(({ path }) => path)];
  }
});
