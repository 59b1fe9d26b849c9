/** A body while it is put together: objects and lists that several arguments write into, down to the values that they have. */
import type { NewItem, NewValue } from "../../model/index";

/** A node of the tree from which a body is written. */
export type Tree = ObjectTree | ListTree | Leaf;

/** A value. */
interface Leaf {
  readonly kind: "leaf";
  readonly value: NewValue;
  /** Whether it is sent without anybody saying so. */
  readonly isUnsaid?: boolean;
  /** Whether it may be null, and is not there then. */
  readonly isOptional?: boolean;
}

/** An object of the tree. Its names come from users and may be anything. */
export interface ObjectTree {
  readonly kind: "object";
  readonly properties: Map<string, Tree>;
  /** Whether it is there although nothing in it may be. */
  isAlways?: boolean;
}

/** A list of the tree: its elements, and loops that produce elements. */
export interface ListTree {
  readonly kind: "list";
  readonly parts: (Tree | Loop)[];
}

/** A loop that produces one element for each entry of a collection, like a `dynamic` block. */
export interface Loop {
  readonly kind: "loop";
  /** The names that key and element have in it. */
  readonly key?: string;
  readonly name: string;
  /** What it goes over, as it is written. */
  readonly over: string;
  readonly element: Tree;
}

/** Creates an object of the tree without properties. */
export function emptyObject(): ObjectTree {
  return { kind: "object", properties: new Map() };
}

/** The object at names from another one. Missing objects are made. Undefined if something else is there. */
export function objectAt(tree: ObjectTree, names: readonly string[]): ObjectTree | undefined {
  let at = tree;
  for (const name of names) {
    const next = at.properties.get(name) ?? emptyObject();
    if (next.kind !== "object") return undefined;
    at.properties.set(name, next);
    at = next;
  }
  return at;
}

/** What is at names from an object. */
export function treeAt(tree: ObjectTree, names: readonly string[]): Tree | undefined {
  let at: Tree | undefined = tree;
  for (const name of names) at = at?.kind === "object" ? at.properties.get(name) : undefined;
  return at;
}

/** Puts a tree at a path of names, replacing defaults. False if another value is at the path or on the way. */
export function putAt(tree: ObjectTree, names: readonly string[], value: Tree): boolean {
  const parent = objectAt(tree, names.slice(0, -1));
  const name = names.at(-1);
  const before = parent && name !== undefined ? parent.properties.get(name) : undefined;
  const isFree = !before || (isUnsaidLeaf(before) && !isUnsaidLeaf(value));
  if (!parent || name === undefined || !isFree) return false;
  parent.properties.set(name, value);
  return true;
}

function isUnsaidLeaf(tree: Tree): boolean {
  return tree.kind === "leaf" && tree.isUnsaid === true;
}

/** The list at names from an object. A missing list is made. Undefined if something else is there. */
export function listAt(tree: ObjectTree, names: readonly string[]): ListTree | undefined {
  const found = treeAt(tree, names);
  if (found) return found.kind === "list" ? found : undefined;
  const made: ListTree = { kind: "list", parts: [] };
  return putAt(tree, names, made) ? made : undefined;
}

/**
 * The tree as a value, with explicit values before what is sent anyway. `write` writes a value as text, for use in an
 * expression.
 */
export function treeValue(tree: Tree, write: (value: NewValue) => string): NewValue {
  switch (tree.kind) {
    case "leaf":
      return tree.value;
    case "object":
      return objectValue(tree, write);
    case "list":
      return listOf(tree.parts, write);
  }
}

/** What may not be there is put to what is: names with values that are not null. */
function objectValue(tree: ObjectTree, write: (value: NewValue) => string): NewValue {
  const [sure, optional] = [false, true].map((wanted) => ({
    ...tree,
    properties: new Map([...tree.properties].filter(([, inner]) => isOptional(inner) === wanted)),
  })) as [ObjectTree, ObjectTree];
  const plain: NewValue = { kind: "map", items: itemsOf(sure, write) };
  if (optional.properties.size === 0) return plain;
  const items = [...optional.properties].map(([key, inner]) => ({ key, value: whereSet(inner, write) }));
  const all = inOneLine(items, write) ?? write({ kind: "map", items });
  const set = `{ for name, value in ${all} : name => value if value != null }`;
  return { kind: "expression", source: sure.properties.size > 0 ? `merge(${write(plain)}, ${set})` : set };
}

/** `{ name = var.name }`, where that is short. */
function inOneLine(items: readonly NewItem[], write: (value: NewValue) => string): string | undefined {
  const texts = items.map(({ key, value }) => `${key} = ${write(value)}`);
  const text = `{ ${texts.join(", ")} }`;
  return items.every(({ key }) => /^[a-z]\w*$/i.test(key)) && !text.includes("\n") && text.length <= 80
    ? text
    : undefined;
}

/** What is optional as a value that is null where none of it is set. */
function whereSet(tree: Tree, write: (value: NewValue) => string): NewValue {
  if (tree.kind !== "object") return treeValue(tree, write);
  const values = optionalValues(tree).map((value) => `${inParentheses(write(value))} == null`);
  const [[name, only], ...others] = [...tree.properties] as [[string, Tree], ...[string, Tree][]];
  const isOne = others.length === 0 && only.kind === "leaf";
  const there: NewValue = isOne ? { kind: "map", items: [{ key: name, value: only.value }] } : treeValue(tree, write);
  return { kind: "expression", source: `${values.join(" && ")} ? null : ${write(there)}` };
}

function optionalValues(tree: Tree): readonly NewValue[] {
  if (tree.kind === "leaf") return [tree.value];
  return tree.kind === "object" ? [...tree.properties.values()].flatMap(optionalValues) : [];
}

function isOptional(tree: Tree): boolean {
  if (tree.kind === "leaf") return tree.isOptional === true;
  return (
    tree.kind === "object" &&
    !tree.isAlways &&
    tree.properties.size > 0 &&
    [...tree.properties.values()].every(isOptional)
  );
}

function inParentheses(source: string): string {
  return /^[\w.-]+(?:\[[^\]]*\]|\.[\w-]+)*$/.test(source) ? source : `(${source})`;
}

/** What is sent anyway is set apart, so that one can see it, and the way back knows it from what is said. */
function itemsOf({ properties }: ObjectTree, write: (value: NewValue) => string): readonly NewItem[] {
  const all = [...properties].map(([key, inner]) => ({
    key,
    value: treeValue(inner, write),
    isUnsaid: isUnsaid(inner),
  }));
  const written = all.filter((one) => !one.isUnsaid);
  const unsaid = all.filter((one) => one.isUnsaid);
  return [...written, ...unsaid].map(({ key, value }, index) => ({
    key,
    value,
    ...(index === written.length && index > 0 && { isApart: true }),
  }));
}

function isUnsaid(tree: Tree): boolean {
  if (tree.kind === "leaf") return isUnsaidLeaf(tree);
  if (tree.kind === "list") return false;
  return tree.properties.size > 0 && [...tree.properties.values()].every(isUnsaid);
}

function listOf(parts: ListTree["parts"], write: (value: NewValue) => string): NewValue {
  if (!parts.some(({ kind }) => kind === "loop"))
    return { kind: "list", items: parts.map((part) => treeValue(part as Tree, write)) };
  const lists: string[] = [];
  let plain: NewValue[] = [];
  const endPlain = () => {
    if (plain.length > 0) lists.push(write({ kind: "list", items: plain }));
    plain = [];
  };
  for (const part of parts) {
    if (part.kind !== "loop") {
      plain.push(treeValue(part, write));
      continue;
    }
    endPlain();
    const names = part.key === undefined ? part.name : `${part.key}, ${part.name}`;
    lists.push(`[for ${names} in ${part.over} : ${write(treeValue(part.element, write))}]`);
  }
  endPlain();
  return { kind: "expression", source: lists.length === 1 ? lists[0]! : `concat(${lists.join(", ")})` };
}
