import type { Capability } from '#shared/capability.ts';
import { reactions } from './reactions.ts';
import { topics } from './live-topics.ts';
import { routes } from './routes.ts';
import { watches } from './watch.ts';

export const communities: Capability = {
  name: 'communities',
  routes,
  topics,
  reactions,
  recurring: watches,
};
export * from './happenings.ts';
export { belongs, findable, readable } from './policy.ts';
export { findCommunity, findCommunityById, holdCommunity } from './find-community.ts';
export { inCommunity, slugParams } from './pages/in-community.ts';
export { withRights } from './community.ts';
export type { Community, PostingBarrier, Rights, Role, Standing } from './community.ts';
export { communityFrame } from './views/frame.ts';
export { startClosing } from './closing/close-community.ts';
export { foundCommunity } from './founding/found-community.ts';
export { slugOf } from './founding/slug.ts';
export { addMember, addMembers } from './members/add-member.ts';
export { inviteGroup } from './members/invite-group.ts';
export { joinCommunity } from './members/join-community.ts';
export { noteOwners } from './members/note-owners.ts';
export { nextOn, type Cadence } from './rituals/cadence.ts';
export { fits, isEmptyRule, noRule, ruleSchema, type Rule } from './rule.ts';
export { listDirectoryValues, type DirectoryValue } from './settings/directory-values.ts';
export { openTeam } from './spaces/team.ts';
export { closeSpace, openSpace, setSpacePeople, type SpacePerson } from './spaces/space.ts';
