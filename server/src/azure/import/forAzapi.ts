import { keyOfId } from "../../resourceIds/index";
import type { Skipped } from "./candidates";

/** A resource that may be written for azapi where azurerm has no type for it. */
export interface ForAzapi {
  readonly id: string;
  readonly apiVersion: string;
  /** Whether it is to be although azurerm has one: it could not read it. */
  readonly instead?: boolean;
}

/** Whether something that is left out for azurerm may be written for azapi, by the keys of what may be. */
export function mayBeForAzapi(
  { id, why, types }: Skipped,
  azapi: ReadonlyMap<string, Pick<ForAzapi, "instead">>,
): boolean {
  const one = azapi.get(keyOfId(id));
  return one !== undefined && why === "impossible" && (!types || one.instead === true);
}
