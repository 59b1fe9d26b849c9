// What an id of Azure's lies in: other resources, and lists.
import { parentOfId, parseAskedId } from "../../../server/src/resourceIds/index";

/** The ids of all parents of an id, up to its resource group. */
export function aroundOf(key: string): readonly string[] {
  const found: string[] = [];
  for (let { id } = parentOfId(key); id.split("/").length > 4 && found.length < 20; id = parentOfId(id).id)
    found.push(id);
  return found;
}

/** The beginnings of a key up to each of its slashes: the resources around it, and the lists that contain it. */
export function beginningsOf(key: string): readonly string[] {
  const found: string[] = [];
  for (let end = key.lastIndexOf("/"); end > 0 && found.length < 40; end = key.lastIndexOf("/", end - 1))
    found.push(key.slice(0, end));
  return found;
}

/** Whether a resource is directly in its resource group or subscription, not in another resource. */
export function isTop(id: string): boolean {
  return parentOfId(id).id.split("/").length <= 5;
}

/** Where Azure lists it with those beside it. */
export function listOf(id: string): string {
  return id.slice(0, id.lastIndexOf("/"));
}

/** Where Azure lists all of its type in its subscription; empty where it does not. */
export function wideListOf(id: string): string {
  const parsed = parseAskedId(id);
  const [namespace, type, ...more] = parsed?.type.split("/") ?? [];
  if (!parsed || type === undefined || more.length > 0 || parsed.group === "" || parsed.scope !== undefined) return "";
  return `/subscriptions/${parsed.subscription}/providers/${namespace}/${type}`;
}
