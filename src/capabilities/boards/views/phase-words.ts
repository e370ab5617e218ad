import type { Tongue } from '#platform/i18n/tongue.ts';
import type { Board, Phase } from '../board.ts';
import { t } from '../words.ts';

const names = {
  write: 'phase.write',
  reveal: 'phase.reveal',
  group: 'phase.group',
  vote: 'phase.vote',
  act: 'phase.act',
  open: 'phase.open',
  closed: 'phase.closed',
} as const satisfies Record<Phase, string>;

const tasks = {
  write: 'phase.write_do',
  reveal: 'phase.reveal_do',
  group: 'phase.group_do',
  vote: 'phase.vote_do',
  act: 'phase.act_do',
  open: 'phase.open_do',
  closed: 'phase.closed_do',
} as const satisfies Record<Phase, string>;

/** "Write", "Give dots" */
export const phaseName = (c: Tongue, phase: Phase): string => t(c, names[phase]);

/** What people do on the board now. */
export const phaseTask = (c: Tongue, { phase, votes }: Pick<Board, 'phase' | 'votes'>): string =>
  phase === 'open' && votes > 0 ? t(c, 'phase.open_dots_do') : t(c, tasks[phase]);

const going = {
  reveal: 'phase.next_reveal',
  group: 'phase.next_group',
  vote: 'phase.next_vote',
  act: 'phase.next_act',
  closed: 'phase.next_closed',
} as const;

/** The phases that a board goes through; without dots there is nothing to give. */
export const course = ({ votes }: Pick<Board, 'votes'>): Phase[] =>
  votes > 0 ? ['write', 'reveal', 'group', 'vote', 'act'] : ['write', 'reveal', 'group', 'act'];

/** What comes next and how one says so on a button; nothing after the end, and where everything is possible at once. */
export function nextPhase(
  c: Tongue,
  board: Pick<Board, 'phase' | 'votes'>,
): { phase: Phase; label: string } | null {
  const way = [...course(board), 'closed'] as const;
  const next = way[way.indexOf(board.phase) + 1];
  if (next === undefined || next === 'write' || next === 'open' || !way.includes(board.phase)) return null;
  return { phase: next, label: t(c, going[next]) };
}
