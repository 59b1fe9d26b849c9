import { weakMemo } from "../../memo/index";
import type { ArgumentRow, Mapping, Row } from "../mappings/mapping";

/** Where azapi has what azurerm has at a path: in an argument of the block, or in a property of the body. */
export interface AzapiLocation {
  readonly path: readonly string[];
  readonly isInBody: boolean;
  readonly row?: ArgumentRow;
}

/** What azapi takes beside the body, by where Azure's API has it. */
const beside: ReadonlyMap<string, string> = new Map([
  ["location", "location"],
  ["tags", "tags"],
  ["identity", "identity"],
  ["identity.type", "identity.type"],
  ["identity.userAssignedIdentities", "identity.identity_ids"],
]);

/** The places in an azapi body for the paths of azurerm's arguments: `identity.type`. */
export const azapiLocations = weakMemo((mapping: Mapping): ReadonlyMap<string, AzapiLocation> => {
  const places = new Map<string, AzapiLocation>();
  addRows(mapping.rows, "", places);
  // What tells one type of azurerm's from another.
  if (mapping.where) places.set(mapping.where.path, { path: mapping.where.path.split("."), isInBody: true });
  if (mapping.parent.in === "scope") places.set(mapping.parent.argument, ofBlock("parent_id"));
  return places;
});

/** The place of what has no other name: of a property by its path in the body, or of an argument beside the body. */
export function ownPlace(path: string): AzapiLocation {
  const steps = path.split(".");
  return { path: steps, isInBody: !ofBlocks.has(steps[0] ?? "") };
}

const ofBlocks: ReadonlySet<string> = new Set(["name", "parent_id", "location", "tags", "identity"]);

function addRows(rows: readonly Row[], around: string, places: Map<string, AzapiLocation>): void {
  for (const row of rows) {
    if ("argument" in row) places.set(around + row.argument, placeOf(row));
    else if ("block" in row && row.from !== undefined) {
      places.set(
        around + row.block,
        beside.has(row.from) ? ofBlock(row.from) : { path: row.from.split("."), isInBody: true },
      );
      addRows(row.rows, `${around}${row.block}.`, places);
    }
  }
}

function placeOf(row: ArgumentRow): AzapiLocation {
  // An id begins with that of the parent and ends with the name.
  if (row.from === "id") return ofBlock(row.argument === "name" ? "name" : "parent_id");
  const argument = beside.get(row.from);
  return argument === undefined ? { path: row.from.split("."), isInBody: true, row } : ofBlock(argument);
}

function ofBlock(argument: string): AzapiLocation {
  return { path: argument.split("."), isInBody: false };
}
