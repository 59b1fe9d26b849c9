import type { Body } from "../model/body";
import { entryAt } from "./literalAt";
import { textOf } from "./literals";
import { originOf } from "./originOf";
import type { Scope } from "./scope";

/** The region in which something lies, as Azure compares it ("West Europe" is westeurope); undefined where that is not known. */
export function regionAt(body: Body, scope: Scope, name = "location"): string | undefined {
  const entry = entryAt(body, [name]);
  const text = entry ? textOf(originOf(entry.value, scope)) : undefined;
  return text?.replaceAll(" ", "").toLowerCase();
}
