import { declared, type Scope } from "../analysis/index";
import { isZoneType, zonesFor } from "../azure/index";
import { isOfEach } from "../references/index";
import { freeName, isName } from "../text/index";

/** Names of subnets behind the first: what people have further ones for. */
const subnets = ["endpoints", "compute"];

/**
 * The name of a new block of a type in the module: the given one if it is free, otherwise one that says which it is.
 */
export function freeLabel(kind: string, type: string, wish: string, scope: Scope): string {
  const prefix = `${kind === "resource" ? "" : `${kind}.`}${type}.`;
  const wishes = [wish, ...namesOf(type, scope), type.split("_").at(-1) ?? "other"].filter(isName);
  return freeName(wishes, (label) => declared(prefix + label, scope).length > 0);
}

function namesOf(type: string, scope: Scope): readonly string[] {
  if (type === "azurerm_subnet") return subnets;
  if (isZoneType(type)) return [zonesFor(scope)[0]?.split(".")[1] ?? ""];
  if (!isOfEach(type)) return [];
  // Each is called as that which it belongs to.
  return [...scope.module.declarations.keys()].flatMap((address) => {
    const [owner = "", name = ""] = address.split(".");
    return type.startsWith(`${owner}_`) ? name : [];
  });
}
