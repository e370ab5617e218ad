/**
 * What two people wrote into the same notes: `base` is what both began from, `mine` what one made of it, `theirs` what
 * stands there now. Changes in different places both count; in the same place both stay, theirs first.
 */
export function mergeNotes(base: string, mine: string, theirs: string): string {
  if (theirs === base || mine === theirs) return mine;
  if (mine === base) return theirs;
  const from = base.split('\n');
  const one = changeIn(from, mine.split('\n'));
  const other = changeIn(from, theirs.split('\n'));
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  if (first.end < second.start || (first.end === second.start && first.start !== second.start))
    return [
      ...from.slice(0, first.start),
      ...first.lines,
      ...from.slice(first.end, second.start),
      ...second.lines,
      ...from.slice(second.end),
    ].join('\n');
  const start = first.start;
  const end = Math.max(first.end, second.end);
  const whole = (change: Change) => [
    ...from.slice(start, change.start),
    ...change.lines,
    ...from.slice(change.end, end),
  ];
  const known = new Set(whole(other));
  return [
    ...from.slice(0, start),
    ...whole(other),
    ...whole(one).filter((line) => !known.has(line)),
    ...from.slice(end),
  ].join('\n');
}

/** The lines from `start` to `end` of the one became `lines`. */
type Change = { start: number; end: number; lines: string[] };

function changeIn(before: readonly string[], after: readonly string[]): Change {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let same = 0;
  while (same < Math.min(before.length, after.length) - start && before.at(-1 - same) === after.at(-1 - same))
    same++;
  return { start, end: before.length - same, lines: after.slice(start, after.length - same) };
}
