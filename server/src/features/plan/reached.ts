/** What a value was made of, while it is worked out. */

/** What expressions have led to. */
export interface Reached {
  /** Addresses of blocks that have to be planned first. */
  readonly missing: Set<string>;
  /** Addresses of resources that it depends on. */
  readonly uses: Set<string>;
  /** What Terraform would know, and we do not: clauses. */
  readonly unsure: Set<string>;
  /** Names of variables of the first module of which the values were taken. */
  readonly variables: Set<string>;
  /** Whether something was reached that only an apply knows. */
  isAfterwards: boolean;
  /** Whether something in it is sensitive. */
  isSensitive: boolean;
}

function nothingReached(): Reached {
  return {
    missing: new Set(),
    uses: new Set(),
    unsure: new Set(),
    variables: new Set(),
    isAfterwards: false,
    isSensitive: false,
  };
}

/** Adds what something else was made of; where that is wholly known, nothing of it is open. */
export function addReached(
  to: Reached,
  { missing, uses, unsure, variables, ...from }: Reached,
  isKnown: boolean,
): void {
  for (const address of missing) to.missing.add(address);
  for (const address of uses) to.uses.add(address);
  for (const name of variables) to.variables.add(name);
  to.isSensitive ||= from.isSensitive;
  if (isKnown) return;
  for (const why of unsure) to.unsure.add(why);
  to.isAfterwards ||= from.isAfterwards;
}

/** Something that was worked out, with what it was made of. */
export interface Worked<Value> {
  readonly value: Value;
  readonly reached: Reached;
}

/** Keeps what is reached by whatever is worked out at the moment. */
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
