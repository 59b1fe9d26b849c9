import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";

type Answer = Readonly<Record<string, unknown>>;

/** An Azure that gives these answers and no others, with the storage accounts that azurerm looks for in a subscription. */
export function replay(answers: readonly Answer[]): Promise<Simulator> {
  const all = [...answers.flatMap(rulesIn), ...answers];
  const byPath = Object.fromEntries(all.map((answer) => [String(answer.id), whole(answer)]));
  const subscriptions = new Set(answers.map(({ id }) => String(id).split("/")[2]));
  const lists = [...subscriptions].map((subscription) => [
    `/subscriptions/${subscription}/providers/Microsoft.Storage/storageAccounts`,
    { value: accountsIn(answers, `/subscriptions/${subscription}/`) },
  ]);
  return startSimulator({ tls: true, answers: { ...byPath, ...Object.fromEntries(lists) } });
}

/** azurerm ends where an answer lacks what Azure never leaves out, and one that somebody saved or wrote may. */
function whole(answer: Answer): Answer {
  const properties = answer.properties as Answer | undefined;
  if (/\/workspaces\/[^/]+$/.test(String(answer.id)))
    return { ...answer, properties: { publicNetworkAccess: "Enabled", ...properties } };
  if (properties?.computeType !== "AmlCompute") return answer;
  const inner = { remoteLoginPortPublicAccess: "NotSpecified", ...(properties.properties as Answer) };
  return { ...answer, properties: { ...properties, properties: inner } };
}

/** The outbound rules that stand in the answer about a workspace, which has each of them as well. */
function rulesIn({ id, properties }: Answer): Answer[] {
  const network = (properties as Answer | undefined)?.managedNetwork as { outboundRules?: Answer } | null | undefined;
  return Object.entries(network?.outboundRules ?? {}).map(([name, rule]) => ({
    id: `${id}/outboundRules/${name}`,
    name,
    properties: rule,
  }));
}

/** Those that workspaces and datastores name. */
function accountsIn(answers: readonly Answer[], within: string): Answer[] {
  const properties = answers.map((answer) => (answer.properties ?? {}) as Answer);
  const ids = properties.flatMap(({ storageAccount, accountName, resourceGroup, subscriptionId }) => {
    if (typeof storageAccount === "string") return [storageAccount];
    const group = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
    return accountName ? [`${group}/providers/Microsoft.Storage/storageAccounts/${accountName}`] : [];
  });
  const unique = new Map(ids.map((id) => [id.toLowerCase().split("/").at(-1), id]));
  return [...unique.values()].filter((id) => id.toLowerCase().startsWith(within.toLowerCase())).map(accountOf);
}

function accountOf(id: string): Answer {
  const name = id.split("/").at(-1);
  const kinds = ["blob", "dfs", "file", "queue", "table"];
  const primaryEndpoints = Object.fromEntries(kinds.map((kind) => [kind, `https://${name}.${kind}.core.windows.net/`]));
  const sku = { name: "Standard_LRS", tier: "Standard" };
  return { id, name, location: "westeurope", kind: "StorageV2", sku, properties: { primaryEndpoints } };
}
