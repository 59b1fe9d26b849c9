// The rows of one question to Resource Graph, a thousand at a time.
import { AzureError } from "../problems/problem";
import { otherShape, repeating } from "../problems/sentences";
import type { Arm } from "./arm";
import { isJson, type Json } from "./shape";

const pageSize = 1000;

/** Rows that are no objects are left out. Stops after `most` of them. */
export async function askGraph(
  arm: Arm,
  query: string,
  signal: AbortSignal,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly Json[]> {
  const rows: Json[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const options = { $top: pageSize, resultFormat: "objectArray", ...(token ? { $skipToken: token } : {}) };
    const answer: Json = await arm.askGraph({ query, options }, signal);
    const { data, $skipToken } = answer;
    if (!Array.isArray(data)) throw new AzureError(otherShape());
    rows.push(...data.filter(isJson));
    token = typeof $skipToken === "string" && $skipToken !== "" ? $skipToken : undefined;
    if (token !== undefined && seen.has(token)) throw new AzureError(repeating(rows.length));
    if (token !== undefined) seen.add(token);
  } while (token !== undefined && rows.length < most);
  return rows;
}
