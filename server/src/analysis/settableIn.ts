import { attributeAt, compareVersions, isSettable, majorOf } from "../catalog/index";
import type { BodyNode } from "./nodes";

/**
 * The first release after the version in force, of the same major version and known as a whole, that takes a value for what only the
 * provider sets in the version in force.
 */
export function settableIn({ node: { schema, scope }, path }: BodyNode, name: string): string | undefined {
  const { provider, type } = schema;
  if (!provider || !type) return undefined;
  const inForce = scope.versionOf(provider.name);
  const isLater = (version: string) => compareVersions(version, inForce) > 0 && majorOf(version) === majorOf(inForce);
  return provider.snapshots.toReversed().find((version) => {
    const found = isLater(version) ? provider.find(type.kind, type.name, version) : "absent";
    const attribute = typeof found === "object" ? attributeAt(found.body, [...path, name]) : undefined;
    return attribute !== undefined && isSettable(attribute);
  });
}
