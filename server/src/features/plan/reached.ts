/** What a value was made of, while it is worked out. */

/** What expressions have led to. */
export interface Reached {
  /** Addresses of blocks that have to be planned first. */
  readonly missing: Set<string>;
  /** Addresses of resources that it depends on. */
  readonly uses: Set<string>;
  /** Names of variables of the first module of which the values were taken. */
  readonly variables: Set<string>;
}

function nothingReached(): Reached {
  return {
    missing: new Set(),
    uses: new Set(),
    variables: new Set(),
  };
}

/** Adds what something else depends on. */
export function addReached(to: Reached, { missing, uses, variables }: Reached): void {
  for (const address of missing) to.missing.add(address);
  for (const address of uses) to.uses.add(address);
  for (const name of variables) to.variables.add(name);
}

/** A computed value, with what it depends on. */
export interface Worked<Value> {
  readonly value: Value;
  readonly reached: Reached;
}

/** Keeps what the current computation reaches. */
export interface Watch {
  /** What is reached now. */
  readonly current: Reached;
  /** Works something out by itself. */
  within<Value>(work: () => Value): Worked<Value>;
}

export function createWatch(): Watch {
  let current = nothingReached();
  return {
    get current() {
      return current;
    },
    within(work) {
      const outer = current;
      const reached = nothingReached();
      current = reached;
      try {
        return { value: work(), reached };
      } finally {
        current = outer;
      }
    },
  };
}
