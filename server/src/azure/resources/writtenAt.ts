import { type Given, resolve, type Scope } from "../../analysis/index";
import { type Body, type Entry, entryOf, type Value } from "../../model/index";

/** Something that is written in the body of a resource of azapi's. */
export interface Written {
  /** The last entry on the way to it that stands in the block itself. */
  readonly entry: Entry;
  readonly value: Value;
  /** Whether the whole way is written in the block. */
  readonly isHere: boolean;
  /** The entries on the way, outermost first, as far as they stand in the block. */
  readonly way: readonly Entry[];
}

/**
 * What a path of names leads to in the body of a resource, through locals, defaults and `merge`: null where nothing is written there, which
 * is the same as `null`; undefined where only Terraform knows.
 */
export function writtenAt(block: Body, path: readonly string[], scope: Scope): Given<Written> {
  let isKnown = true;
  for (const name of ["body", "sensitive_body"]) {
    const entry = entryOf(block, name);
    if (!entry) continue;
    const found = within({ entry, value: entry.value, isHere: true, way: [entry] }, path, scope);
    if (found) return found;
    if (found === undefined) isKnown = false;
  }
  return isKnown ? null : undefined;
}

/** How many values are looked at on the way; more are a circle of locals, or nobody's program. */
const most = 100;

function within(from: Written, [step, ...rest]: readonly string[], scope: Scope, left = most): Given<Written> {
  const { value, isAssumed } = resolve(from.value, scope);
  if (left === 0) return undefined;
  if (value.kind === "null") return isAssumed ? undefined : null;
  if (step === undefined) return from;
  const here: Written = value === from.value ? from : { ...from, value, isHere: false };
  switch (value.kind) {
    case "list": {
      const item = value.items[Number(step)];
      return item ? within({ ...here, value: item }, rest, scope, left - 1) : null;
    }
    case "body": {
      const entry = entryIn(value.body, step);
      if (!entry) return entry;
      const next = here.isHere ? { entry, way: [...here.way, entry] } : {};
      return within({ ...here, ...next, value: entry.value }, rest, scope, left - 1);
    }
    case "expression": {
      const [only] = value.parts;
      const name = value.call?.name.replace(/^core::/, "");
      if (only && (value.operation?.kind === "parentheses" || name === "jsonencode"))
        return within({ ...here, value: only }, [step, ...rest], scope, left - 1);
      return name === "merge" && !value.call?.expands
        ? inMerged(here, value.parts, [step, ...rest], scope, left - 1)
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Of what several objects say the last one counts. */
function inMerged(
  here: Written,
  parts: readonly Value[],
  [step, ...rest]: readonly string[],
  scope: Scope,
  left: number,
): Given<Written> {
  for (const value of parts.toReversed()) {
    const found = within({ ...here, value }, [step!], scope, left);
    if (found !== null) return found && within(found, rest, scope, left);
  }
  return null;
}

/** The one entry of that name. */
function entryIn({ entries }: Body, name: string): Given<Entry> {
  const [entry, another] = entries.filter((one) => one.name === name && !one.key);
  if (another) return undefined;
  return entry ?? (entries.some(({ key }) => key) ? undefined : null);
}
