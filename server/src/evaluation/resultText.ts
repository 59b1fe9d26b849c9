import { hclKey, hclString } from "../text/index";
import { attributesOf, elementsOf, type Result } from "./result";

/** How long the text of a value may be before the rest of it is left out. */
const longest = 300;

/**
 * A value as Terraform would write it on one line, as far as it is known: `["a", "b"]`, with `open` for what is not known and `…` for
 * what is too long; undefined where nothing of it is known.
 */
export function resultText(result: Result, open = "…"): string | undefined {
  if (result.state === "unknown") return undefined;
  const text = written(result, 0, open);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function written(result: Result, depth: number, open: string): string {
  if (result.state === "null") return "null";
  if (result.state === "unknown") return open;
  if (depth > 5) return "…";
  const elements = elementsOf(result);
  if (elements) return `[${some(elements, (element) => written(element, depth + 1, open))}]`;
  const attributes = attributesOf(result);
  if (!attributes) return typeof result.value === "string" ? hclString(result.value) : String(result.value);
  if (attributes.size === 0) return "{}";
  return `{ ${some([...attributes], ([name, value]) => `${hclKey(name)} = ${written(value, depth + 1, open)}`)} }`;
}

function some<T>(all: readonly T[], text: (one: T) => string): string {
  const shown = all.slice(0, 20).map(text);
  return [...shown, ...(all.length > shown.length ? ["…"] : [])].join(", ");
}
