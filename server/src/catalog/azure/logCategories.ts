/** The categories of logs that resources have, out of the text of `logCategories.jsonl`, whose first line names its source. */
import { factsByLine } from "./factsByLine";

/** Names of categories by a resource type of Azure in lower case (`microsoft.keyvault/vaults`). */
export type LogCategories = ReadonlyMap<string, readonly string[]>;

/** Empty if the text is not such a list. */
export function readLogCategories(text: string): LogCategories {
  const [, ...all] = factsByLine<{ readonly type: string; readonly logs: readonly string[] }>(text);
  return new Map(all.map(({ type, logs }) => [type.toLowerCase(), logs]));
}
