// What Azure answers about Foundry's accounts and what is below them.
import { type Add, type Body, type Branches, branchesOf } from "./branches";
import { addConnection } from "./connectionBody";
import { groupId } from "./ids";
import { fraction, uuid } from "./random";
import { systemData } from "./workspaceBody";
import type { SimSubscription } from "./world";

const accounts = "Microsoft.CognitiveServices/accounts";

/** The accounts of a subscription: the first has one of each kind, of the others some have none. */
export function accountBodies({ id, workspaces }: SimSubscription): Body[] {
  const [first] = workspaces;
  if (!first || (first.variant !== "plain" && fraction(id, "foundry") > 0.5)) return [];
  const account = (name: string, kind: string, more: Body, location = first.location): Body => {
    const own = `${groupId(first)}/providers/${accounts}/${name}`;
    return {
      id: own,
      name,
      type: accounts,
      etag: `"${uuid(own, "etag")}"`,
      location,
      sku: { name: "S0" },
      kind,
      tags: {},
      identity: { type: "SystemAssigned", principalId: uuid(own), tenantId: first.tenantId },
      properties: {
        endpoint: `https://${name}.cognitiveservices.azure.com/`,
        endpoints: { "OpenAI Language Model Instance API": `https://${name}.openai.azure.com/` },
        provisioningState: "Succeeded",
        internalId: uuid(own, "internal").replaceAll("-", ""),
        dateCreated: "2026-01-02T03:04:05.678Z",
        callRateLimit: { rules: [] },
        isMigrated: false,
        customSubDomainName: name,
        privateEndpointConnections: [],
        publicNetworkAccess: "Enabled",
        capabilities: [{ name: "VirtualNetworks" }],
        apiProperties: {},
        ...more,
      },
      systemData,
    };
  };
  const topic = first.group.replace(/^rg-/, "");
  const all = [
    account(`aif-${topic}`, "AIServices", { allowProjectManagement: true, disableLocalAuth: true }),
    account(`oai-${topic}`, "OpenAI", { networkAcls: { defaultAction: "Deny", ipRules: [], virtualNetworkRules: [] } }),
    // Listed among accounts, and not Foundry's.
    account(`speech-${topic}`, "SpeechServices", {}),
  ];
  return first.variant === "plain" ? all : all.slice(0, 1);
}

export function accountBranches(account: Body): Branches {
  const [id, name] = [String(account.id), String(account.name)];
  const { branches, add, none } = branchesOf(id, accounts);
  for (const list of [
    "projects",
    "connections",
    "capabilityHosts",
    "raiBlocklists",
    "managedNetworks",
    "privateEndpointConnections",
  ])
    none(list);
  branches.set("models", models);
  addDeployments(add);
  add("raiPolicies", "Microsoft.DefaultV2", { mode: "Blocking", type: "SystemManaged", contentFilters: [] });
  if (account.kind !== "AIServices") return branches;
  add("raiPolicies", "strict", {
    mode: "Blocking",
    type: "UserManaged",
    basePolicyName: "Microsoft.DefaultV2",
    contentFilters: [{ name: "Hate", severityThreshold: "Low", blocking: true, enabled: true, source: "Prompt" }],
  });
  add("raiBlocklists", "names", { description: "Names of people" });
  for (const [project, isDefault] of [
    ["handbook", true],
    ["triage", false],
  ] as const) {
    const endpoint = `https://${name}.services.ai.azure.com/api/projects/${project}`;
    add(
      "projects",
      project,
      {
        displayName: project === "handbook" ? "Handbook assistant" : "Ticket triage",
        description: "",
        isDefault,
        endpoints: { "AI Foundry API": endpoint },
        internalId: uuid(id, project).replaceAll("-", ""),
        provisioningState: "Succeeded",
      },
      // Azure puts the account before the name.
      {
        name: `${name}/${project}`,
        location: account.location,
        kind: "AIServices",
        identity: account.identity,
        tags: {},
      },
    );
    for (const list of ["connections", "capabilityHosts"]) none(`projects/${project}/${list}`);
  }
  const connection = { authType: "AAD", isDefault: true, metadata: { ApiType: "Azure" } };
  addConnection(add, "connections", "search", {
    ...connection,
    category: "CognitiveSearch",
    target: "https://srch-handbook.search.windows.net",
    isSharedToAll: true,
  });
  addConnection(add, "projects/handbook/connections", "files", {
    ...connection,
    category: "AzureStorageAccount",
    target: "https://sthandbook.blob.core.windows.net",
  });
  add("capabilityHosts", "agents", { capabilityHostKind: "Agents", provisioningState: "Succeeded" });
  add("projects/handbook/capabilityHosts", "agents", {
    capabilityHostKind: "Agents",
    vectorStoreConnections: ["search"],
    storageConnections: ["files"],
    threadStorageConnections: [],
    provisioningState: "Succeeded",
  });
  addNetwork(branches);
  return branches;
}

/** Azure answers with properties only. */
function addNetwork(branches: Branches): void {
  const network = { isolationMode: "AllowOnlyApprovedOutbound", status: { status: "Active" }, firewallSku: "Standard" };
  branches.set("managednetworks", [{ properties: { managedNetwork: network, provisioningState: "Succeeded" } }]);
  branches.set("managednetworks/default/outboundrules", [
    { properties: { type: "FQDN", category: "UserDefined", status: "Active", destination: "pypi.org" } },
    {
      properties: {
        type: "ServiceTag",
        category: "Required",
        status: "Active",
        destination: {
          serviceTag: "AzureActiveDirectory",
          protocol: "TCP",
          portRanges: "80, 443",
          addressPrefixes: [],
        },
      },
    },
  ]);
}

function addDeployments(add: Add): void {
  for (const [name, model, version, sku, capacity] of [
    ["chat", "gpt-4.1", "2025-04-14", "GlobalStandard", 120],
    ["chat-old", "gpt-4o", "2024-05-13", "Standard", 30],
    ["embeddings", "text-embedding-3-large", "1", "Standard", 60],
  ] as const) {
    add(
      "deployments",
      name,
      {
        model: { format: "OpenAI", name: model, version },
        versionUpgradeOption: "OnceNewDefaultVersionAvailable",
        currentCapacity: capacity,
        raiPolicyName: "Microsoft.DefaultV2",
        capabilities: { chatCompletion: "true", "_H_azureml-throttling-key": `oai-${uuid(name).replaceAll("-", "")}` },
        provisioningState: "Succeeded",
        rateLimits: [{ key: "request", renewalPeriod: 60, count: capacity }],
      },
      { sku: { name: sku, capacity }, etag: `"${uuid(name, "etag")}"` },
    );
  }
}

/** What an account may deploy: entries of that list have no id. */
const models: Body[] = [
  ["gpt-4.1", "2025-04-14", "2099-04-14T00:00:00Z"],
  ["gpt-4o", "2024-05-13", "2026-03-31T00:00:00Z"],
  ["text-embedding-3-large", "1", "2099-12-31T00:00:00Z"],
].map(([name, version, inference]) => ({
  format: "OpenAI",
  name,
  version,
  lifecycleStatus: "GenerallyAvailable",
  isDefaultVersion: true,
  deprecation: { inference },
  skus: [{ name: "Standard", usageName: `OpenAI.Standard.${name}`, deprecationDate: inference }],
}));
