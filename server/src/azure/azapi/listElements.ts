/** What arguments that are no lists put into the elements of lists. */
import type { NewValue } from "../../model/index";
import { stepsOf } from "../json";
import { emptyObject, listAt, type ObjectTree, putAt, type Tree, treeAt } from "./tree";

/** Elements that arguments beside each other become together. */
export type OwnElements = Set<ObjectTree>;

/**
 * Puts a value at a path into the one element of a list that arguments become; false if the list has other elements.
 */
export function putInOnly(target: ObjectTree, list: string, inner: string, value: NewValue, own: OwnElements): boolean {
  const tree = listAt(target, stepsOf(list));
  if (!tree) return false;
  if (tree.parts.length === 0) {
    const made = emptyObject();
    own.add(made);
    tree.parts.push(made);
  }
  const [only, ...others] = tree.parts;
  const isOwn = only?.kind === "object" && others.length === 0 && own.has(only);
  return isOwn && putAt(only, stepsOf(inner), { kind: "leaf", value });
}

/** Has each value of a list become an object with it at a path; false where there is something else. */
export function putAsObjects(target: ObjectTree, list: string, inner: string, value: NewValue): boolean {
  const tree = treeAt(target, stepsOf(list)) ? undefined : listAt(target, stepsOf(list));
  if (!tree) return false;
  const element = (one: NewValue): Tree => {
    const object = emptyObject();
    putAt(object, stepsOf(inner), { kind: "leaf", value: one });
    return object;
  };
  if (value.kind === "list") for (const item of value.items) tree.parts.push(element(item));
  else if (value.kind === "expression") {
    const one = element({ kind: "reference", path: ["one"] });
    tree.parts.push({ kind: "loop", name: "one", over: value.source, element: one });
  }
  return true;
}

/**
 * Puts a value into each object of a list, by the number of that; false if that cannot be expressed.
 */
export function putInEach(
  target: ObjectTree,
  list: string,
  inner: string,
  valueAt: (index: number) => NewValue | undefined,
): boolean {
  const parts = listAt(target, stepsOf(list))?.parts ?? [];
  return parts.every((part, index) => {
    const value = part.kind === "object" ? valueAt(index) : undefined;
    if (part.kind !== "object" || value === undefined) return false;
    putAt(part, stepsOf(inner), { kind: "leaf", value, isUnsaid: true });
    return true;
  });
}
