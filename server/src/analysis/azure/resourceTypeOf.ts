import { type Block, typeOf } from "../../model/block";
import { typeSchemaOf } from "../blockSchema";
import type { Scope } from "../scope";
import { literalAt } from "../values/literalAt";

/**
 * The resource type of Azure whose id a resource or data source has, `Microsoft.KeyVault/vaults`: what azapi's `type` says, and for other
 * providers what the id that they import looks like. Undefined where that is not known, or not one.
 */
export function resourceTypeOf(block: Block, scope: Scope): string | undefined {
  const type = typeOf(block);
  if (type === undefined || (block.kind !== "resource" && block.kind !== "data")) return undefined;
  if (type === "azapi_resource") return literalAt(block.body, ["type"], scope)?.split("@")[0] || undefined;
  const { type: schema } = typeSchemaOf("resource", type, scope);
  const [shape, ...others] = schema?.importId ?? [];
  return shape === undefined || others.length > 0 ? undefined : resourceTypeIn(shape);
}

/**
 * The resource type that an id is of, or the shape of one: `/subscriptions/{}/resourceGroups/{}/providers/Microsoft.KeyVault/vaults/{}`.
 * Undefined for a text that is no id.
 */
export function resourceTypeIn(id: string): string | undefined {
  if (!id.startsWith("/")) return undefined;
  const at = id.toLowerCase().lastIndexOf("/providers/");
  const segments = id.slice(at < 0 ? 1 : at + "/providers/".length).split("/");
  if (at < 0) return groupOrSubscription(segments);
  // The namespace, and then types and names in turn.
  if (segments.length < 3 || segments.length % 2 === 0) return undefined;
  return [segments[0], ...segments.filter((_, index) => index % 2 === 1)].join("/");
}

function groupOrSubscription(segments: readonly string[]): string | undefined {
  const [subscriptions = "", , groups = ""] = segments;
  if (subscriptions.toLowerCase() !== "subscriptions") return undefined;
  if (segments.length === 2) return "Microsoft.Resources/subscriptions";
  return segments.length === 4 && groups.toLowerCase() === "resourcegroups"
    ? "Microsoft.Resources/resourceGroups"
    : undefined;
}

/** Whether two names mean the same resource type: their case does not matter. */
export function isSameResourceType(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
