import { type Given, resolve, type Scope } from "../../analysis/index";
import { type Body, type BodyItem, bodyItemOf, calledIn, type Value } from "../../model/index";

/** Something that is written in the body of a resource of azapi's. */
export interface WrittenValue {
  /** The last entry on the way to it that is in the block itself. */
  readonly item: BodyItem;
  readonly value: Value;
  /** Whether the whole way is written in the block. */
  readonly isHere: boolean;
  /** The entries on the way, outermost first, as far as they stand in the block. */
  readonly way: readonly BodyItem[];
}

/**
 * What a path of names leads to in the body of a resource, through locals, defaults and `merge`: null where nothing is written there, which
 * is the same as `null`; undefined where only Terraform knows.
 */
export function writtenAt(block: Body, path: readonly string[], scope: Scope): Given<WrittenValue> {
  let isKnown = true;
  for (const name of ["body", "sensitive_body"]) {
    const item = bodyItemOf(block, name);
    if (!item) continue;
    const found = within({ item, value: item.value, isHere: true, way: [item] }, path, scope);
    if (found) return found;
    if (found === undefined) isKnown = false;
  }
  return isKnown ? null : undefined;
}

/** How many values are looked at on the way; more are a circle of locals, or nobody's program. */
const most = 100;

function within(
  from: WrittenValue,
  [step, ...rest]: readonly string[],
  scope: Scope,
  left = most,
): Given<WrittenValue> {
  const { value, isAssumed } = resolve(from.value, scope);
  if (left === 0) return undefined;
  if (value.kind === "null") return isAssumed ? undefined : null;
  if (step === undefined) return from;
  const here: WrittenValue = value === from.value ? from : { ...from, value, isHere: false };
  switch (value.kind) {
    case "list": {
      const item = value.items[Number(step)];
      return item ? within({ ...here, value: item }, rest, scope, left - 1) : null;
    }
    case "body": {
      const item = bodyItemIn(value.body, step);
      if (!item) return item;
      const next = here.isHere ? { item, way: [...here.way, item] } : {};
      return within({ ...here, ...next, value: item.value }, rest, scope, left - 1);
    }
    case "expression": {
      const [only] = value.parts;
      const name = calledIn(value);
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
  here: WrittenValue,
  parts: readonly Value[],
  [step, ...rest]: readonly string[],
  scope: Scope,
  left: number,
): Given<WrittenValue> {
  for (const value of parts.toReversed()) {
    const found = within({ ...here, value }, [step!], scope, left);
    if (found !== null) return found && within(found, rest, scope, left);
  }
  return null;
}

/** The one entry of that name. */
function bodyItemIn({ items }: Body, name: string): Given<BodyItem> {
  const [item, another] = items.filter((one) => one.name === name && !one.key);
  if (another) return undefined;
  return item ?? (items.some(({ key }) => key) ? undefined : null);
}
