type Person = { group: number | null };

/**
 * Where people of a whole network lie: each group a ring of its own, the rings around the middle, larger ones with more
 * room. From 0 to 1 in both directions, always the same for the same groups.
 */
export function inGroups(people: readonly Person[]): { x: number; y: number }[] {
  const rings = Map.groupBy(
    people.map(({ group }, place) => ({ group, place })),
    ({ group }) => group,
  );
  const order = [...rings.entries()].sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity));
  const weights = order.map(([, ring]) => Math.sqrt(ring.length) + 0.6);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const places: { x: number; y: number }[] = [];
  let turned = 0;
  for (const [nth, [, ring]] of order.entries()) {
    const share = weights[nth]! / all;
    const angle = 2 * Math.PI * (turned + share / 2) - Math.PI / 2;
    turned += share;
    const alone = order.length === 1;
    // As wide as it may be without touching the next ones.
    const wide = Math.sin(Math.PI * Math.min(0.5, share));
    const room = alone ? 0.46 : (0.47 * wide) / (1 + wide);
    const far = alone ? 0 : 0.5 - room;
    for (const [i, { place }] of ring.entries()) {
      const { x, y } = onRing(i, ring.length);
      places[place] = {
        x: 0.5 + Math.cos(angle) * far + x * room,
        y: 0.5 + Math.sin(angle) * far + y * room,
      };
    }
  }
  return places;
}

/** Even over a disc, as seeds lie in a sunflower; few stand in a circle. */
function onRing(i: number, of: number): { x: number; y: number } {
  if (of === 1) return { x: 0, y: 0 };
  const turn = of <= 8 ? (2 * Math.PI * i) / of : i * Math.PI * (3 - Math.sqrt(5));
  const far = of <= 8 ? 0.8 : Math.sqrt((i + 0.5) / of);
  return { x: Math.cos(turn) * far, y: Math.sin(turn) * far };
}
