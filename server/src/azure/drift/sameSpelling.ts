import { attributeAt, type BodySchema } from "../../catalog/index";
import { knownText } from "../../evaluation/index";
import { isUuid } from "../../text/index";
import type { PlannedChange } from "../import/plan/plan";
import { isSameWord } from "../json";
import type { ArgumentRow, Row } from "../mappings/mapping";

/**
 * Whether a text differs in its case only where that says nothing: ids, addresses and GUIDs, what is a part of the resource's own id, which Azure has found in any case,
 * one of the words that a provider takes, none of which is another one in another case, and what Azure is known to answer in a case of its own.
 */
export function isSameSpelled(
  { path, written, actual }: PlannedChange,
  rows: readonly Row[],
  schema: BodySchema,
): boolean {
  const text = written && knownText(written);
  if (text === undefined || typeof actual !== "string" || !isSameWord(actual, text)) return false;
  if (/^(?:\/|https?:\/\/)/i.test(text) || isUuid(text)) return true;
  const row = rowAt(path, rows);
  return row?.from === "id" || row?.as.isSpelledByAzure === true || attributeAt(schema, path)?.values !== undefined;
}

function rowAt([name, ...rest]: readonly string[], rows: readonly Row[]): ArgumentRow | undefined {
  for (const row of rows) {
    if ("argument" in row && row.argument === name && rest.length === 0) return row;
    if ("block" in row && row.block === name) return rowAt(rest, row.rows);
  }
  return undefined;
}
