import type { Giver, Participant, Seeker } from '#shared/grouping/mentoring/people.ts';
import type { Scores } from './mentoring-reference.ts';
import { solveProgramme } from './grouping/highs.ts';

/** Two who may not sit in one group. */
export const apart = (a: Participant, b: Participant): boolean =>
  a.exclusions.includes(b.id) ||
  b.exclusions.includes(a.id) ||
  a.managers.includes(b.id) ||
  b.managers.includes(a.id);

/** The most mentees that can sit in groups of the size at all, by HiGHS. */
export async function mostInGroups(
  seekers: readonly Seeker[],
  givers: readonly Giver[],
  scores: Scores,
  { least, most }: { least: number; most: number },
): Promise<number> {
  const limits: string[] = [];
  const names: string[] = [];
  const ofSeeker = seekers.map((): string[] => []);
  for (const [g, { capacity }] of givers.entries()) {
    const fitting = [...seekers.keys()].filter((s) => scores[s]![g] !== undefined);
    if (fitting.length < least || capacity < least) continue;
    const all = fitting.map((s) => `x_${s}_${g}`).join(' + ');
    limits.push(`${all} - ${Math.min(capacity, most)} y_${g} <= 0`, `${all} - ${least} y_${g} >= 0`);
    names.push(`y_${g}`);
    for (const [at, s] of fitting.entries()) {
      names.push(`x_${s}_${g}`);
      ofSeeker[s]!.push(`x_${s}_${g}`);
      for (const other of fitting.slice(at + 1))
        if (apart(seekers[s]!, seekers[other]!)) limits.push(`x_${s}_${g} + x_${other}_${g} <= 1`);
    }
  }
  if (names.length === 0) return 0;
  for (const list of ofSeeker) if (list.length > 0) limits.push(`${list.join(' + ')} <= 1`);
  const wish = names.filter((name) => name.startsWith('x')).join(' + ');
  const programme = `Maximize\n obj: ${wish}\nSubject To\n ${limits.join('\n ')}\nBinary\n ${names.join('\n ')}\nEnd`;
  const answer = await solveProgramme(programme.replaceAll(' + ', '\n + '), 60);
  if (typeof answer === 'string' || !answer.exact) throw new Error(`HiGHS: ${JSON.stringify(answer)}`);
  return Math.round(answer.value);
}
