/** A stretch of text that stayed, went or came. */
export type Stretch = { kind: 'same' | 'gone' | 'new'; text: string };

/** More comparisons than this take too long; then whole lines are compared, and at last nothing is. */
const patience = 4_000_000;

/** What changed from one text to the next, word by word. A function of the two texts only. */
export function difference(before: string, after: string): Stretch[] {
  const words = (text: string) => text.match(/\s+|[^\s]+/gu) ?? [];
  const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+/gu) ?? [];
  return (
    compare(words(before), words(after)) ?? compare(lines(before), lines(after)) ?? replaced(before, after)
  );
}

function replaced(before: string, after: string): Stretch[] {
  return joined([
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ]);
}

function compare(before: readonly string[], after: readonly string[]): Stretch[] | null {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before.at(-1 - end) === after.at(-1 - end)
  )
    end++;
  const middle = longestCommon(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  );
  if (!middle) return null;
  return joined([
    { kind: 'same', text: before.slice(0, start).join('') },
    ...middle,
    { kind: 'same', text: before.slice(before.length - end).join('') },
  ]);
}

/** The classic table of lengths of the longest common part, walked from its beginning. */
function longestCommon(before: readonly string[], after: readonly string[]): Stretch[] | null {
  const width = after.length + 1;
  if ((before.length + 1) * width > patience) return null;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        before[i] === after[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const found: Stretch[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      found.push({ kind: 'same', text: before[i++]! });
      j++;
    } else if (
      j === after.length ||
      (i < before.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    ) {
      found.push({ kind: 'gone', text: before[i++]! });
    } else found.push({ kind: 'new', text: after[j++]! });
  }
  return found;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const one of stretches) {
    if (one.text === '') continue;
    const last = all.at(-1);
    if (last?.kind === one.kind) last.text += one.text;
    else all.push({ ...one });
  }
  return all;
}
