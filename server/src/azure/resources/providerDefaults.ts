// What the configuration of azapi's provider may set for all resources, so that a block need not.

import { type BlockNode, blocksOfKind, givenAt, type Scope } from "../../analysis/index";
import type { Property } from "../../catalog/index";
import { nameOf } from "../../model/index";
import { writtenTypeIn } from "../ids/armType";
import { writtenAt } from "./writtenAt";

/** Whether the configuration of the provider, here or where this module is called, may set a default. */
export function mayHaveDefault(name: "default_name" | "default_location", scope: Scope): boolean {
  // Modules may call each other in a circle.
  const seen = new Set<string>();
  const isSetFor = (one: Scope): boolean => {
    if (seen.has(one.module.folder)) return false;
    seen.add(one.module.folder);
    const own = blocksOfKind(one.module, "provider").filter((block) => nameOf(block) === "azapi");
    if (own.some(({ body }) => givenAt(body, name, one) !== null)) return true;
    return own.length === 0 && one.calls().some((call) => isSetFor(call.scope));
  };
  return isSetFor(scope);
}

/** What Azure says of the location of a resource that surely has none, as an argument or in its body; undefined for any other. */
export function lacksLocation({ block, scope }: BlockNode): Property | undefined {
  const written = writtenTypeIn(block.body, scope);
  const type = written && scope.catalog.resourceTypes?.find(written.name)?.at(written.version)?.type;
  const location = type && "properties" in type ? type.properties.get("location") : undefined;
  if (!location || location.isReadOnly) return undefined;
  const isAbsent =
    givenAt(block.body, "location", scope) === null && writtenAt(block.body, ["location"], scope) === null;
  return isAbsent && !mayHaveDefault("default_location", scope) ? location : undefined;
}
