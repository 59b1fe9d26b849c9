import { type Attribute, type BodySchema, isSettable } from "../../../catalog/index";
import { attributesOf, elementsOf, isWhollyKnown, type Result } from "../../../evaluation/index";
import { ownProperty } from "../../../text/index";
import type { Json, JsonObject } from "../../json";
import { isEmpty, isSameValue, resultOf } from "./values";

/** An argument that a plan would change. */
export interface PlannedChange {
  /** `identity.type`: names with dots between them. */
  readonly path: readonly string[];
  /** Its value in the configuration; undefined where it is not set. */
  readonly written: Result | undefined;
  /** Its value in the state. */
  readonly actual: Json;
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
  written: ReadonlyMap<string, Result>,
  state: JsonObject,
  schema: BodySchema,
  ignored: ReadonlySet<string> = new Set(),
): readonly PlannedChange[] {
  const differences: PlannedChange[] = [];
  planBody(written, state, schema, [], false);
  return differences.filter(({ path }) => !ignored.has(path[0]!));

  function planBody(
    body: ReadonlyMap<string, Result>,
    live: JsonObject,
    within: BodySchema,
    path: readonly string[],
    replaces: boolean,
  ) {
    for (const [name, attribute] of within) {
      if (!isSettable(attribute)) continue;
      const stateValue = ownProperty(live, name);
      if (stateValue === undefined) continue;
      planArgument(body.get(name), stateValue, attribute, [...path, name], replaces || attribute.forceNew === true);
    }
  }

  function planArgument(
    given: Result | undefined,
    actual: Json,
    attribute: Attribute,
    path: readonly string[],
    replaces: boolean,
  ) {
    const value = given?.state === "null" ? undefined : given;
    const differ = (because: PlannedChange["because"]) => {
      differences.push({ path, written: value, actual, because, replaces });
    };
    // Programs may write one block that is there once without a list around it.
    const blocks = value && attribute.block ? (elementsOf(value) ?? (attributesOf(value) && [value])) : undefined;
    if (value === undefined) {
      if (attribute.required) differ("required");
      else if (attribute.computed) return;
      else if (attribute.default !== undefined) {
        if (!isSameValue(resultOf(attribute.default), actual, attribute)) differ("default");
      } else if (!isEmpty(actual)) differ("removed");
    } else if (value.state === "unknown") differ("unknown");
    else if (blocks) planBlocks(blocks, actual, attribute, path, replaces, differ);
    else if (!isSameValue(value, actual, attribute)) differ(isWhollyKnown(value) ? "differs" : "unknown");
  }

  function planBlocks(
    blocks: readonly Result[],
    live: Json,
    { block }: Attribute,
    path: readonly string[],
    replaces: boolean,
    differ: (because: PlannedChange["because"]) => void,
  ) {
    const actualBlocks = Array.isArray(live) ? live : [];
    if (blocks.length !== actualBlocks.length) return differ("differs");
    for (const [index, one] of blocks.entries()) {
      const body = attributesOf(one);
      if (!body) differ("unknown");
      else planBody(body, actualBlocks[index] as JsonObject, block!, path, replaces);
    }
  }
}
