/** Which releases have a type or an argument, from the tree that all snapshots of a type were merged into. */
import { ownProperty } from "../../text/index";
import type { Occurrence } from "../source";
import { isIn, type StoredAttribute, type StoredType } from "./format";

/** The occurrence of a type (empty path) or an argument; `exact` has the first and last release of the type, where known. */
export function occurrenceIn(
  stored: StoredType,
  path: readonly string[],
  exact: { readonly from: string; readonly to: string } | undefined,
): Occurrence {
  const range = exact && exactRange(exact, stored, path);
  return { ...recordOf(stored, path), ...(range && { exact: range }) };
}

/** The replacements that the newest deprecation names, without those that a snapshot no longer has. */
export function successorsIn(stored: StoredType, path: readonly string[], snapshot: number): readonly string[] {
  return mentionsOf(stored, path).filter((name) => !isGone(name, stored, path, snapshot));
}

function exactRange(
  type: { readonly from: string; readonly to: string },
  stored: StoredType,
  path: readonly string[],
): Occurrence["exact"] {
  if (path.length === 0) return type;
  const periods = ownProperty(stored.history, path.join("."));
  const to = periods?.at(-1)?.to;
  return periods?.[0] && { from: periods[0].from, ...(to && { to }) };
}

function recordOf(stored: StoredType, path: readonly string[]): Occurrence {
  const nodes = nodesAlong(stored, path);
  if (nodes.includes(undefined)) {
    const [documented, undocumented] = ownProperty(stored.gone, path.at(-1) ?? "") ?? [];
    return { isIn: () => false, documented, undocumented };
  }
  const all = [stored, ...nodes];
  const { documented, undocumented } = all.at(-1) ?? {};
  return { isIn: (snapshot) => all.every((node) => isIn(node?.in, snapshot)), documented, undocumented };
}

function mentionsOf(stored: StoredType, path: readonly string[]): readonly string[] {
  const periods = ownProperty(stored.history, path.join("."));
  if (periods) return periods.findLast((one) => one.deprecatedMentions)?.deprecatedMentions ?? [];
  const node = path.length === 0 ? stored : nodesAlong(stored, path).at(-1);
  const mentioned =
    node?.deprecatedMentions ?? node?.was?.findLast(([, facts]) => facts.deprecatedMentions)?.[1].deprecatedMentions;
  return Array.isArray(mentioned) ? mentioned : [];
}

/** Whether a replacement beside it does not exist any more either. */
function isGone(name: string, stored: StoredType, path: readonly string[], snapshot: number): boolean {
  const node = path.length > 0 ? nodesAlong(stored, [...path.slice(0, -1), name]).at(-1) : undefined;
  return node !== undefined && !isIn(node.in, snapshot);
}

/** The nodes that a path leads through; undefined from where it leads nowhere. */
function nodesAlong(stored: StoredType, path: readonly string[]): (StoredAttribute | undefined)[] {
  let body: StoredType["attributes"] | undefined = stored.attributes;
  return path.map((name) => {
    const node: StoredAttribute | undefined = ownProperty(body, name);
    let inner = node;
    while (inner?.elem) inner = inner.elem;
    body = inner?.block;
    return node;
  });
}
