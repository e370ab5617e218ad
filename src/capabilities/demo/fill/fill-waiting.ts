import * as communities from '#capabilities/communities/index.ts';
import { discussionMoved } from '#capabilities/discussions/index.ts';
import type { Db } from '#platform/database/database.ts';
import { past, type Past } from '#shared/activity/happening.ts';
import { daysBefore, hoursBefore } from '../when.ts';
import type { Place } from './fill-communities.ts';
import type { Person } from './fill-people.ts';
import { insertRows } from './rows.ts';
import type { Thread } from './thread.ts';

type Telling = {
  places: readonly Place[];
  threads: readonly Thread[];
  people: ReadonlyMap<string, Person>;
  now: Date;
};

/** What waits for somebody's answer in the communities, and what became of those that are over. */
export async function fillWaiting(tx: Db, { places, threads, people, now }: Telling): Promise<Past[]> {
  const requests = places.flatMap((place) =>
    place.story.after('request').map(({ what, text }, i) => ({
      community_id: place.id,
      person_id: people.get(what)!.id,
      message: text,
      guidelines_accepted: 1,
      asked_at: hoursBefore(now, 9 + i * 31),
    })),
  );
  const invitations = places.flatMap((place) =>
    place.story.list('invited').map((key) => ({
      community_id: place.id,
      person_id: people.get(key)!.id,
      role: place.story.line('state') === 'incubating' ? 'early adopter' : 'member',
      invited_by: place.members[0]!.person.id,
      invited_at: hoursBefore(now, 17),
    })),
  );
  const volunteers = places.flatMap((place) =>
    place.story.list('volunteers').map((key) => ({
      community_id: place.id,
      person_id: people.get(key)!.id,
      volunteered_at: daysBefore(now, 2),
    })),
  );
  await insertRows(tx, 'membership_requests', requests);
  await insertRows(tx, 'community_invitations', invitations);
  await insertRows(tx, 'owner_volunteers', volunteers);
  return [
    ...requests.map(({ community_id, person_id, asked_at }) =>
      past(
        communities.membershipRequested,
        asked_at,
        { actor: person_id, community: community_id },
        { person_id },
      ),
    ),
    ...invitations.map(({ community_id, person_id, invited_by, invited_at }) =>
      past(
        communities.personInvited,
        invited_at,
        { actor: invited_by, community: community_id },
        { person_id, as: 'early adopter' },
      ),
    ),
    ...volunteers.map(({ community_id, person_id, volunteered_at }) =>
      past(
        communities.ownerVolunteered,
        volunteered_at,
        { actor: person_id, community: community_id },
        { person_id },
      ),
    ),
    ...places.flatMap((place) => endings(place, now)),
    ...threads.flatMap((thread) => moves(thread, places, people)),
  ];
}

function endings({ id, story, members }: Place, now: Date): Past[] {
  const wanted = story.days('owner wanted');
  const archived = story.days('archived');
  const owner = { actor: members[0]!.person.id, community: id };
  return [
    ...(wanted === null
      ? []
      : [past(communities.ownerWanted, daysBefore(now, wanted), { community: id }, { owners: 1 })]),
    ...(archived === null
      ? []
      : [
          past(communities.closingStarted, daysBefore(now, archived + 9), owner, {}),
          past(communities.harvestWritten, daysBefore(now, archived + 1), owner, {}),
          past(communities.communityArchived, daysBefore(now, archived), owner, {}),
        ]),
  ];
}

function moves(
  { id, place, posts, moved }: Thread,
  places: readonly Place[],
  people: ReadonlyMap<string, Person>,
): Past[] {
  const from = places.find(({ slug }) => slug === moved?.from);
  if (!moved || !from) return [];
  const actor = people.get(moved.by)!.id;
  return [
    past(discussionMoved, posts[1]!.at, { actor, community: place.id, discussion: id }, { from_id: from.id }),
  ];
}
