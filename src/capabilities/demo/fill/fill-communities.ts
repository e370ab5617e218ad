import * as happenings from '#capabilities/communities/index.ts';
import { nextOn, type Cadence } from '#capabilities/communities/index.ts';
import type { Db } from '#platform/database/database.ts';
import { past, type Past } from '#shared/activity/happening.ts';
import { chance } from '../chance.ts';
import type { Story } from '../content/read-communities.ts';
import { dayOf, daysBefore } from '../when.ts';
import type { Person } from './fill-people.ts';
import { membersOf, type Member } from './members.ts';
import { insertRows, takeIds } from './rows.ts';

/** A community with everybody in it. */
export type Place = { id: number; slug: string; story: Story; opened: Date; members: Member[] };

const charterParts = ['purpose', 'who', 'challenge', 'impact', 'value_organisation', 'value_members', 'overlap',
  'principles', 'people', 'structure', 'practices']; // prettier-ignore

/** `firstPosts` says for each community who writes in it and when they first did. */
export async function fillCommunities(
  tx: Db,
  stories: readonly Story[],
  people: ReadonlyMap<string, Person>,
  { now, firstPosts }: { now: Date; firstPosts: Map<string, Map<string, Date>> },
): Promise<{ places: Place[]; happened: Past[] }> {
  const draw = chance(1934);
  const ids = await takeIds(tx, 'communities', stories.length);
  const byAge = [...stories].sort((a, b) => age(b) - age(a));
  const places = byAge.map((story, i): Place => {
    const opened = daysBefore(now, age(story));
    const writers = firstPosts.get(story.slug) ?? new Map<string, Date>();
    const members = membersOf(story, people, { draw, opened, now, firstPosts: writers });
    return { id: ids[i]!, slug: story.slug, story, opened, members };
  });
  await insertRows(
    tx,
    'communities',
    places.map((place) => communityRow(place, now)),
  );
  await insertRows(
    tx,
    'memberships',
    places.flatMap((place) => place.members.map((one) => memberRow(place, one))),
  );
  await insertRows(
    tx,
    'charters',
    places.filter(isLive).map((place) => versioned(place, { content: charterOf(place.story) })),
  );
  await insertRows(
    tx,
    'guidelines',
    places.filter(isLive).map((place) => versioned(place, { text: guidelinesOf(place.story) })),
  );
  await insertRows(
    tx,
    'rituals',
    places.flatMap((place) => ritualRows(place, people, now)),
  );
  return { places, happened: places.flatMap(beginnings) };
}

const age = (story: Story): number => story.days('live') ?? story.days('founded')!;
const isLive = ({ story }: Place): boolean => story.line('state') !== 'incubating';
const inLines = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');
const guidelinesOf = (story: Story): string => inLines(story.lines('guidelines'));
const charterOf = (story: Story) =>
  Object.fromEntries(charterParts.flatMap((part) => (story.line(part) ? [[part, story.line(part)]] : [])));

function communityRow(place: Place, now: Date) {
  const { story, opened } = place;
  const live = isLive(place);
  const archived = story.days('archived');
  const wanted = story.days('owner wanted');
  const rule = {
    departments: story.list('rule departments'),
    locations: story.list('rule locations'),
    levels: [],
    started_after: null,
  };
  return {
    id: place.id,
    slug: place.slug,
    name: story.line('name'),
    summary: story.line('summary'),
    state: story.line('state'),
    visibility: story.line('visibility') ?? 'open',
    joining: story.line('joining') ?? 'open',
    posting: 'members',
    rule: rule.departments.length > 0 ? rule : null,
    charter_draft: charterOf(story),
    guidelines_draft: guidelinesOf(story),
    charter_version: live ? 1 : 0,
    guidelines_version: live ? 1 : 0,
    harvest: {},
    members_count: place.members.filter(({ person }) => person.active).length,
    owner_wanted_at: wanted === null ? null : daysBefore(now, wanted),
    created_at: live ? daysBefore(opened, 24) : opened,
    live_at: live ? opened : null,
    archived_at: archived === null ? null : daysBefore(now, archived),
  };
}

const founder = ({ members }: Place): Person => members[0]!.person;

/** Whoever came by the rule has not yet read the guidelines, unless they write in it. */
const memberRow = (place: Place, { person, role, joined, byRule }: Member) => ({
  community_id: place.id,
  person_id: person.id,
  role,
  guidelines_accepted: isLive(place) && (!byRule || person.id % 5 > 0) ? 1 : 0,
  joined_at: joined,
  by_rule: byRule,
});

const versioned = <What>(place: Place, what: What) => ({
  community_id: place.id,
  version: 1,
  ...what,
  changed_by: founder(place).id,
  changed_at: place.opened,
});

function ritualRows({ id, story, opened }: Place, people: ReadonlyMap<string, Person>, now: Date) {
  return story.lines('ritual').map((line) => {
    const [name = '', what = '', cadence, weekday, owner = ''] = line.split(' | ');
    const rhythm = { cadence: cadence as Cadence, weekday: Number(weekday), starts_on: dayOf(opened) };
    const next_on = nextOn(rhythm, dayOf(now));
    return { community_id: id, name, what, ...rhythm, owner_id: people.get(owner)!.id, next_on };
  });
}

function beginnings(place: Place): Past[] {
  const { id, opened, members } = place;
  const at = { actor: founder(place).id, community: id };
  const placed = members.filter(({ byRule }) => byRule).map(({ person }) => person.id);
  return [
    past(happenings.communityFounded, isLive(place) ? daysBefore(opened, 24) : opened, at, {}),
    ...(isLive(place) ? [past(happenings.communityLaunched, opened, at, {})] : []),
    ...(placed.length > 0 ? [past(happenings.membersPlaced, opened, at, { person_ids: placed })] : []),
    ...members
      .filter(({ byRule }) => !byRule)
      .map(({ person, joined }) =>
        past(happenings.memberJoined, joined, { actor: person.id, community: id }, { person_id: person.id }),
      ),
  ];
}
