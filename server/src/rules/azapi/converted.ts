/** What a literal of another type in a body becomes, and what types are called in messages. */
import { asItem, asList } from "../../analysis/index";
import { type Fix, setLiteral, type Value } from "../../model/index";

/** What messages call a type. */
export const words = {
  string: "a string",
  number: "a number",
  bool: "true or false",
  list: "a list",
  object: "an object",
} as const;

/** What a literal is, by its kind. */
const kinds: ReadonlyMap<Value["kind"], keyof typeof words> = new Map([
  ["text", "string"],
  ["number", "number"],
  ["bool", "bool"],
  ["list", "list"],
  ["body", "object"],
]);

/** Fixes that write a literal as the wanted type. None if that would be a guess. */
export function converted(value: Value, wanted: keyof typeof words): Fix[] {
  const text = value.kind === "text" ? value.text : undefined;
  if (wanted === "string" && (value.kind === "number" || value.kind === "bool"))
    return [...setLiteral(value, [String(value.kind === "number" ? value.number : value.bool)], true)];
  if (wanted === "number" && text !== undefined && /^-?\d{1,15}$/.test(text))
    return [...setLiteral(value, [Number(text)], true)];
  if (wanted === "bool" && text !== undefined && /^(yes|no)$/i.test(text))
    return [...setLiteral(value, [/^y/i.test(text)])];
  const item = value.kind === "list" ? value.items[0] : undefined;
  // What would be of a wrong type alone too is not mended by taking it out.
  const isWrongAlone = item?.kind !== undefined && (kinds.get(item.kind) ?? wanted) !== wanted;
  const reshaped = wanted === "list" ? asList(value) : isWrongAlone ? undefined : asItem(value);
  return reshaped ? [{ title: reshaped.title, changes: [{ kind: "setValue", value, to: reshaped.to }] }] : [];
}
