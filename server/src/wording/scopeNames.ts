import { scopes } from "../catalog/index";

/** What a message calls the scopes that a resource may be deployed to, given as bits. */
export function scopeNames(bits: number): readonly string[] {
  const names = [
    [scopes.resourceGroup, "a resource group"],
    [scopes.subscription, "a subscription"],
    [scopes.managementGroup, "a management group"],
    [scopes.tenant, "the tenant"],
    [scopes.extension, "any other resource"],
  ] as const;
  return names.flatMap(([bit, name]) => (bits & bit ? name : []));
}
