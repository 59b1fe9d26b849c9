/** Values in another form than they are written in, where it is plain what is meant: a list as a map, a map as a list, one thing as a list of it. */
import { type Body, literalText, type NewItem, type NewValue, rewritten, type Value } from "../../model/index";

/** What to write instead of a value, and how a title calls it. */
export interface Reshaped {
  readonly title: string;
  readonly to: NewValue;
}

/** The elements of a list that a value is used as: itself, or the values of an object whose names do not matter. */
export function elementsFor(value: Value): readonly Value[] {
  return value.kind === "body" ? value.body.items.map((item) => item.value) : [value];
}

export function asList(value: Value): Reshaped | undefined {
  if (value.kind === "body" && !isPlain(value.body)) return undefined;
  const items = allOf(elementsFor(value).map(rewritten));
  if (!items || items.length === 0) return undefined;
  return {
    title: value.kind === "body" ? "Make a list of its values" : "Put it into a list",
    to: { kind: "list", items },
  };
}

/** The only element of a list instead of the list. */
export function asItem(value: Value): Reshaped | undefined {
  const [only, ...others] = value.kind === "list" ? value.items : [];
  const to = only && others.length === 0 ? rewritten(only) : undefined;
  return to && { title: "Take it out of the list", to };
}

/**
 * The objects of a list as one map of strings. It has the body items of all objects, or an entry for each object with
 * a key and a value.
 */
export function asMap(value: Value): Reshaped | undefined {
  if (value.kind !== "list" || value.items.length === 0) return undefined;
  const bodies = allOf(value.items.map((item) => (item.kind === "body" && isPlain(item.body) ? item.body : undefined)));
  const items = bodies && (allOf(bodies.map(pairIn)) ?? allOf(bodies.map(itemsIn))?.flat());
  if (!items || new Set(items.map(({ key }) => key)).size < items.length) return undefined;
  const title = value.items.length === 1 ? "Remove the brackets" : "Make one map of it";
  return { title, to: { kind: "map", items } };
}

/** Whether all names are written, and nothing means any number of body items. */
function isPlain({ items }: Body): boolean {
  return items.every(({ name, key, dynamic, form }) => name && !key && !dynamic && (!form || form === "argument"));
}

function itemsIn({ items }: Body): readonly NewItem[] | undefined {
  return allOf(
    items.map(({ name, value }) => {
      const to = asText(value);
      return to && { key: name, value: to };
    }),
  );
}

/** `{ name = "a", value = "b" }`. */
function pairIn({ items }: Body): NewItem | undefined {
  const of = (...names: readonly string[]) => items.find(({ name }) => names.includes(name))?.value;
  const [key, value] = [of("key", "name"), of("value")];
  const to = value && asText(value);
  return key?.kind === "text" && to && items.length === 2 ? { key: key.text, value: to } : undefined;
}

/** A program takes nothing but strings where there are to be some. */
function asText(value: Value): NewValue | undefined {
  const isOther = value.kind === "number" || value.kind === "bool";
  return isOther ? { kind: "text", text: literalText(value) ?? "" } : rewritten(value);
}

function allOf<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  return values.includes(undefined) ? undefined : (values as readonly T[]);
}
