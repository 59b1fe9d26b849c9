import { at, isObject, isSameWord, type Json } from "../json";
import { text } from "./converters";
import type { ArgumentRow, BlockRow, Converter, ResponseContext, Row, SecretRow, UnsupportedRow } from "./mapping";

/** An argument, read from a path of the response by a converter. */
export function argumentRow(name: string, from: string, as: Converter = text): ArgumentRow {
  return { argument: name, from, as };
}

/** A row of a computed argument that is left out when it has this value. */
export function usually(usual: boolean | string | number, row: ArgumentRow): ArgumentRow {
  return { ...row, usual };
}

/** A nested block that is there where the answer has an object at `from`. */
export function block(name: string, from: string, rows: readonly Row[], matters?: BlockRow["matters"]): BlockRow {
  const when = ({ json }: ResponseContext) => isObject(at(json, from));
  return { block: name, from, when, rows, ...(matters && { matters }) };
}

/** A nested block that is there where `when` says so, read from the object at `from`. */
export function blockWhere(
  name: string,
  from: string,
  when: BlockRow["when"],
  rows: readonly Row[],
  matters?: BlockRow["matters"],
): BlockRow {
  return { ...block(name, from, rows, matters), when };
}

/** A nested block that is not written but listed in `ignore_changes`. */
export function untouched(name: string, from: string | BlockRow["when"]): BlockRow {
  const matters = () => false;
  return typeof from === "string" ? block(name, from, [], matters) : { block: name, when: from, rows: [], matters };
}

/** An argument that Azure never returns. It has a value if there is a word at `from`. */
export function secret(name: string, from: string, word: string, what: string): SecretRow {
  return { secret: name, when: ({ json }) => isSameWord(at(json, from), word), what };
}

/** A setting that azurerm has no argument for. By default it counts as set if it is true, a text, or a list or object that is not empty. */
export function unsupported(path: string, what: string, when: UnsupportedRow["when"] = isSet): UnsupportedRow {
  return { unsupported: path, what, when };
}

function isSet(value: Json | undefined): boolean {
  if (typeof value === "object" && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== null && value !== false && value !== "";
}
