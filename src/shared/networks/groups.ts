/** Which group (department, level, place) everybody is in. */
export interface Groups {
  /** The place of each person's group in `names`; -1 where it is not known. */
  of: Int32Array;
  names: readonly string[];
}

/** Groups from a value for each person, in the order in which the values first occur. */
export function groupsOf(values: readonly (string | null)[]): Groups {
  const places = new Map<string, number>();
  const of = Int32Array.from(values, (value) => {
    if (value === null) return -1;
    if (!places.has(value)) places.set(value, places.size);
    return places.get(value)!;
  });
  return { of, names: [...places.keys()] };
}

/** How many people each group has. */
export function groupSizes({ of, names }: Groups): Float64Array {
  const sizes = new Float64Array(names.length);
  for (const group of of) if (group >= 0) sizes[group]! += 1;
  return sizes;
}
