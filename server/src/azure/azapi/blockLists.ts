/** Which list of a body the blocks of a name become. */
import type { Attribute, BodySchema, SentProperty } from "../../catalog/index";
import type { BodyItem } from "../../model/index";
import { stepsOf } from "../json";

/**
 * The list for blocks of one name inside a block that becomes `base`, and whether they are one; `within` are the rows
 * of their content, `always` the paths of what is sent with them.
 */
export function blocksBecome(
  path: string,
  base: string,
  items: readonly BodyItem[],
  { maxItems, type, block }: Attribute,
  within: readonly (readonly [arg: string, rows: readonly SentProperty[]])[],
  always: readonly string[],
): { readonly isOne: boolean; readonly list: ReturnType<typeof listOf> } {
  const rows = within.flatMap(([, all]) => all.map((row) => row.path));
  const paths = [...rows, ...always];
  const pairs = within.flatMap(([arg, all]) =>
    all.map((row) => [arg.slice(path.length + 1), row.path.slice(base.length)] as const),
  );
  // Of several blocks that become one object it would be the last. What is in it may be lists of its own.
  const isPlain =
    pairs.every(([arg, one]) => countLists(one) <= listsIn(arg.split("."), block)) &&
    !always.some((one) => one.includes("[", base.length));
  const isAlone = items.length === 1 && !items[0]!.dynamic && (isPlain || isOfOneKind(paths, base));
  const isOne = maxItems === 1 || type === "object" || isAlone;
  const relative = (isOne ? rows : paths).map((one) => one.slice(base.length));
  return { isOne, list: listOf(relative, isOne, pairs, block) };
}

/** Whether all paths lead into the one element of a kind that a list has. */
function isOfOneKind(paths: readonly string[], base: string): boolean {
  const [kind, ...others] = new Set(paths.map((one) => kindIn(stepsOf(one.slice(base.length)))));
  return kind !== undefined && others.length === 0;
}

/** The names up to that of a kind, which is not a list itself. */
function kindIn(steps: readonly string[]): string | undefined {
  const at = steps.findIndex((step) => step.includes("="));
  const names = steps.slice(0, at + 1);
  return at < 0 || names.some((name) => name.endsWith("[]")) ? undefined : names.join(".");
}

/**
 * The list that blocks of a name become, up to `[]`; undefined where the one block of the name becomes properties of what is around it. One block
 * may be sent as a list of one: then all that is in it has one list more than the paths of its arguments.
 */
function listOf(
  paths: readonly string[],
  isOne: boolean,
  within: readonly (readonly [arg: string, path: string])[],
  schema: BodySchema | undefined,
): string | "unclear" | undefined {
  const lists = new Set(paths.map((one) => /^[^[]*\[\]/.exec(one)?.[0]));
  const only = lists.size === 1 ? ([...lists][0] ?? "unclear") : "unclear";
  if (!isOne) return only;
  // Of blocks within that may be several, and of which only one is sent, one has to be written: that is seen where they are.
  const further = new Set(within.map(([arg, path]) => Math.max(0, countLists(path) - listsIn(arg.split("."), schema))));
  const isFurther = further.size > 0 && [...further].every((one) => one === 1);
  if (isFurther) return only;
  // Blocks in it may be lists of one as well, each by itself.
  const isAround = further.has(0) || lists.size > 1;
  return [...further].some((one) => one > 1) || (further.has(1) && !isAround) ? "unclear" : undefined;
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
