import type { Attribute, BodySchema } from "../../../catalog/schema";
import { isSettable } from "../../../catalog/schema";
import { ownProperty } from "../../../text/ownProperty";
import { isEmpty, type Known, type KnownObject, unsettled, type Written, type WrittenObject } from "./known";
import { isSameValue } from "./sameValue";

/** Something that a plan would change. */
export interface Difference {
  /** `identity.type`: names with dots between them. */
  readonly path: readonly string[];
  /** What is written; undefined where nothing is. */
  readonly written: Written | undefined;
  /** What is there now. */
  readonly live: Known;
  /** Why the two differ, where that is not plain. */
  readonly because: "differs" | "default" | "removed" | "unsettled" | "required";
  /** The resource would be made anew. */
  readonly replaces: boolean;
}

/**
 * What Terraform would plan for a resource that is imported: what is written has to equal the state, and what is not
 * has to be empty, the default, or the provider's own to decide. Arguments that the state says nothing of are not judged.
 */
export function plan(
  written: WrittenObject,
  state: KnownObject,
  schema: BodySchema,
  ignored: ReadonlySet<string> = new Set(),
): readonly Difference[] {
  const differences: Difference[] = [];
  planBody(written, state, schema, [], false);
  return differences.filter(({ path }) => !ignored.has(path[0]!));

  function planBody(
    body: WrittenObject,
    live: KnownObject,
    within: BodySchema,
    path: readonly string[],
    replaces: boolean,
  ) {
    for (const [name, attribute] of within) {
      if (!isSettable(attribute)) continue;
      const lives = ownProperty(live, name);
      if (lives === undefined) continue;
      planArgument(
        ownProperty(body, name) ?? undefined,
        lives,
        attribute,
        [...path, name],
        replaces || attribute.forceNew === true,
      );
    }
  }

  function planArgument(
    value: Written | undefined,
    live: Known,
    attribute: Attribute,
    path: readonly string[],
    replaces: boolean,
  ) {
    const differ = (because: Difference["because"]) => {
      differences.push({ path, written: value, live, because, replaces });
    };
    if (value === undefined) {
      if (attribute.required) differ("required");
      else if (attribute.computed) return;
      else if (attribute.default !== undefined) {
        if (!isSameValue(attribute.default, live, attribute)) differ("default");
      } else if (!isEmpty(live)) differ("removed");
    } else if (value === unsettled) differ("unsettled");
    else if (attribute.block && Array.isArray(value)) planBlocks(value, live, attribute, path, replaces, differ);
    else if (!isSameValue(value, live, attribute)) differ(isUnsettled(value) ? "unsettled" : "differs");
  }

  function planBlocks(
    blocks: readonly Written[],
    live: Known,
    { block }: Attribute,
    path: readonly string[],
    replaces: boolean,
    differ: (because: Difference["because"]) => void,
  ) {
    const there = Array.isArray(live) ? live : [];
    if (blocks.length !== there.length) return differ("differs");
    for (const [index, one] of blocks.entries()) {
      if (one === unsettled) differ("unsettled");
      else planBody(one as WrittenObject, there[index] as KnownObject, block!, path, replaces);
    }
  }
}

function isUnsettled(value: Written): boolean {
  if (value === unsettled) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(isUnsettled);
}
