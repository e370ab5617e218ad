import { clash, type GroupDraft, pairOf, seat } from './group-draft.ts';

/**
 * Finds a place for mentees who were left over: a seat in a group that they do not clash with, else a new group with
 * others who are left over, completed by members whom larger groups can spare. Repeated until nobody more is helped.
 */
export function rescueMentees(draft: GroupDraft): void {
  let helped = true;
  while (helped) {
    helped = false;
    for (const [mentee, mentor] of draft.mentorOf.entries())
      if (mentor < 0 && joinGroup(draft, mentee)) helped = true;
    for (const [mentor, group] of draft.members.entries())
      if (group.length === 0 && draft.room[mentor]! > 0 && openGroup(draft, mentor)) helped = true;
  }
}

const score = ({ candidates }: GroupDraft, mentee: number, mentor: number): number => {
  const pair = pairOf(candidates, mentee, mentor);
  return pair < 0 ? -1 : candidates.score[pair]!;
};

const agrees = ({ candidates }: GroupDraft, mentee: number, group: readonly number[]): boolean =>
  group.every((member) => !clash(candidates, mentee, member));

function joinGroup(draft: GroupDraft, mentee: number): boolean {
  const { giver, starts } = draft.candidates;
  let best = -1;
  for (let pair = starts[mentee]!; pair < starts[mentee + 1]!; pair += 1) {
    const mentor = giver[pair]!;
    const group = draft.members[mentor]!;
    if (group.length === 0 || group.length >= draft.room[mentor]! || !agrees(draft, mentee, group)) continue;
    if (best < 0 || draft.candidates.score[pair]! > draft.candidates.score[best]!) best = pair;
  }
  if (best >= 0) seat(draft, mentee, giver[best]!);
  return best >= 0;
}

function openGroup(draft: GroupDraft, mentor: number): boolean {
  const { members, mentorOf, room, size } = draft;
  const helps = mentorOf.some((from, mentee) => from < 0 && score(draft, mentee, mentor) >= 0);
  if (!helps) return false;
  const fitting = [...mentorOf.keys()]
    .map((mentee) => ({ mentee, from: mentorOf[mentee]!, score: score(draft, mentee, mentor) }))
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score);
  const group: number[] = [];
  for (const { mentee, from } of fitting)
    if (from < 0 && group.length < room[mentor]! && agrees(draft, mentee, group)) group.push(mentee);
  if (group.length === 0) return false;

  const spare = members.map((others) => others.length - size.least);
  for (const { mentee, from } of fitting) {
    if (group.length >= size.least) break;
    if (from < 0 || spare[from]! < 1 || !agrees(draft, mentee, group)) continue;
    group.push(mentee);
    spare[from]! -= 1;
  }
  if (group.length < size.least) return false;
  for (const mentee of group) seat(draft, mentee, mentor);
  return true;
}
