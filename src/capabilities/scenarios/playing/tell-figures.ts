import { countTold } from '../checks/messages.ts';
import type { World } from '../world.ts';
import { howItStands } from './follow.ts';
import type { Played } from './organise.ts';

/** What has come together so far of groups that meet. */
export type Sums = { sessions: number; came: number; answers: number; joined: number; left: number };

/** The numbers of a story whose groups meet, as they stand now. */
export async function tellFigures(world: World, programme: Played, sums: Sums): Promise<void> {
  const { groups, grouped } = await howItStands(world, programme);
  const { told, mails } = await countTold(world.db, [programme.id]);
  await world.course('grouped', grouped);
  world.figure('groups', groups);
  world.figure('sessions', sums.sessions);
  world.figure('came', sums.came);
  world.figure('answers', sums.answers);
  world.figure('joiners', sums.joined);
  world.figure('leavers', sums.left);
  world.figure('told', told);
  world.figure('mails', mails);
  world.figure('requests', world.door.asked());
}
