/** One place in which two declarations differ; null where there was or is nothing. */
export type Difference = { path: string; before: string | null; after: string | null };

/** Everything in which they differ, in the order of the newer one. Lists of parts with keys are compared by key. */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const [old, now] = [flat(before), flat(after)];
  const paths = [...new Set([...now.keys(), ...old.keys()])];
  return paths.flatMap((path) => {
    const [was, is] = [old.get(path) ?? null, now.get(path) ?? null];
    return was === is ? [] : [{ path, before: was, after: is }];
  });
}

function flat(data: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof data !== 'object' || data === null) {
    if (data !== undefined && data !== null) found.set(path, String(data));
    return found;
  }
  const parts: [string, unknown][] = Array.isArray(data)
    ? data.map((one: unknown, i) => [keyOf(one) ?? String(i + 1), one])
    : Object.entries(data).filter(([name]) => name !== 'key');
  for (const [name, one] of parts) flat(one, path === '' ? name : `${path} › ${name}`, found);
  return found;
}

function keyOf(one: unknown): string | null {
  if (typeof one !== 'object' || one === null || !('key' in one)) return null;
  return typeof one.key === 'string' ? one.key : null;
}
