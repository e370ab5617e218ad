/**
 * Who talks with whom when a group splits into small rooms of `size`, all at the same time. `time` counts how often it
 * did so before: then people meet others, in pairs nobody again before everybody has met everybody. Who is left over
 * joins a room.
 */
export function splitRooms(people: readonly number[], size: number, time: number): number[][] {
  const count = Math.max(1, Math.floor(people.length / size));
  if (count === 1) return people.length === 0 ? [] : [[...people]];
  const order = turned(people, time);
  const rooms = size === 2 ? facing(order, count) : dealt(order, count);
  return rooms.map((room) => room.toSorted((one, other) => people.indexOf(one) - people.indexOf(other)));
}

/** As at a round table at which the first stays seated and the others move on by one; of an odd number nobody stays. */
function turned(people: readonly number[], by: number): number[] {
  const staying = people.length % 2 === 0 ? 1 : 0;
  const moving = people.slice(staying);
  const first = by % moving.length;
  return [...people.slice(0, staying), ...moving.slice(first), ...moving.slice(0, first)];
}

/** Each with who sits opposite; who sits alone at the end joins the pair beside. */
function facing(order: readonly number[], count: number): number[][] {
  const rooms = Array.from({ length: count }, (_, i) => [order[i]!, order[order.length - 1 - i]!]);
  const alone = order.length % 2 === 0 ? undefined : order[count];
  if (alone !== undefined) rooms[count - 1]!.push(alone);
  return rooms;
}

const dealt = (order: readonly number[], count: number): number[][] =>
  Array.from({ length: count }, (_, room) => order.filter((_one, i) => i % count === room));
