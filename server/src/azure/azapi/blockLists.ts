/** Which list of a body the blocks of a name become. */
import type { BodySchema } from "../../catalog/index";

/**
 * The list that blocks of a name become, up to `[]`; undefined where the one block of the name becomes properties of what is around it. One block
 * may be sent as a list of one: then its paths have one list more than the paths of its arguments.
 */
export function listOf(
  paths: readonly string[],
  isOne: boolean,
  within: readonly (readonly [arg: string, path: string])[],
  schema: BodySchema | undefined,
): string | "unclear" | undefined {
  const lists = new Set(paths.map((one) => /^[^[]*\[\]/.exec(one)?.[0]));
  const only = lists.size === 1 ? ([...lists][0] ?? "unclear") : "unclear";
  if (!isOne) return only;
  const further = new Set(within.map(([arg, path]) => countLists(path) - listsIn(arg.split("."), schema)));
  if (further.size > 1 || [...further].some((one) => one < 0 || one > 1)) return "unclear";
  return further.has(1) ? only : undefined;
}

function countLists(path: string): number {
  return path.match(/\[\]/g)?.length ?? 0;
}

/** How many of the names of an argument's path stand for lists. */
function listsIn(names: readonly string[], schema: BodySchema | undefined): number {
  let count = 0;
  let at = schema;
  for (const name of names) {
    const attribute = at?.get(name);
    if (
      attribute &&
      (attribute.type === "list" || attribute.type === "set") &&
      !(attribute.block && attribute.maxItems === 1)
    )
      count++;
    at = attribute?.block;
  }
  return count;
}
