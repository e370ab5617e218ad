import {
  teamContactSuggested,
  teamLessonsOpened,
  teamPeopleAdded,
  teamResultShared,
} from '#capabilities/teams/index.ts';
import { sql } from '#platform/database/sql.ts';
import { on } from '#shared/activity/happening.ts';
import { tell } from './tell.ts';

const name = 'notifications';

/** What happens in a team: its people, those who follow it, and the leads of two teams that should talk. */
export const teamReactions = [
  on(teamPeopleAdded, name, (ground, it) => tell(ground, it, sql`
    select person, 'team_added' from unnest(${it.data.person_ids}::bigint[]) person`)),
  on(teamLessonsOpened, name, (ground, it) => tell(ground, it, sql`
    select m.person_id, 'team_lessons' from memberships m where m.community_id = ${it.community_id} and m.left_at is null`)),
  on(teamResultShared, name, (ground, it) => tell(ground, it, sql`
    select f.person_id, 'team_shared' from follows f
    where f.level = 'everything' and f.subject = 'community' and f.subject_id = ${it.community_id}`)),
  on(teamContactSuggested, name, (ground, it) => tell(ground, it, sql`
    select m.person_id, 'team_contact' from memberships m
    where m.community_id in (${it.community_id}, ${it.data.other_id}) and m.left_at is null and m.role = 'owner'`)),
]; // prettier-ignore
