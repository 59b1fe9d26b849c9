/** What arguments were, by the text of an expression that was made of them, or by nothing being sent; texts of a set in the order in which they were. */
import type { IdWithEnd, SentProperty, SentValue, TextAround } from "../../catalog/index";
import { literalText, type NewValue, type Value } from "../../model/index";
import { jsonValue } from "./written";

/** What arguments of an id are, by what the id of the parent is; what has no such form is not among them. */
export function parentParts(template: string, source: string): ReadonlyMap<string, string> {
  const whole = /^\{(\w+)\}$/.exec(template)?.[1];
  if (whole !== undefined) return new Map([[whole, source]]);
  const group = /^\/subscriptions\/\{\}\/resourceGroups\/\{(\w+)\}$/.exec(template)?.[1];
  if (group !== undefined && /^[\w.[\]"-]+\.id$/.test(source))
    return new Map([[group, source.replace(/\.id$/, ".name")]]);
  const parts = new Map<string, string>();
  let rest = /^"(.*)"$/.exec(source)?.[1] ?? "";
  const pieces = template.split(/(\{\w*(?::\d+;?)?\})/);
  for (const [index, piece] of pieces.entries()) {
    if (!piece.startsWith("{")) {
      if (!rest.startsWith(piece)) return new Map();
      rest = rest.slice(piece.length);
      continue;
    }
    const next = pieces[index + 1] ?? "";
    // An id at the beginning has slashes.
    const end =
      next === "" ? rest.length : template.startsWith("{") && index === 1 ? rest.lastIndexOf(next) : rest.indexOf(next);
    const text = rest.slice(0, Math.max(0, end));
    const name = piece.slice(1, -1);
    if (/^\w+$/.test(name)) parts.set(name, /^\$\{([^}]*)\}$/.exec(text)?.[1] ?? `"${text}"`);
    rest = rest.slice(text.length);
  }
  return parts;
}

/** The text that was put into another one, or each of a list; `sourceOf` has what is written for a value. */
export function textWithin(
  value: Value,
  sourceOf: (value: Value) => string,
  { around }: TextAround,
): NewValue | undefined {
  if (value.kind !== "list") return innerText(sourceOf(value), around);
  const items = value.items.flatMap((item) => innerText(sourceOf(item), around) ?? []);
  return items.length < value.items.length ? undefined : { kind: "list", items };
}

function innerText(text: string, around: string): NewValue | undefined {
  const [before = "", after = ""] = around.split("{}");
  const start = startOf(text, before);
  if (start === undefined || !text.endsWith(`${after}"`)) return undefined;
  const inner = text.slice(start, text.length - after.length - 1);
  return { kind: "expression", source: /^\$\{([^{}]*)\}$/.exec(inner)?.[1] ?? `"${inner}"` };
}

/** An id without what is put behind it if it is one of a type. */
export function withoutEnd(value: Value, source: string, { end }: IdWithEnd): NewValue {
  if (value.kind !== "text") return { kind: "expression", source: without(source, /^length\(.* \? .* : ([^:]*)$/s) };
  return { kind: "text", text: value.text.endsWith(end) ? value.text.slice(0, -end.length) : value.text };
}

/** Where in a quoted text one ends that it begins with, whatever its `{id}` and `{subscription}` are. */
function startOf(text: string, before: string): number | undefined {
  const words = before.split(/\{(?:id|subscription|tenant)\}/);
  let at = 1;
  for (const [index, word] of words.entries()) {
    const found = index === 0 ? (text.startsWith(word, 1) ? 1 : -1) : text.indexOf(word, at);
    if (found < 0) return undefined;
    at = found + word.length;
  }
  return at;
}

/** Whether an expression reads the account that applies: its tenant, subscription or object. */
export function isOfAccount(source: string, json: SentValue): boolean {
  const [, name]: readonly (string | undefined)[] = accountPattern.exec(source) ?? [];
  return name !== undefined && json === `{${name}}`;
}

const accountPattern = /^data\.az(?:api|urerm)_client_config\.[\w-]+\.(tenant|subscription)_id$/;

/** An expression without the conversion to a string, number or bool around it. */
export function uncast(source: string): string {
  return without(source, /^to(?:string|number|bool)\((.*)\)$/s);
}

/**
 * The first group of a pattern in an expression, without parentheses around it; the expression itself if the pattern
 * does not match.
 */
export function without(source: string, pattern: RegExp): string {
  const inner = pattern.exec(source)?.[1] ?? source;
  return /^\(([^()]*)\)$/s.exec(inner)?.[1] ?? inner;
}

/** The resource group in an id that is written out. */
export function groupIn(source: string): string | undefined {
  return /^"\/subscriptions\/[^/"]+\/resourceGroups\/([^/"$]+)\//i.exec(source)?.[1];
}

/** The one value of an argument for which nothing is sent, if something is sent without the argument. */
export function unsent({ as, left }: SentProperty): NewValue | undefined {
  const [only, ...others] = Array.isArray(as) ? as : [];
  const isSentWithout = left !== undefined && left !== "unknown" && others.length === 0;
  return isSentWithout && only && only[1] === undefined ? jsonValue(only[0]) : undefined;
}

/** In the order of their characters, or of numbers; undefined where they are neither. */
export function sortedTexts(items: readonly Value[]): readonly Value[] | undefined {
  const numbers = items.map((item) => (item.kind === "number" ? Number(literalText(item)) : Number.NaN));
  if (items.length > 0 && !numbers.some(Number.isNaN))
    return items
      .map((item, index) => ({ item, number: numbers[index]! }))
      .sort((one, other) => one.number - other.number)
      .map(({ item }) => item);
  const texts = items.flatMap((item) => (item.kind === "text" ? [{ item, text: item.text }] : []));
  if (texts.length !== items.length) return undefined;
  return texts
    .sort((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0))
    .map(({ item }) => item);
}
