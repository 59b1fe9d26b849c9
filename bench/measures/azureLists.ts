// Long lists of the tree: 500 endpoints, 5,000 connections, 50,000 versions of a model, from Azure's answer to what is shown of each.
import { createHttpHeaders, type HttpClient } from "@azure/core-rest-pipeline";
import { createAzure } from "../../client/src/azure/createAzure";
import type { ResourceOwner } from "../../client/src/azure/types";
import type { Measure } from "../measure";
import { median } from "../stats";

const id = "00000000-0000-0000-0000-000000000001";
const workspace = `/subscriptions/${id}/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/mlw`;
const runs = 5;
/** So many of a list are shown at first, and more than that. */
const atFirst = 500;
/** A node opens in this time once Azure has answered, in milliseconds. */
const target = { atMost: 300 };

const lists = [
  {
    name: "500 endpoints",
    kind: "onlineEndpoints",
    items: listOf(500, "onlineEndpoints", (index) => ({
      location: "westeurope",
      properties: { authMode: "Key", provisioningState: "Succeeded", traffic: { blue: 90, green: index % 11 } },
    })),
  },
  {
    name: "5,000 connections",
    kind: "connections",
    items: listOf(5000, "connections", () => ({
      properties: { category: "AzureBlob", target: "https://st.blob.core.windows.net", authType: "AAD" },
    })),
  },
  {
    name: "50,000 versions of a model",
    kind: "models/versions",
    items: listOf(50_000, "models/churn/versions", () => ({
      properties: { modelType: "custom_model", stage: "Production", description: "A model" },
      systemData: { createdAt: "2026-01-02T00:00:00Z" },
    })),
  },
];

/** How long each takes, with its answer's JSON read, and what is shown of its first items. */
export const azureLists: Measure = async (say) => {
  const rows = [];
  for (const { name, kind, items } of lists) {
    const body = JSON.stringify({ value: items });
    // Of processors: others may work on the same computer.
    let answered = process.cpuUsage();
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const azure = azureWith((path) => {
        const isList = path.includes("/workspaces/mlw/");
        answered = process.cpuUsage();
        return isList ? body : JSON.stringify(answers(path));
      });
      const [tenant] = (await azure.tenants()).items;
      const [subscription] = (await azure.subscriptions(tenant!)).items;
      const { key } = subscription!;
      const about = { key, tenant: tenant!, raw: {} };
      const owner: ResourceOwner =
        kind === "models/versions"
          ? { ...about, id: `${workspace}/models/churn`, kind: "models" }
          : { ...about, id: workspace, kind: "workspace" };
      const live = await azure.resources(owner, kind);
      for (const one of live.items.slice(0, atFirst)) azure.lookOf(one);
      const { user, system } = process.cpuUsage(answered);
      times.push((user + system) / 1000);
      if (live.items.length !== items.length) say(`Of ${items.length} ${live.items.length} were listed.`);
      azure.dispose();
    }
    rows.push({
      name: `${name}, from Azure's answer to what is shown`,
      unit: "ms" as const,
      ours: median(times),
      target,
    });
  }
  return rows;
};

function listOf(count: number, path: string, more: (index: number) => object): readonly object[] {
  return Array.from({ length: count }, (_, index) => {
    const name = String(count - index);
    return { id: `${workspace}/${path}/${name}`, name, ...more(index) };
  });
}

/** An Azure of one subscription that answers at once. */
function azureWith(answer: (path: string) => string) {
  const http: HttpClient = {
    async sendRequest(request) {
      const { pathname } = new URL(request.url);
      const bodyAsText = answer(pathname);
      return { request, status: 200, headers: createHttpHeaders({ "content-type": "application/json" }), bodyAsText };
    },
  };
  const quiet = () => undefined;
  return createAzure({
    auth: {
      takesChallenges: false,
      accounts: async () => [],
      session: async () => undefined,
      onDidChangeSessions: () => ({ dispose: quiet }),
    },
    inspectSetting: () => undefined,
    environment: { ARM_TENANT_ID: id, ARM_CLIENT_ID: id, ARM_CLIENT_SECRET: "none" },
    mode: "production",
    log: { debug: quiet, info: quiet, warn: quiet },
    version: "0.0.0",
    mayRunPrograms: () => false,
    method: () => "environment",
    http,
  });
}

/** What is beside the list: a token, a tenant, a subscription. */
function answers(path: string): object {
  const claims = Buffer.from(JSON.stringify({ tid: id, exp: 4_000_000_000 })).toString("base64url");
  if (path.endsWith("/token")) return { access_token: `e30.${claims}.e30`, expires_in: 3599, token_type: "Bearer" };
  if (path === "/tenants") return { value: [{ id: `/tenants/${id}`, tenantId: id, displayName: "Contoso" }] };
  if (path !== "/subscriptions") return { value: [] };
  const about = {
    id: `/subscriptions/${id}`,
    subscriptionId: id,
    tenantId: id,
    displayName: "Research",
    state: "Enabled",
  };
  return { value: [about] };
}
