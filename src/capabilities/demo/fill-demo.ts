import { demoSetting } from '#capabilities/accounts/index.ts';
import { rebuildSearch } from '#capabilities/search/index.ts';
import { now as timeOf } from '#platform/clock.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { Ground } from '#platform/ground.ts';
import { recordPast } from '#shared/activity/happening.ts';
import { readSetting, writeSetting } from '#shared/site/setting.ts';
import { siteSetting } from '#shared/site/site.ts';
import { cast } from './cast.ts';
import { chance } from './chance.ts';
import { readStories } from './content/read-communities.ts';
import { readConversations, type Conversation } from './content/read-conversations.ts';
import { readColleagues } from './content/read-people.ts';
import { fillCommunities } from './fill/fill-communities.ts';
import { fillConversations } from './fill/fill-conversations.ts';
import { fillDrafts } from './fill/fill-drafts.ts';
import { fillFollows } from './fill/fill-follows.ts';
import { fillHarvests } from './fill/fill-harvests.ts';
import { fillHealth } from './fill/fill-health.ts';
import { fillInboxes } from './fill/fill-inboxes.ts';
import { fillMeasures } from './fill/fill-measures.ts';
import { fillNetworks } from './fill/fill-networks.ts';
import { fillPeople, type Person } from './fill/fill-people.ts';
import { fillReads } from './fill/fill-reads.ts';
import { fillResponses } from './fill/fill-responses.ts';
import { fillTags } from './fill/fill-tags.ts';
import { fillWaiting } from './fill/fill-waiting.ts';
import { fillNetworkChecks } from './network-checks/fill-network-checks.ts';
import { fillProgrammes } from './programmes/fill-programmes.ts';
import { tellInboxes } from './programmes/tell-inboxes.ts';
import { fillReflections } from './reflections/fill-reflections.ts';
import { fillGrowth } from './teams/fill-growth.ts';
import { fillTeams } from './teams/fill-teams.ts';
import { fillRelations } from './relations/fill-relations.ts';
import { threadOf } from './fill/thread.ts';
import { datedPosts, hoursBefore, type Dated } from './when.ts';

/** What became of it: the company is there now, was there before, or somebody else is here. */
export type Filled = 'filled' | 'already a demonstration' | 'in use';

/** Fills an empty site with the demonstration company, all of it or nothing. */
export async function fillDemo(ground: Ground): Promise<Filled> {
  return ground.db.transaction(async (tx) => {
    // Two who press at once: the second waits and finds the company of the first.
    await tx.run(sql`select pg_advisory_xact_lock(7410003)`);
    if ((await readSetting(tx, demoSetting)) !== null) return 'already a demonstration';
    if ((await tx.maybe(sql`select 1 from people limit 1`)) !== null) return 'in use';
    await tellEverything(ground, tx);
    return 'filled';
  });
}

async function tellEverything(ground: Ground, tx: Db): Promise<void> {
  const now = await timeOf(tx);
  const { people, happened: arrivals } = await fillPeople(tx, readColleagues(), now);
  const learned = await fillProgrammes(ground, tx, people, now);
  const conversations = dated(readConversations(), people, now);
  const firstPosts = firstPostsOf(conversations);
  const { places, happened: beginnings } = await fillCommunities(tx, readStories(), people, {
    now,
    firstPosts,
  });
  const draw = chance(4711);
  const threads = conversations.map(({ conversation, posts }) => {
    const place = places.find(({ slug }) => slug === conversation.community)!;
    return threadOf(conversation, { place, posts, people, draw });
  });
  const mentions = await fillConversations(ground, tx, threads, people);
  const tags = await fillTags(tx, threads);
  const responses = await fillResponses(tx, threads, people, { mentions, now });
  await fillHarvests(tx, places, threads);
  const waiting = await fillWaiting(tx, { places, threads, people, now });
  const happened = [...arrivals, ...learned, ...beginnings, ...responses, ...waiting].sort(
    (a, b) => +a.at - +b.at,
  );
  await recordPast(tx, happened);
  await fillHealth(tx, places, now);
  await fillReads(tx, places, threads, now);
  await fillFollows(tx, threads, { places, people, tags }, now);
  await fillDrafts(tx, threads, people, now);
  await fillTeams(tx, { people, now });
  await fillReflections(tx, people, { places, now });
  await fillGrowth(tx, { people, now });
  await fillNetworkChecks(tx, { people, now });
  await fillNetworks(tx, people, now);
  await fillMeasures(tx, people, now);
  await fillRelations(ground, tx, people, now);
  const visits = cast.map(({ key, hoursAway }) => ({
    person_id: people.get(key)!.id,
    last: hoursBefore(now, hoursAway),
  }));
  await fillInboxes(tx, visits);
  await tellInboxes(ground, tx, visits);
  await rebuildSearch(tx, () => undefined);
  await writeSetting(tx, siteSetting, { name: 'Aldersee', locale: 'en', timeZone: 'Europe/Berlin' });
  await writeSetting(tx, demoSetting, { cast: cast.map(({ email, role }) => ({ email, role })) });
}

type DatedConversation = { conversation: Conversation; posts: Dated[] };

const dated = (
  conversations: readonly Conversation[],
  people: ReadonlyMap<string, Person>,
  now: Date,
): DatedConversation[] =>
  conversations.map((conversation) => ({
    conversation,
    posts: datedPosts(conversation, now, (author) => people.get(author)!.firstDay),
  }));

/** For each community who writes in it, and when they first did. */
function firstPostsOf(conversations: readonly DatedConversation[]): Map<string, Map<string, Date>> {
  const first = new Map<string, Map<string, Date>>();
  for (const { conversation, posts } of conversations) {
    const writers = first.get(conversation.community) ?? new Map<string, Date>();
    first.set(conversation.community, writers);
    for (const { author, at } of posts)
      if (!writers.has(author) || writers.get(author)! > at) writers.set(author, at);
  }
  return first;
}
