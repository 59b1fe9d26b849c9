/**
 * Lists of blocks that become one object, in which each of them has a key of its own: the columns of a stream, by the name of that. And lists whose one
 * element is sent instead of the list, where no other is there: a filter.
 */
import type { SentBody } from "../../catalog/index";
import { stepsOf } from "../json";
import { emptyObject, type ListTree, type ObjectTree, putAt, treeAt } from "./tree";

/** Says why a list cannot be sent in another form: the rest of a sentence after its path. */
type Refuse = (path: string, because: string) => void;

/** Makes objects of such lists, and sends single elements instead of theirs. */
export function withoutLists(
  tree: ObjectTree,
  { keyed, alone }: Pick<SentBody, "keyed" | "alone">,
  refuse: Refuse,
): void {
  for (const [path, by] of keyed) keyList(tree, path, by, refuse);
  for (const path of alone) putAloneBeside(tree, path, refuse);
}

/** `by` is the property with the key, which each element loses; or a text with properties of the element in braces, which it keeps. */
function keyList(tree: ObjectTree, path: string, by: string, refuse: Refuse): void {
  const steps = stepsOf(path);
  const list = treeAt(tree, steps);
  if (list?.kind !== "list") return;
  const object = keyedBy(by, list);
  if (typeof object === "string") refuse(path, object);
  else objectOf(tree, steps.slice(0, -1))?.set(steps.at(-1)!, object);
}

/** Puts what is in the one element of a list beside that, instead of the list. */
function putAloneBeside(tree: ObjectTree, path: string, refuse: Refuse): void {
  const steps = stepsOf(path);
  const [list, around] = [treeAt(tree, steps), objectOf(tree, steps.slice(0, -1))];
  if (list?.kind !== "list" || !around) return;
  if (list.parts.some(({ kind }) => kind === "loop"))
    return void refuse(path, "is sent in another way where it has one element, and only Terraform knows how many");
  const [only, ...others] = list.parts;
  if (only?.kind !== "object" || others.length > 0) return;
  around.delete(steps.at(-1)!);
  for (const [name, inner] of only.properties) around.set(name, inner);
}

function objectOf(tree: ObjectTree, steps: readonly string[]): ObjectTree["properties"] | undefined {
  const object = treeAt(tree, steps);
  return object?.kind === "object" ? object.properties : undefined;
}

function keyedBy(by: string, { parts }: ListTree): ObjectTree | string {
  const object = emptyObject();
  for (const part of parts) {
    const key = part.kind === "object" ? keyIn(part, by) : undefined;
    if (part.kind !== "object" || key === undefined)
      return `becomes an object with keys, and only Terraform knows these`;
    const properties = new Map([...part.properties].filter(([name]) => name !== by));
    if (!putAt(object, [key], { kind: "object", properties })) return `has "${key}" twice, and becomes an object`;
  }
  return object;
}

/** What a property of an element says, or a text with properties in braces; undefined where only Terraform knows it. */
function keyIn(element: ObjectTree, by: string): string | undefined {
  if (!by.includes("{")) return plainTextIn(element, by);
  const parts = by.split(/[{}]/).map((part, index) => (index % 2 === 0 ? part : plainTextIn(element, part)));
  return parts.includes(undefined) ? undefined : parts.join("");
}

function plainTextIn({ properties }: ObjectTree, name: string): string | undefined {
  const property = properties.get(name);
  if (property?.kind !== "leaf") return undefined;
  const { value } = property;
  return value.kind === "text" ? value.text : value.kind === "number" ? String(value.number) : undefined;
}
