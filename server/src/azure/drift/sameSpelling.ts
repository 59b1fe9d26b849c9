import { attributeAt, type BodySchema } from "../../catalog/index";
import { knownText } from "../../evaluation/index";
import { isUuid } from "../../text/index";
import type { PlannedChange } from "../import/plan/plan";
import { isSameWord } from "../json";
import type { ArgumentRow, Row } from "../mappings/mapping";

/**
 * Whether two texts differ only in case, and case has no meaning there: ids, addresses and GUIDs; parts of the
 * resource's own id, which Azure finds in any case; one of the words that a provider takes, if no two differ only in
 * case; and values that Azure is known to return in its own case.
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
