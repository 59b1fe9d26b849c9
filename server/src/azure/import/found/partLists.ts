/** Where Azure lists what people configure in a workspace of Azure ML or an account of Foundry, whichever provider has a type for it. */

/** A list of what is in something. */
export interface PartList {
  /** What follows the id of what it is in. */
  readonly word: string;
  /** Only what is of one of these kinds has it; absent where anything has. */
  readonly kinds?: readonly string[];
  /** The name of the only one that there is, which answers may leave out. */
  readonly only?: string;
}

const foundry = ["AIServices", "OpenAI"];
const withProjects = ["AIServices"];

/**
 * By the type of what it is in, in lower case. Not among them are assets (models, data, environments, components and features), of which pipelines make thousands,
 * and what somebody else's resource makes, such as the connections of private endpoints. https://learn.microsoft.com/rest/api/azureml/ and
 * https://learn.microsoft.com/rest/api/aifoundry/ have the lists.
 */
const lists: ReadonlyMap<string, readonly PartList[]> = new Map([
  [
    "microsoft.machinelearningservices/workspaces",
    [
      ...named("computes", "datastores", "outboundRules", "onlineEndpoints", "batchEndpoints", "serverlessEndpoints"),
      ...named("connections", "schedules"),
      { word: "capabilityHosts", kinds: ["Hub", "Project"] },
    ],
  ],
  ["microsoft.machinelearningservices/workspaces/onlineendpoints", named("deployments")],
  ["microsoft.machinelearningservices/workspaces/batchendpoints", named("deployments")],
  [
    "microsoft.cognitiveservices/accounts",
    [
      ...["deployments", "raiPolicies", "raiBlocklists"].map((word) => ({ word, kinds: foundry })),
      ...["projects", "connections", "capabilityHosts"].map((word) => ({ word, kinds: withProjects })),
      { word: "managedNetworks", kinds: withProjects, only: "default" },
    ],
  ],
  ["microsoft.cognitiveservices/accounts/projects", named("connections", "capabilityHosts")],
  ["microsoft.cognitiveservices/accounts/managednetworks", named("outboundRules")],
]);

/** The lists of what is in something of that type; none for what is nothing of Azure ML or Foundry. */
export function partLists(azureType: string): readonly PartList[] {
  return lists.get(azureType.toLowerCase()) ?? [];
}

function named(...words: readonly string[]): readonly PartList[] {
  return words.map((word) => ({ word }));
}
