/** What an address refers to. */
export type Uses = readonly [address: string, used: readonly string[]];

/**
 * Numbers of addresses, each greater than those of everything that it refers to. If there are such numbers, there is
 * no circle.
 */
export interface Ranks {
  /** Whether there are, for what some parts say together. False as well where an address comes twice: which one counts is not known here. */
  fit(parts: Iterable<readonly Uses[]>): boolean;
}

/** How many names more than there were are kept, of all that people type on the way. */
const spare = 1000;

/**
 * Starts empty. It keeps the parts that matched, because a keystroke changes one of many parts. It compares only what
 * that part refers to, and goes through everything only if that does not match. Parts that stay must be the same
 * objects.
 */
export function createRanks(): Ranks {
  let ranks = new Map<string, number>();
  let held = new Set<readonly Uses[]>();
  const known = new Map<string, readonly string[]>();
  let [top, bottom, most] = [0, 0, spare];

  return {
    fit(parts) {
      const now = new Set(parts);
      const isFitting = mayFit(now);
      held = now;
      // Of what does not fit nothing may be taken as held against them.
      if (!isFitting) {
        held.clear();
        known.clear();
      }
      return isFitting;
    },
  };

  function mayFit(now: ReadonlySet<readonly Uses[]>): boolean {
    for (const part of held) if (!now.has(part)) for (const [address] of part) known.delete(address);
    let isFitting = ranks.size <= most;
    for (const part of now) {
      if (held.has(part)) continue;
      for (const [address, used] of part) {
        if (known.has(address)) return false;
        known.set(address, used);
        isFitting &&= fits(address, used);
      }
    }
    return isFitting || rankAnew();
  }

  function rankAnew(): boolean {
    const found = ranksIn(known);
    if (found) [ranks, top, bottom, most] = [found, found.size, 0, 2 * found.size + spare];
    return found !== undefined;
  }

  /** What nobody has referred to so far comes after all, and what nothing is known of before all. */
  function fits(address: string, used: readonly string[]): boolean {
    const own = ranks.get(address) ?? ++top;
    ranks.set(address, own);
    return used.every((other) => {
      const rank = ranks.get(other) ?? --bottom;
      ranks.set(other, rank);
      return rank < own;
    });
  }
}

/** Goes on from each address as deep as it leads; undefined where that is a circle. */
function ranksIn(graph: ReadonlyMap<string, readonly string[]>): Map<string, number> | undefined {
  /** Zero while what an address leads to is gone through. */
  const ranks = new Map<string, number>();
  let last = 0;
  for (const start of graph.keys()) {
    const path = [start];
    while (path.length > 0) {
      const at = path[path.length - 1]!;
      const rank = ranks.get(at);
      if (rank !== undefined) {
        if (rank === 0) ranks.set(at, ++last);
        path.pop();
        continue;
      }
      ranks.set(at, 0);
      for (const other of graph.get(at) ?? []) {
        if (ranks.get(other) === 0) return undefined;
        if (!ranks.has(other)) path.push(other);
      }
    }
  }
  return ranks;
}
