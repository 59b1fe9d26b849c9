import { addressIn } from "../model/address";
import type { Declaration } from "../model/module";
import type { Entry, Step, Value } from "../model/value";
import { type VariableValue, variableValue } from "./called/variableValue";
import { declared } from "./declared";
import type { Scope } from "./scope";

/** How many locals and variables are followed one after another; more are a circle, or nobody's program. */
const most = 10;

/** What a value stands for. */
interface Resolved {
  readonly value: Value;
  /** Whether the value of a variable was followed, which may be set to something else. */
  readonly isAssumed: boolean;
  /** Where the value is written, where that is elsewhere. */
  readonly declaration?: Declaration;
}

/**
 * The value that a reference to a local or to a variable stands for, or to what is in one that is an object, and any other
 * value as it is. What a variable stands for `meant` says: by default the one value that it is known to have.
 */
export function resolve(value: Value, scope: Scope, meant: VariableValue = variableValue): Resolved {
  let current = value;
  let isAssumed = false;
  let last: Declaration | undefined;
  for (let steps = 0; current.kind === "reference" && steps < most; steps++) {
    const named = addressIn(current.reference);
    if (!named || (named.kind !== "local" && named.kind !== "variable")) break;
    const declarations = declared(named.address, scope);
    const [declaration] = declarations;
    if (!declaration || declarations.length > 1) break;
    const next =
      named.kind === "local" ? declaration.entry?.value : meant(named.nameStep.name, declaration.block, scope);
    const reached = next && within(next, named.rest);
    if (!reached || reached.kind === "missing") break;
    isAssumed ||= named.kind === "variable";
    current = reached;
    last = declaration;
  }
  return { value: current, isAssumed, ...(last && { declaration: last }) };
}

/** What names lead to in an object that is plainly written. */
function within(value: Value, steps: readonly Step[]): Value | undefined {
  let current: Value | undefined = value;
  for (const { kind, name } of steps) {
    if (kind !== "name" || current?.kind !== "body" || current.body.entries.some(({ key }) => key)) return undefined;
    const [entry, ...others]: Entry[] = current.body.entries.filter((one) => one.name === name);
    current = others.length === 0 ? entry?.value : undefined;
  }
  return current;
}
