// What is live below subscriptions, workspaces, registries and Foundry's accounts: listed by the table of kinds, only read, and shown
// with what needs attention and without secrets.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ResourceOwner } from "../../client/src/azure/types";
import { type Connected, connectAzure, firstSubscription } from "./connectAzure";
import { list, ownerNamed, subscriptionOwner } from "./resourceOwners";
import * as faults from "./simulator/http/faults";

/** Each resource with what stands beside it, down to the last. */
async function drawn(connected: Connected, owner: ResourceOwner, depth = ""): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { kind, title } of connected.azure.folders(owner)) {
    lines.push(`${depth}${title}`);
    const items = await list(connected, owner, kind);
    for (const one of items.slice(0, 2)) {
      lines.push(`${depth}  ${one.name}: ${connected.azure.lookOf(one).description}`);
      lines.push(...(await drawn(connected, one, `${depth}    `)));
    }
    if (items.length > 2) lines.push(`${depth}  ${items.length - 2} more`);
  }
  return lines;
}

test("what is below a workspace, each list one request", async () => {
  const connected = await connectAzure();
  const owner = await ownerNamed(connected, "mlw-private");
  const before = connected.simulator.journal.requests.length;
  const lines = await drawn(connected, owner);
  assert.deepEqual(lines, [
    "Online endpoints",
    "  churn-scoring: AADToken · blue 90 %, green 10 %",
    "    Deployments",
    "      blue: 90 % · Standard_DS3_v2 × 3",
    "      green: 10 % · Standard_F4s_v2 × 1",
    "  pricing-preview: no traffic · AADToken",
    "    Deployments",
    "      first: Failed · no traffic · Standard_DS3_v2 × 1",
    "Batch endpoints",
    "  nightly-scores: AADToken · all",
    "    Deployments",
    "      all: default · cpu · × 2",
    "Serverless endpoints",
    "  phi-chat: Phi-4 · Key",
    "Connections",
    "  openai: AzureOpenAI · https://oai-shared.openai.azure.com/",
    "  search: CognitiveSearch · https://srch-handbook.search.windows.net",
    "  1 more",
    "Models",
    "  churn: 32",
    "    Versions",
    "      32: mlflow_model · 2026-02-01",
    "      31: mlflow_model · 2026-01-31",
    "      30 more",
    "  pricing: 2",
    "    Versions",
    "      2: custom_model · Production · 2026-01-02",
    "      1: custom_model · Production · 2026-01-01",
    "Environments",
    "  scoring: 3",
    "    Versions",
    "      3: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04 · 2026-01-03",
    "      2: mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu22.04 · 2026-01-02",
    "      1 more",
    "Data",
    "  customers: 4 · uri_folder",
    "    Versions",
    "      4: uri_folder · 2026-01-04",
    "      3: uri_folder · 2026-01-03",
    "      2 more",
    "Components",
    "  train_churn: 5",
    "    Versions",
    "      5: command · 2026-01-05",
    "      4: command · 2026-01-04",
    "      3 more",
    "Schedules",
    "  retrain-weekly: CreateJob · 15 10 * * 1",
    "  drift-check: disabled · CreateJob · 6 × Hour",
    "Private endpoint connections",
    `  ${(await list(connected, owner, "privateEndpointConnections"))[0]!.name}: pe-ml`,
    `  ${(await list(connected, owner, "privateEndpointConnections"))[1]!.name}: Pending · pe-partner`,
  ]);
  const lists = lines.filter((line) => !line.includes(":") && !line.endsWith(" more")).length;
  // One has two pages.
  assert.equal(connected.simulator.journal.requests.length - before, lists + 1);
  connected.simulator.journal.assertReadOnly();
});

test("Foundry's accounts with projects, deployments and when their models retire, without other kinds of accounts", async () => {
  const connected = await connectAzure();
  const accounts = await list(connected, await subscriptionOwner(connected), "accounts");
  const shown = accounts.map((one) => `${one.name}: ${connected.azure.lookOf(one).description}`);
  assert.deepEqual(shown, ["aif-ml: AIServices · westeurope · public network", "oai-ml: OpenAI · westeurope"]);
  const lines = await drawn(connected, accounts[0]!);
  assert.deepEqual(lines, [
    "Projects",
    "  handbook: Handbook assistant · default",
    "    Connections",
    "      files: AzureStorageAccount · https://sthandbook.blob.core.windows.net",
    "    Capability hosts",
    "      agents: Agents",
    "  triage: Ticket triage",
    "    Connections",
    "    Capability hosts",
    "Model deployments",
    "  chat: gpt-4.1 2025-04-14 · GlobalStandard × 120 · retires 2099-04-14",
    "  chat-old: model retired 2026-03-31 · gpt-4o 2024-05-13 · Standard × 30",
    "  1 more",
    "Connections",
    "  search: CognitiveSearch · https://srch-handbook.search.windows.net",
    "Capability hosts",
    "  agents: Agents",
    "Content filters",
    "  Microsoft.DefaultV2: Blocking · SystemManaged",
    "  strict: Blocking · UserManaged",
    "Blocklists",
    "  names: Names of people",
    "Managed networks",
    "  default: AllowOnlyApprovedOutbound · Active",
    "    Outbound rules",
    "      pypi.org: FQDN · UserDefined · pypi.org",
    "      AzureActiveDirectory: ServiceTag · Required · AzureActiveDirectory",
    "Private endpoint connections",
  ]);
  connected.simulator.journal.assertReadOnly();
});

test("registries answer ids of their own, and what they hold is found all the same", async () => {
  const connected = await connectAzure();
  const [registry] = await list(connected, await subscriptionOwner(connected), "registries");
  const [model] = await list(connected, registry!, "models");
  const versions = await list(connected, model!, "models/versions");
  assert.deepEqual(
    [registry!.name, model!.name, versions.length, versions[0]!.id],
    ["mlr-ml", "churn", 32, `${registry!.id}/models/churn/versions/32`],
  );
});

test("a hub has its projects, with all that a workspace has; a feature store has features", async () => {
  const connected = await connectAzure();
  const hub = await ownerNamed(connected, "mlw-hub");
  const titles = connected.azure.folders(hub).map(({ title }) => title);
  assert.deepEqual([titles[0], titles.includes("Capability hosts")], ["Projects", true]);
  const projects = await list(connected, hub, "projects");
  assert.deepEqual(
    projects.map(({ name }) => name),
    ["mlw-project"],
  );
  assert.equal((await list(connected, projects[0]!, "onlineEndpoints")).length, 2);
  const features = await ownerNamed(connected, "mlw-feature-store");
  const sets = await list(connected, features, "featuresets");
  assert.deepEqual(
    [(await list(connected, sets[0]!, "featuresets/versions")).map(({ name }) => name), sets[0]!.name],
    [["2", "1"], "spending"],
  );
  assert.ok(!titles.includes("Feature sets"), "a hub has none");
});

test("what people count of a subscription is known before it is opened", async () => {
  const connected = await connectAzure();
  const { key } = await firstSubscription(connected);
  const { others } = await connected.azure.index();
  assert.deepEqual([...(others?.get(key) ?? [])].sort(), [
    ["accounts", 2],
    ["registries", 1],
  ]);
});

test("names that differ by case only are two, and one with signs of addresses is one", async () => {
  const connected = await connectAzure();
  const owner = await ownerNamed(connected, "mlw-plain");
  const entry = (name: string) => ({ id: `${owner.id}/models/${name}`, name, properties: {} });
  const answer = { value: ["Churn", "churn", "a#b", ""].map(entry).concat([entry("churn")]) };
  const path = `${owner.id}/models`;
  const other = await connectAzure({ answers: { [path]: answer } });
  const items = await list(other, { ...owner, tenant: (await firstSubscription(other)).tenant }, "models");
  assert.deepEqual(
    items.map(({ name }) => name),
    ["Churn", "churn", "a#b"],
  );
  assert.equal(new Set(items.map(({ key }) => key)).size, 3);
});

test("connections and variables show no secret, whatever Azure answers", async () => {
  const connected = await connectAzure();
  const owner = await ownerNamed(connected, "mlw-plain");
  const key = `${"A".repeat(86)}==`;
  const connection = {
    name: "store",
    tags: { note: `AccountKey=${key}` },
    properties: {
      category: `AzureBlob;AccountKey=${key}`,
      target: "https://store.blob.core.windows.net/c?sv=2024&sig=aGVsbG8gd29ybGQgaGVsbG8%3D",
      authType: "SAS",
      credentials: { sas: "sv=2024&sig=aGVsbG8gd29ybGQgaGVsbG8%3D", key },
    },
  };
  const other = await connectAzure({ answers: { [`${owner.id}/connections`]: { value: [connection] } } });
  const [found] = await list(other, { ...owner, tenant: (await firstSubscription(other)).tenant }, "connections");
  const text = JSON.stringify(other.azure.lookOf(found!));
  assert.doesNotMatch(text, /AAAAAAAA|aGVsbG8/);
  assert.match(text, /store\.blob\.core\.windows\.net\/c"?/);
});

test("50,000 versions on one page are all there", async () => {
  const first = await connectAzure();
  const [model] = await list(first, await ownerNamed(first, "mlw-plain"), "models");
  const value = Array.from({ length: 50_000 }, (_, index) => ({ name: String(index), properties: { modelType: "x" } }));
  const connected = await connectAzure({ answers: { [`${model!.id}/versions`]: { value } } });
  const owner = { ...model!, tenant: (await firstSubscription(connected)).tenant };
  const live = await connected.azure.resources(owner, "models/versions");
  assert.equal(live.items.length, 50_000);
});

test("what is imported is asked for anew with all below it but assets, and what cannot be read is said", async () => {
  const connected = await connectAzure();
  const { azure, simulator } = connected;
  const owner = await ownerNamed(connected, "mlw-private");
  const [endpoint] = await list(connected, owner, "onlineEndpoints");
  const [model] = await list(connected, owner, "models");
  const [account] = await list(connected, await subscriptionOwner(connected), "accounts");
  const never = new AbortController().signal;
  const mend = simulator.knobs.add(faults.forbidden(), { path: /\/raiBlocklists$/i });
  const found = await azure.resourceAnswers([endpoint!, model!, account!], never);
  mend();
  assert.ok(found.ok);
  const names = found.value.responses.map((one) => (one as { name: string }).name);
  assert.deepEqual(names.slice(0, 4), ["churn-scoring", "blue", "green", "churn"]);
  for (const name of ["handbook", "files", "chat", "default"]) assert.ok(names.includes(name), name);
  assert.ok(!names.includes("pypi.org"), "what Azure gives no name cannot be imported");
  assert.match(
    found.value.notes.join(),
    /^Blocklists of aif-ml could not be read\. You are not allowed to read this\./,
  );
  assert.deepEqual(found.value.read[1], {
    id: `${endpoint!.id}/deployments/blue`,
    apiVersion: "2025-06-01",
    instead: true,
  });
  const stop = new AbortController();
  stop.abort();
  const canceled = await azure.resourceAnswers([endpoint!], stop.signal);
  assert.equal(canceled.ok ? undefined : canceled.problem.kind, "canceled");
  simulator.journal.assertReadOnly();
});
