// Asks the simulated Azure for what an import needs, as the extension does: by reading.

import { tokenFor } from "../azure/simulator/http/tokens";
import type { Simulator } from "../azure/simulator/startSimulator";

type Answer = Readonly<Record<string, unknown>>;

const api = "2025-06-01";

/** Answers about all workspaces of a subscription, with what is in them. */
export async function answersIn(simulator: Simulator, subscription: string, tenant: string): Promise<Answer[]> {
  const ask = planClient(simulator, tenant);
  const workspaces = await ask(
    `/subscriptions/${subscription}/providers/Microsoft.MachineLearningServices/workspaces`,
    api,
  );
  const parts = (workspaces.value as Answer[]).flatMap(({ id }) =>
    ["computes", "datastores", "outboundRules"].map((part) => ask(`${id}/${part}`, api)),
  );
  return [workspaces, ...(await Promise.all(parts))];
}

/** Answers about what the answers rest on: groups, and companions by the ids that are anywhere in them. */
export async function companionsOf(
  answers: readonly unknown[],
  simulator: Simulator,
  tenant: string,
): Promise<Answer[]> {
  const ask = planClient(simulator, tenant);
  const text = JSON.stringify(answers);
  const type =
    "(?:Storage/storageAccounts|KeyVault/vaults|Insights/components|ContainerRegistry/registries|ManagedIdentity/userAssignedIdentities)";
  const pattern = new RegExp(`/subscriptions/[^/"]+/resourceGroups/[^/"]+/providers/Microsoft\\.${type}/[^/"]+`, "gi");
  const ids = new Set((text.match(pattern) ?? []).map((id) => id.toLowerCase()));
  const groups = new Set([...ids].map((id) => id.split("/").slice(0, 5).join("/")));
  return Promise.all([...groups, ...ids].map((id) => ask(id, api)));
}

function planClient({ url }: Simulator, tenant: string) {
  const headers = { authorization: `Bearer ${tokenFor(tenant)}` };
  return async (path: string, version: string): Promise<Answer> => {
    const response = await fetch(`${url}${path}?api-version=${version}`, { headers });
    if (!response.ok) throw new Error(`${response.status} for ${path}`);
    return (await response.json()) as Answer;
  };
}
