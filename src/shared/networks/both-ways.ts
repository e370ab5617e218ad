import type { Neighbours, Network } from './network.ts';

/**
 * Everybody's ties in either direction, with the strengths there and back added: a_ij + a_ji. Burt's measures ask
 * whom somebody has to do with, not who named whom. In an undirected network these are the ties as they are; twice
 * the strength on both sides would change no proportion.
 */
export function bothWays({ size, directed, out, in: incoming }: Network): Neighbours {
  if (!directed) return out;
  const starts = new Uint32Array(size + 1);
  const to = new Uint32Array(out.to.length + incoming.to.length);
  const weight = new Float64Array(to.length);
  let place = 0;
  for (let person = 0; person < size; person += 1) {
    let mine = out.starts[person]!;
    let theirs = incoming.starts[person]!;
    const mineEnd = out.starts[person + 1]!;
    const theirsEnd = incoming.starts[person + 1]!;
    while (mine < mineEnd || theirs < theirsEnd) {
      const named = mine < mineEnd ? out.to[mine]! : size;
      const naming = theirs < theirsEnd ? incoming.to[theirs]! : size;
      to[place] = Math.min(named, naming);
      if (named <= naming) weight[place]! += out.weight[mine++]!;
      if (naming <= named) weight[place]! += incoming.weight[theirs++]!;
      place += 1;
    }
    starts[person + 1] = place;
  }
  return { starts, to: to.slice(0, place), weight: weight.slice(0, place) };
}
