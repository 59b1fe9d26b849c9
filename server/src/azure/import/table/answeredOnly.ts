/**
 * Properties that Azure's types say can be set, and that its answers have without anybody having sent them, by type: in the recordings of Azure's SDKs
 * and command line no request has them. A deployment's capacity is that of its `sku`; an account names its projects.
 */
const answered: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "microsoft.cognitiveservices/accounts",
    ["defaultProject", "associatedProjects", "internalId", "a365LoggingEnabled", "a365Status"],
  ],
  ["microsoft.cognitiveservices/accounts/projects", ["internalId", "agentIdentity"]],
  ["microsoft.cognitiveservices/accounts/deployments", ["currentCapacity", "ratelimits"]],
]);

/** Paths in an answer of what only Azure sets of a type (`Microsoft.CognitiveServices/accounts`, in any case). */
export function answeredOnly(azureType: string): readonly string[] {
  return (answered.get(azureType.toLowerCase()) ?? []).map((name) => `properties.${name}`);
}
