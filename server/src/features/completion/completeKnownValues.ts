import type { ValuePosition } from "../../analysis/index";
import { type KnownValue, knownValuesAt } from "../../azure/index";
import type { Writer } from "../../languages/index";
import type { CompletionContext } from "./completionContext";
import type { Suggestion } from "./suggestion";

/** How many one list holds. */
const most = 200;

/** Behind references that surely fit, where none is in quotes. */
const behindReferences = 100;

/** What is known about a place from what is beside it, such as the possible roles on a registry. */
export function completeKnown(
  position: ValuePosition,
  typed: string,
  { write, document }: CompletionContext,
): Suggestion[] {
  const words = typed.toLowerCase().split(/[^a-z0-9]+/);
  const fitting = knownValuesAt(position.enclosing).filter(
    ({ text, label = text, behind }) =>
      // What code calls something is no address.
      !(behind && document.isProgram) &&
      words.every((word) => label.toLowerCase().includes(word) || text.includes(word)),
  );
  return fitting.slice(0, most).map((known, index) => suggestionOf(known, index, position, write));
}

function suggestionOf(
  { text, label = text, about, deprecated, behind }: KnownValue,
  index: number,
  { enclosing: { attribute }, isQuoted, replace }: ValuePosition,
  write: Writer,
): Suggestion {
  const read = behind ? `\${${behind.join(".")}}` : "";
  const inside = read + write.quoted(text);
  const quoted = behind ? `"${inside}"` : write.value({ kind: "text", text }, false);
  const written = attribute?.elem ? `[${quoted}]` : quoted;
  return {
    label,
    kind: "value",
    detail: about,
    replace,
    insert: isQuoted ? inside : written,
    isSnippet: false,
    filter: isQuoted ? (label === text ? text : `${label} ${text}`) : `${written} ${label}`,
    rank: (isQuoted ? 0 : behindReferences) + index,
    ...(deprecated && { deprecated }),
  };
}
