import type { SentBody } from "../../../catalog/index";
import { ownProperty } from "../../../text/index";
import { isObject, type Json, type JsonObject } from "../../json";

/** What azurerm always sends, by path, for a state. Writing the same has no effect. */
export function sentAnyway(sent: SentBody | undefined, state: JsonObject): ReadonlyMap<string, Json> {
  const ofBlocks = [...(sent?.always ?? [])].filter(([block]) => block === "" || isSet(block, state));
  const ofRows = [...(sent?.rows ?? [])].flatMap(([name, rows]) => (isSet(name, state) ? rows : []));
  const beside = ofRows.flatMap(({ path, is, each }) =>
    is ? [[path, is.value] as const] : each ? [[path, each[0]] as const] : [],
  );
  return new Map([...ofBlocks.flatMap(([, values]) => [...values]), ...beside]);
}

/** Whether something is at a path, in any of the blocks of a name. */
function isSet(path: string, state: JsonObject): boolean {
  let found: readonly Json[] = [state];
  for (const name of path.split("."))
    found = found.flatMap((one) => (isObject(one) ? (ownProperty(one, name) ?? []) : []));
  return found.length > 0;
}
