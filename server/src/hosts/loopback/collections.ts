/** Lists of what is laid: all of a type in a scope, all children of a resource, all resources of a group. */

import type { JsonObject } from "../../azure/index";
import { isSameType, typeOfId } from "../../resourceIds/index";
import type { LaidResource } from "./laidResources";

/** Whether a path is one of a list: names of types and of resources take turns in ids. */
export function isCollection(path: string): boolean {
  const tail = tailOf(path);
  return tail === undefined ? path.split("/").length % 2 === 0 : tail.split("/").length % 2 === 0;
}

/** Whether it is one of what is in a resource, or about one (`…/providers/Microsoft.Authorization/locks`), and not in a group or a subscription. */
export function isListOfResource(path: string): boolean {
  const tail = tailOf(path);
  if (tail === undefined || !isCollection(path)) return false;
  const above = path.slice(0, path.lastIndexOf("/"));
  const owner = tail.split("/").length > 2 ? above : path.slice(0, path.length - tail.length - "/providers/".length);
  return tailOf(owner) !== undefined && !isCollection(owner);
}

/** What comes after the last `providers`: the namespace, types and names. */
function tailOf(path: string): string | undefined {
  const at = path.toLowerCase().lastIndexOf("/providers/");
  return at < 0 ? undefined : path.slice(at + "/providers/".length);
}

/** All resources of a collection at a path, by id. */
export function collectionAt(
  path: string,
  parameters: URLSearchParams,
  laid: ReadonlyMap<string, LaidResource>,
): readonly JsonObject[] {
  const list = path.toLowerCase();
  const all = [...laid]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { id, body }]) => ({ key, id, body }));
  const scope = list.slice(0, Math.max(0, list.lastIndexOf("/")));
  if (list.endsWith("/resourcegroups")) return all.filter(({ key }) => isRightBelow(key, list)).map(({ body }) => body);
  if (list.endsWith("/resources")) {
    const wanted = /resourcetype eq '([^']*)'/i.exec(parameters.get("$filter") ?? "")?.[1];
    return all
      .filter(({ key, id }) => key.startsWith(`${scope}/`) && key.includes("/providers/") && isOfType(id, wanted))
      .map(({ body }) => body);
  }
  const tail = tailOf(list);
  if (tail === undefined) return [];
  const above = list.slice(0, list.length - tail.length - "/providers/".length);
  return all
    .filter(({ key }) => {
      const own = tailOf(key);
      return own !== undefined && key.startsWith(`${above}/`) && isRightBelow(own, tail);
    })
    .map(({ body }) => body);
}

/** Of a type, and not below another resource. */
function isOfType(id: string, wanted: string | undefined): boolean {
  const type = typeOfId(id);
  if (type === undefined) return false;
  return wanted === undefined ? type.split("/").length === 2 : isSameType(type, wanted);
}

function isRightBelow(key: string, above: string): boolean {
  return key.startsWith(`${above}/`) && !key.slice(above.length + 1).includes("/");
}
