import type { Scope } from "../../analysis/index";
import { compareVersions, type ResourceType } from "../../catalog/index";

/** The API versions of a resource type that the version of azapi in force knows, oldest first. */
export function usableVersions({ name, versions }: ResourceType, scope: Scope): readonly string[] {
  return versions.filter((version) => neededRelease(name, version, scope) === undefined);
}

/** The release of azapi that an API version needs, where the version in force is older than that. */
export function neededRelease(type: string, version: string, scope: Scope): string | undefined {
  const first = scope.catalog.resourceTypes?.since(type, version);
  return first === undefined || compareVersions(first, scope.versionOf("azapi")) <= 0 ? undefined : first;
}
