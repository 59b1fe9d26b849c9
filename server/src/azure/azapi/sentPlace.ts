/**
 * Where what is in a block goes in the body that is sent. What puts something there says why that cannot be, as what follows the argument's name in a
 * sentence, and nothing where it could.
 */
import type { Attribute, SentProperty } from "../../catalog/index";
import type { NewValue } from "../../model/index";
import { stepsOf } from "../json";
import type { KnownValues } from "./knownValues";
import { type OwnElements, putAsObjects, putInEach, putInOnly } from "./listElements";
import { emptyObject, type ListTree, listAt, type ObjectTree, objectAt, putAt, treeAt } from "./tree";
import { jsonValue } from "./written";

/** An object of the body that is put together, and the path that leads to it. */
export class SentPlace {
  readonly target: ObjectTree = emptyObject();

  /**
   * @param base what of the paths in Azure's body leads to `target`: "" at the top, else it ends with a dot.
   * @param sensitive all that is secret in the whole body.
   * @param own what of the whole body are elements that arguments beside each other have become.
   * @param isElement whether the target is an element of a list, in which a secret has no place of its own.
   */
  constructor(
    readonly base = "",
    readonly sensitive: ObjectTree = emptyObject(),
    private readonly own: OwnElements = new Set(),
    private readonly isElement = false,
  ) {}

  /** The place of what is in a new element of a list, which ends with `[]`. */
  elementOf(list: string): SentPlace {
    return new SentPlace(`${this.base}${list}.`, this.sensitive, this.own, true);
  }

  /** Whether a path leads into it. */
  includes(path: string): boolean {
    return path.startsWith(this.base) && path !== this.base.slice(0, -1);
  }

  /** Whether azapi's resource has an argument of its own for a path. */
  isBeside(path: string): boolean {
    return this.base === "" && isBeside(path);
  }

  has(path: string): boolean {
    return treeAt(this.target, this.stepsTo(path)) !== undefined;
  }

  put(path: string, value: NewValue, isSecret = false): string | undefined {
    const steps = this.stepsOutsideLists(path);
    if (!steps) return inOther(path);
    const isApart = isSecret && !this.isElement;
    const into = isApart ? objectAt(this.sensitive, stepsOf(this.base).filter(Boolean)) : this.target;
    return into && putAt(into, steps, { kind: "leaf", value }) ? undefined : besideOther(path);
  }

  /** What is there only where it is not null. */
  putOptional(path: string, value: NewValue): string | undefined {
    const steps = this.stepsOutsideLists(path);
    if (!steps) return inOther(path);
    return putAt(this.target, steps, { kind: "leaf", value, isOptional: true }) ? undefined : besideOther(path);
  }

  /** What is sent where nobody says anything else. */
  putUsual(path: string, value: NewValue): string | undefined {
    const steps = this.stepsOutsideLists(path);
    if (steps) putAt(this.target, steps, { kind: "leaf", value, isUnsaid: true });
    return steps ? undefined : inOther(path);
  }

  /** What is sent with whatever is here; false where that is in each element of a list. */
  putConstant(path: string, value: () => NewValue): boolean {
    const steps = this.stepsTo(path);
    if (steps.some((name) => name.includes("["))) return false;
    const there = treeAt(this.target, steps);
    if (there?.kind === "object") there.isAlways = true;
    const isThere = there !== undefined || treeAt(this.sensitive, stepsOf(path)) !== undefined;
    if (!isThere) putAt(this.target, steps, { kind: "leaf", value: value(), isUnsaid: true });
    return true;
  }

  putMap({ path, wrap, entries }: SentProperty, written: NewValue, known: KnownValues): string | undefined {
    const value = wrap ? wrapped(written, wrap, known) : entries && listed(written, entries);
    if (value) return this.put(path, value);
    const isPut = !wrap && !entries && putNames(written, this.stepsTo(path), this.target);
    return isPut ? undefined : "is a map of a form that a table cannot carry";
  }

  /** Beside the words of other flags. */
  putWord(path: string, value: NewValue): string | undefined {
    const tree = listAt(this.target, this.stepsTo(path.slice(0, -2)));
    tree?.parts.push({ kind: "leaf", value });
    return tree ? undefined : inOther(path);
  }

  /** In each object that a value of the list has become, by the number of that. */
  putInEach(path: string, valueAt: (index: number) => NewValue | undefined): string | undefined {
    const [list = "", inner = ""] = this.within(path).split("[]");
    const isPut = putInEach(this.target, list, inner.slice(1), valueAt);
    return isPut ? undefined : "becomes objects, and what is in each of them depends on how many there are";
  }

  /** Elements of a list may each become an object, and a single value the one element of a list. */
  putArgument(path: string, value: NewValue, { type, sensitive }: Attribute): string | undefined {
    const isSecret = sensitive === true;
    const isList = type === "list" || type === "set";
    const [list = "", inner, ...more] = this.within(path).split("[]");
    if (inner === undefined) return isList ? "is a list, and becomes one value" : this.put(path, value, isSecret);
    // A list may be in the one element as well.
    const isInElement = more.length === 1 && more[0] === "" && isList && inner !== "";
    if (isInElement) return putInOnly(this.target, list, inner.slice(1), value, this.own) ? undefined : inOther(path);
    if (more.length > 0) return inOther(path);
    if (inner === "") return this.put(path, isList ? value : { kind: "list", items: [value] });
    const isPut = isList
      ? putAsObjects(this.target, list, inner.slice(1), value)
      : putInOnly(this.target, list, inner.slice(1), value, this.own);
    return isPut ? undefined : inOther(path);
  }

  /** The list that blocks become, at a path from here; why that cannot be. */
  listOfBlocks(list: string): ListTree | string {
    const tree = listAt(this.target, stepsOf(list.slice(0, -2)));
    const isOther = tree?.parts.some((part) => part.kind === "object" && this.own.has(part));
    return tree && !isOther ? tree : besideOther(this.base + list);
  }

  private within(path: string): string {
    return path.slice(this.base.length);
  }

  /** The steps to what is in no list of others; a list itself may be meant. */
  private stepsOutsideLists(path: string): readonly string[] | undefined {
    const rest = this.within(path).replace(/\[\]$/, "");
    return rest.includes("[") ? undefined : stepsOf(rest);
  }

  private stepsTo(path: string): readonly string[] {
    return stepsOf(this.within(path));
  }
}

/** Whether a path is an argument of azapi's own, not a part of `body`. */
export function isBeside(path: string): boolean {
  return /^(?:name|id|type|location|tags|identity)(?:\.|$)/.test(path);
}

function inOther(path: string): string {
  return `goes into a list at ${path} that is not its own`;
}

function besideOther(path: string): string {
  return `goes to ${path}, where something else goes too`;
}

// Maps that are not sent as they are: each value as an object, or their names among others.

/** The map with an object for each value; undefined where that cannot be written. */
function wrapped(
  written: NewValue,
  { in: name, of }: NonNullable<SentProperty["wrap"]>,
  { write }: KnownValues,
): NewValue | undefined {
  const others = Object.entries(of).map(([key, one]) => ({ key, value: jsonValue(one) }));
  if (written.kind === "map") {
    const objectOf = (value: NewValue): NewValue => ({ kind: "map", items: [{ key: name, value }, ...others] });
    return { kind: "map", items: written.items.map(({ key, value }) => ({ key, value: objectOf(value) })) };
  }
  if (written.kind !== "expression" || !/^[\w.]+$/.test(written.source)) return undefined;
  const object = [`${name} = one`, ...others.map(({ key, value }) => `${key} = ${write(value)}`)].join(", ");
  return { kind: "expression", source: `{ for key, one in ${written.source} : key => { ${object} } }` };
}

/** The list with an object for each value; undefined where that cannot be written. */
function listed(written: NewValue, [key, value]: NonNullable<SentProperty["entries"]>): NewValue | undefined {
  if (written.kind === "map") {
    const items = written.items.map((item): NewValue => {
      const entry = { key, value: { kind: "text" as const, text: item.key } };
      return { kind: "map", items: [entry, { key: value, value: item.value }] };
    });
    return { kind: "list", items };
  }
  if (written.kind !== "expression" || !/^[\w.]+$/.test(written.source)) return undefined;
  return { kind: "expression", source: `[for key, one in ${written.source} : { ${key} = key, ${value} = one }]` };
}

/** Puts the names of a map among those of an object; false where that cannot be said, or something else is there. */
function putNames(written: NewValue, at: readonly string[], into: ObjectTree): boolean {
  const object = objectAt(into, at);
  if (!object || written.kind !== "map") return false;
  return written.items.every(({ key, value }) => putAt(object, [key], { kind: "leaf", value }));
}
