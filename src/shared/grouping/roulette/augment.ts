/** The state of one search: who was reached from whom, and the base of the odd ring that somebody is in. */
interface Tree {
  parent: Int32Array;
  base: Int32Array;
  outer: Uint8Array;
  queue: number[];
}

/**
 * Pairs as many as can be, by Edmonds' augmenting paths, over bonds that are asked for and never listed. `mates` (-1
 * is free) is changed; whoever has a partner keeps some partner. A tree that reached nobody free is `dead` for later
 * searches. False if the budget of questions ran out before the number was proved to be the most.
 */
export function augmentPairs(
  mates: Int32Array,
  joined: (i: number, j: number) => boolean,
  budget: { questions: number },
): boolean {
  const dead = new Uint8Array(mates.length);
  const free = new Set<number>();
  mates.forEach((mate, person) => mate < 0 && free.add(person));
  for (const root of free) {
    if (mates[root]! >= 0) continue;
    const tree: Tree = {
      parent: new Int32Array(mates.length).fill(-1),
      base: Int32Array.from(mates, (_, person) => person),
      outer: new Uint8Array(mates.length),
      queue: [root],
    };
    tree.outer[root] = 1;
    const end = grow(tree, root, mates, free, dead, joined, budget);
    if (end >= 0) {
      turnOver(tree, mates, end);
      free.delete(root);
      free.delete(end);
    } else if (budget.questions <= 0) return false;
    else {
      mates.forEach((_, person) => {
        if (tree.outer[person] === 1 || tree.parent[person]! >= 0) dead[person] = 1;
      });
    }
  }
  return true;
}

/** Grows the tree of a free person until it reaches another free one, who is answered; -1 if it cannot. */
function grow(
  tree: Tree,
  root: number,
  mates: Int32Array,
  free: ReadonlySet<number>,
  dead: Uint8Array,
  joined: (i: number, j: number) => boolean,
  budget: { questions: number },
): number {
  const { parent, base, outer, queue } = tree;
  for (let at = 0; at < queue.length; at += 1) {
    const v = queue[at]!;
    for (const end of free) {
      budget.questions -= 1;
      if (end === root || dead[end] === 1 || end === v || !joined(v, end)) continue;
      parent[end] = v;
      return end;
    }
    for (let to = 0; to < mates.length; to += 1) {
      if (dead[to] === 1 || base[to] === base[v] || mates[v] === to || mates[to]! < 0) continue;
      if (outer[to] === 0 && parent[to]! >= 0) continue;
      budget.questions -= 1;
      if (!joined(v, to)) continue;
      if (outer[to] === 1) closeRing(tree, mates, v, to);
      else {
        parent[to] = v;
        outer[mates[to]!] = 1;
        queue.push(mates[to]!);
      }
    }
    if (budget.questions <= 0) return -1;
  }
  return -1;
}

/** Two outer people are bonded: everybody on the odd ring that this closes becomes outer and gets one base. */
function closeRing(tree: Tree, mates: Int32Array, u: number, v: number): void {
  const { base, outer, queue } = tree;
  const common = commonBase(tree, mates, u, v);
  const ring = new Set<number>();
  markWay(tree, mates, u, common, v, ring);
  markWay(tree, mates, v, common, u, ring);
  base.forEach((its, person) => {
    if (!ring.has(its)) return;
    base[person] = common;
    if (outer[person] === 0) {
      outer[person] = 1;
      queue.push(person);
    }
  });
}

function commonBase({ base, parent }: Tree, mates: Int32Array, u: number, v: number): number {
  const seen = new Set<number>();
  for (let one = base[u]!; ; one = base[parent[mates[one]!]!]!) {
    seen.add(one);
    if (mates[one]! < 0) break;
  }
  let one = base[v]!;
  while (!seen.has(one)) one = base[parent[mates[one]!]!]!;
  return one;
}

function markWay(
  { base, parent }: Tree,
  mates: Int32Array,
  from: number,
  common: number,
  back: number,
  ring: Set<number>,
): void {
  let child = back;
  for (let one = from; base[one] !== common; one = parent[mates[one]!]!) {
    ring.add(base[one]!);
    ring.add(base[mates[one]!]!);
    parent[one] = child;
    child = mates[one]!;
  }
}

/** Turns the pairs over on the way from the end to the root: both get a partner. */
function turnOver({ parent }: Tree, mates: Int32Array, end: number): void {
  for (let one = end; one >= 0;) {
    const before = parent[one]!;
    const next = mates[before]!;
    mates[one] = before;
    mates[before] = one;
    one = next;
  }
}
