import { at, type Json, type JsonObject } from "../json";
import type { Mapping, ResponseContext, Row } from "../mappings/mapping";

/** The arguments that the provider will store in Terraform's state when it reads this resource. */
export function predictedState(mapping: Mapping, response: ResponseContext): JsonObject {
  return stateOfRows(mapping.rows, response);
}

export function stateOfRows(rows: readonly Row[], response: ResponseContext): JsonObject {
  const state: [string, Json][] = [];
  for (const row of rows) {
    if ("argument" in row) state.push([row.argument, row.as.reads(at(response.json, row.from), response)]);
    else if ("block" in row) state.push([row.block, row.when(response) ? [stateOfRows(row.rows, response)] : []]);
    else if ("secret" in row) state.push([row.secret, ""]);
  }
  return Object.fromEntries(state);
}

/** Why something cannot be imported, in sentences; empty if it can. */
export function refusalsOf({ rows, refusals = [] }: Mapping, response: ResponseContext): readonly string[] {
  return [...refusals.flatMap((refusal) => refusal(response) ?? []), ...refusalsIn(rows, response)];
}

function refusalsIn(rows: readonly Row[], response: ResponseContext): readonly string[] {
  return rows.flatMap((row) => {
    if ("block" in row) return row.when(response) ? refusalsIn(row.rows, response) : [];
    const refused = "argument" in row && row.as.refuses?.(at(response.json, row.from));
    return refused ? [refused] : [];
  });
}

/** The settings of the resource that azurerm has no argument for, in words. */
export function unsupportedIn({ rows }: Mapping, { json }: ResponseContext): readonly string[] {
  return rows.flatMap((row) => ("unsupported" in row && row.when(at(json, row.unsupported)) ? [row.what] : []));
}
