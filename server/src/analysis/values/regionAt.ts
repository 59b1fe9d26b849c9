import type { Body } from "../../model/value";
import { originOf } from "../related/originOf";
import type { Scope } from "../scope";
import { entryAt } from "./literalAt";
import { textOf } from "./literals";

/** The region in which something lies, as Azure compares it ("West Europe" is westeurope); undefined where that is not known. */
export function regionAt(body: Body, scope: Scope, name = "location"): string | undefined {
  const entry = entryAt(body, [name]);
  const text = entry ? textOf(originOf(entry.value, scope)) : undefined;
  return text?.replaceAll(" ", "").toLowerCase();
}
