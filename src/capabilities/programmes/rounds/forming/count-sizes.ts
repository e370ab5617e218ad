/** How many groups there are of each size. */
export function countSizes(sizes: readonly number[]): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const size of sizes) counted[size] = (counted[size] ?? 0) + 1;
  return counted;
}
