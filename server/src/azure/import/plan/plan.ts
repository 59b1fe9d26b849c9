import type { Attribute, BodySchema } from "../../../catalog/schema";
import { isSettable } from "../../../catalog/schema";
import { ownProperty } from "../../../text/ownProperty";
import type { StateObject, StateValue } from "../../stateValue";
import { type ConfigObject, type ConfigValue, isEmpty, isSameValue, unknownValue } from "./values";

/** An argument that a plan would change. */
export interface Difference {
  /** `identity.type`: names with dots between them. */
  readonly path: readonly string[];
  /** Its value in the configuration; undefined where it is not set. */
  readonly written: ConfigValue | undefined;
  /** Its value in the state. */
  readonly actual: StateValue;
  /** In which way the two differ. */
  readonly because: "differs" | "default" | "removed" | "unknown" | "required";
  /** True where the resource would be destroyed and created again. */
  readonly replaces: boolean;
}

/**
 * What Terraform would plan for an imported resource: what is set has to equal the state; for what is not set, the state
 * has to be empty or the default, unless the argument is computed. Arguments that the state does not have are passed over.
 */
export function plan(
  written: ConfigObject,
  state: StateObject,
  schema: BodySchema,
  ignored: ReadonlySet<string> = new Set(),
): readonly Difference[] {
  const differences: Difference[] = [];
  planBody(written, state, schema, [], false);
  return differences.filter(({ path }) => !ignored.has(path[0]!));

  function planBody(
    body: ConfigObject,
    live: StateObject,
    within: BodySchema,
    path: readonly string[],
    replaces: boolean,
  ) {
    for (const [name, attribute] of within) {
      if (!isSettable(attribute)) continue;
      const stateValue = ownProperty(live, name);
      if (stateValue === undefined) continue;
      planArgument(
        ownProperty(body, name) ?? undefined,
        stateValue,
        attribute,
        [...path, name],
        replaces || attribute.forceNew === true,
      );
    }
  }

  function planArgument(
    value: ConfigValue | undefined,
    actual: StateValue,
    attribute: Attribute,
    path: readonly string[],
    replaces: boolean,
  ) {
    const differ = (because: Difference["because"]) => {
      differences.push({ path, written: value, actual, because, replaces });
    };
    if (value === undefined) {
      if (attribute.required) differ("required");
      else if (attribute.computed) return;
      else if (attribute.default !== undefined) {
        if (!isSameValue(attribute.default, actual, attribute)) differ("default");
      } else if (!isEmpty(actual)) differ("removed");
    } else if (value === unknownValue) differ("unknown");
    else if (attribute.block && Array.isArray(value)) planBlocks(value, actual, attribute, path, replaces, differ);
    else if (!isSameValue(value, actual, attribute)) differ(isUnknown(value) ? "unknown" : "differs");
  }

  function planBlocks(
    blocks: readonly ConfigValue[],
    live: StateValue,
    { block }: Attribute,
    path: readonly string[],
    replaces: boolean,
    differ: (because: Difference["because"]) => void,
  ) {
    const actualBlocks = Array.isArray(live) ? live : [];
    if (blocks.length !== actualBlocks.length) return differ("differs");
    for (const [index, one] of blocks.entries()) {
      if (one === unknownValue) differ("unknown");
      else planBody(one as ConfigObject, actualBlocks[index] as StateObject, block!, path, replaces);
    }
  }
}

function isUnknown(value: ConfigValue): boolean {
  if (value === unknownValue) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(isUnknown);
}
