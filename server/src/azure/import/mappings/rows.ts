import { at, isObject, isWord, type Json } from "../../json";
import { text } from "./converters";
import type { About, ArgumentRow, BlockRow, Row, SecretRow, Turn, UnheldRow } from "./mapping";

/** An argument, from where in the answer it is read, and how. */
export function argument(name: string, from: string, as: Turn = text): ArgumentRow {
  return { argument: name, from, as };
}

/** The same, with what it mostly is where azurerm decides that by itself. */
export function usually(usual: boolean | string | number, row: ArgumentRow): ArgumentRow {
  return { ...row, usual };
}

/** A nested block that is there where the answer has an object at `from`, or where `from` says so. */
export function block(
  name: string,
  from: string | BlockRow["when"],
  rows: readonly Row[],
  matters?: BlockRow["matters"],
): BlockRow {
  const when = typeof from === "string" ? ({ json }: About) => isObject(at(json, from)) : from;
  return { block: name, when, rows, ...(matters && { matters }) };
}

/** A nested block that is not written: the plan is told to leave what is there alone. */
export function untouched(name: string, from: string | BlockRow["when"]): BlockRow {
  return block(name, from, [], () => false);
}

/** An argument that Azure never returns; it has one where a word stands at `from`. */
export function secret(name: string, from: string, word: string, what: string): SecretRow {
  return { secret: name, when: ({ json }) => isWord(at(json, from), word), what };
}

/** Something that azurerm cannot hold, if it is set: true, a list or object with something in it, or a word. */
export function unheld(path: string, what: string, when: UnheldRow["when"] = isSet): UnheldRow {
  return { unheld: path, what, when };
}

function isSet(value: Json | undefined): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== false && value !== "";
}
