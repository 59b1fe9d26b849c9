/** `drift`: what differs from the simulated Azure, what is missing there, and what is there without code. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { createReader } from "../../client/src/azure/askOnce";
import { expired, type Fault, forbidden, gone, truncated } from "../azure/simulator/http/faults";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { shopGroup } from "../azure/simulator/world/shop";
import { driftLive } from "./driftLive";
import { foundryCode } from "./foundryCode";
import { importLive, principal } from "./importLive";
import { project } from "./run";

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.stop());

const settings = `provider "azurerm" {\n  features {}\n}\n`;
const subscription = () => simulator.world.subscriptions[0]!.id;

/** A folder with all that the shop's group has. */
async function shop(context: TestContext): Promise<string> {
  const folder = project(context, { "providers.tf": settings });
  const { code, errors } = await importLive({ group: shopGroup, to: join(folder, "main.tf") }, simulator);
  assert.equal(code, 0, errors);
  return folder;
}

function edit(folder: string, from: string | RegExp, to: string, file = "main.tf"): void {
  const path = join(folder, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  assert.notEqual(after, before);
  writeFileSync(path, after);
}

/** Without `import` blocks: what something is in Azure follows from its arguments. */
function withoutImports(folder: string, file = "main.tf"): void {
  edit(folder, /^import \{\n.*\n.*\n\}\n\n?/gm, "", file);
}

const lookFor = (folder: string) => driftLive(folder, simulator, subscription());

test("what was imported is no drift, with import blocks and without", async (context) => {
  const folder = await shop(context);
  // What only the installed provider could import is in Azure without code.
  const left = /pe-orders/;
  for (const round of ["with", "without"]) {
    if (round === "without") withoutImports(folder);
    const asked = simulator.journal.items.length;
    const { code, findings, errors } = await lookFor(folder);
    assert.deepEqual(
      findings.filter(({ message }) => !left.test(message)).map(({ message }) => message),
      [],
      errors,
    );
    assert.equal(findings.length, 1, JSON.stringify(findings));
    assert.equal(findings[0]!.rule, "drift-unmanaged");
    assert.equal(code, 1);
    const requests = simulator.journal.items.slice(asked);
    assert.ok(requests.length < 30, `${requests.length} requests`);
    assert.ok(requests.every(({ method, path }) => method === "GET" || /ResourceGraph|oauth2/.test(path)));
  }
});

test("one thing changed in the code of each kind is exactly that, at its place", async (context) => {
  const folder = await shop(context);
  withoutImports(folder);
  edit(folder, "10.20.0.0/16", "10.21.0.0/16");
  edit(folder, 'snapshotType = "NodePool"', 'snapshotType = "ManagedCluster"');
  edit(folder, 'records             = ["10.20.2.4"]', 'records             = ["10.20.2.5"]');
  const { findings } = await lookFor(folder);
  const drift = findings.filter(({ rule }) => rule === "drift").map(({ message }) => message);
  assert.deepEqual(drift.sort(), [
    'azapi_resource.before_upgrade: body.properties.snapshotType is "NodePool" in Azure, and "ManagedCluster" here.',
    'azurerm_private_dns_a_record.stshoporders: records is ["10.20.2.4"] in Azure, and ["10.20.2.5"] here.',
    'azurerm_virtual_network.vnet_shop: address_space is ["10.20.0.0/16"] in Azure, and ["10.21.0.0/16"] here.',
  ]);
});

test("what is not there, and what is there without code", async (context) => {
  const folder = await shop(context);
  withoutImports(folder);
  edit(folder, '"rt-shop"', '"rt-gone"');
  const { findings, code } = await lookFor(folder);
  assert.equal(code, 1);
  const about = findings
    .filter(({ message }) => /rt-/.test(message))
    .map(({ rule, message }) => [rule, message.split(":")[0]]);
  assert.deepEqual(about, [
    ["drift-unmanaged", "rt-shop (Microsoft.Network/routeTables) is in Azure without code"],
    ["drift-missing", "azurerm_route_table.rt_shop is not in Azure"],
    ["drift-missing", "azurerm_route.out is not in Azure"],
  ]);
});

const plainReader = () => {
  const log = { debug() {}, info() {}, warn() {} };
  const host = { simulator: simulator.url, mode: "test", environment: principal } as const;
  return createReader({ ...host, method: () => "environment" as const, version: "0", log });
};

test("a workspace with all its parts, endpoints and connections, and an account with its projects", async (context) => {
  const { workspaces } = simulator.world.subscriptions[0]!;
  const { group, name } = workspaces.find(({ variant }) => variant === "plain")!;
  const start = `/subscriptions/${subscription()}/resourceGroups/${group}/providers`;
  const workspace = `${start}/Microsoft.MachineLearningServices/workspaces/${name}`;
  const reader = plainReader();
  const never = new AbortController().signal;
  const listed = async (path: string, api: string) => {
    const answered = await reader.list(path, api, never);
    return answered.ok ? answered.value : [];
  };
  const idsIn = async (path: string, api: string) =>
    (await listed(path, api)).map((one) => String((one as { id: string }).id));
  const ml = "2024-10-01";
  const parts = await Promise.all(
    ["computes", "datastores", "outboundRules"].map((one) => listed(`${workspace}/${one}`, ml)),
  );
  const own = await reader.read(workspace, ml, never);
  const endpoints = await idsIn(`${workspace}/onlineEndpoints`, ml);
  const deployments = (await Promise.all(endpoints.map((one) => idsIn(`${one}/deployments`, ml)))).flat();
  const connections = await idsIn(`${workspace}/connections`, ml);
  reader.dispose();
  assert.ok(own.ok && endpoints.length > 0 && deployments.length > 0);
  const folder = project(context, {
    "providers.tf": settings,
    "answers.json": JSON.stringify([own.value, parts]),
    "account.tf": foundryCode(subscription(), group),
  });
  const wanted = [{ from: [join(folder, "answers.json")] }, { id: [...endpoints, ...deployments, ...connections] }];
  for (const [index, one] of wanted.entries()) {
    const { code, errors, out } = await importLive({ ...one, to: join(folder, `part${index}.tf`) }, simulator);
    assert.equal(code, 0, `${errors}${out}`);
  }
  const ofAccount = ["projects triage", "deployments chat-old", "deployments embeddings", "connections search"];
  ofAccount.push("raiPolicies strict", "raiBlocklists names", "capabilityHosts agents", "managedNetworks default");
  ofAccount.push("projects/connections files", "projects/capabilityHosts agents");
  const ofWorkspace = ["serverlessEndpoints phi-chat", "batchEndpoints nightly-scores", "schedules drift-check"];
  const beside = [
    ...ofAccount.map((one) => `Microsoft.CognitiveServices/accounts/${one}`),
    ...[...ofWorkspace, "schedules retrain-weekly"].map((one) => `Microsoft.MachineLearningServices/workspaces/${one}`),
  ].sort();
  for (const round of ["with", "without"]) {
    for (const index of round === "with" ? [] : wanted.keys()) withoutImports(folder, `part${index}.tf`);
    const { findings, errors } = await lookFor(folder);
    const found = findings.map(({ message }) =>
      message.replace(/^(\S+) \((.+)\) is in Azure without code: .*/, "$2 $1"),
    );
    assert.deepEqual({ found: found.sort(), errors }, { found: beside, errors: "" }, round);
  }
});

test("what only Terraform knows is silent, and nothing is called unmanaged that it may be", async (context) => {
  const folder = await shop(context);
  withoutImports(folder);
  edit(
    folder,
    'address_space       = ["10.20.0.0/16"]',
    "address_space       = [var.range]\n  lifecycle {\n    ignore_changes = [tags]\n  }",
  );
  edit(folder, /team = "shop"/g, 'team = "other"');
  const more = `variable "range" {
  type = string
}

variable "names" {
  type = set(string)
}

resource "azurerm_private_endpoint" "each" {
  for_each            = var.names
  name                = each.value
  resource_group_name = "rg-shop"
  location            = "westeurope"
  subnet_id           = azurerm_subnet.data.id

  private_service_connection {
    name                           = "to"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_storage_account.stshoporders.id
  }
}

resource "azurerm_linux_virtual_machine" "unknown" {
  name = var.range
}
`;
  writeFileSync(join(folder, "more.tf"), more);
  const { findings, errors } = await lookFor(folder);
  assert.ok(findings.length > 5);
  for (const { rule, message } of findings) assert.match(`${rule} ${message}`, /^drift (?!.*vnet_shop).*tags\.team/s);
  assert.match(errors, /^2 resources were not compared: only Terraform knows which they are in Azure\.$/m);
  // A module that is not here may have anything.
  writeFileSync(
    join(folder, "module.tf"),
    'module "net" {\n  source  = "Azure/network/azurerm"\n  version = "5.3.0"\n}\n',
  );
  const again = await lookFor(folder);
  assert.match(again.errors, /these modules are not here: module\.net\.$/m);
});

test("without a subscription nothing is missing, and ARM_SUBSCRIPTION_ID says which", async (context) => {
  const folder = await shop(context);
  withoutImports(folder);
  const unknown = await driftLive(folder, simulator);
  assert.deepEqual([unknown.code, unknown.findings], [2, []], "nothing was compared");
  assert.match(
    unknown.errors,
    /^The subscription of \d+ resources is not known: say --subscription, or set ARM_SUBSCRIPTION_ID\.$/m,
  );
  const known = await driftLive(folder, simulator, undefined, { ...principal, ARM_SUBSCRIPTION_ID: subscription() });
  assert.equal(known.findings.length, 1, known.errors);
});

test("what Azure does not answer is no drift: one sentence, and an exit code of its own", async (context) => {
  const folder = await shop(context);
  const faulty = async (fault: Fault, path: RegExp) => {
    const mend = simulator.knobs.add(fault, { path });
    return lookFor(folder).finally(mend);
  };
  const all = /subscriptions\/.*providers/;
  const signedOut = await faulty(expired(), all);
  assert.deepEqual([signedOut.code, signedOut.findings], [2, []]);
  const refused = await faulty(forbidden(), /routeTables/);
  assert.equal(refused.code, 2);
  assert.match(refused.errors, /rt-shop could not be read\. You are not allowed to read this\./);
  assert.ok(refused.findings.every(({ rule }) => rule === "drift-unmanaged"));
  const cut = await faulty(truncated(), /virtualNetworks/);
  assert.equal(cut.code, 2);
  assert.ok(cut.findings.every(({ rule }) => rule !== "drift-missing"));
  const unsearched = await faulty(truncated(), /ResourceGraph/);
  assert.deepEqual([unsearched.code, unsearched.findings], [2, []]);
  assert.match(unsearched.errors, /could not be searched for other resources/);
  const nothing = await faulty(gone(), /resourcegroups\/rg-shop(?:\/|$)/i);
  assert.ok(nothing.findings.filter(({ rule }) => rule === "drift-missing").length > 10);
});

test("a folder of 500 resources takes at most 60 requests, and five seconds", async (context) => {
  const { others } = simulator.world.subscriptions[0]!;
  const before = others.length;
  context.after(() => others.splice(before));
  const code: string[] = [];
  for (let index = 0; index < 10; index++) {
    const group = `rg-many-${index}`;
    const start = `/subscriptions/${subscription()}/resourceGroups/${group}`;
    others.push({ id: start, name: group, type: "Microsoft.Resources/resourceGroups", location: "westeurope" });
    code.push(
      `resource "azurerm_resource_group" "g${index}" {\n  name     = "${group}"\n  location = "westeurope"\n}\n`,
    );
    for (let one = 0; one < 49; one++) {
      const [type, azurerm] =
        one % 2 ? ["routeTables", "azurerm_route_table"] : ["networkSecurityGroups", "azurerm_network_security_group"];
      const name = `n-${one}`;
      const id = `${start}/providers/Microsoft.Network/${type}/${name}`;
      others.push({ id, name, type: `Microsoft.Network/${type}`, location: "westeurope", tags: {}, properties: {} });
      const where = `resource_group_name = azurerm_resource_group.g${index}.name\n  location            = "westeurope"`;
      code.push(`resource "${azurerm}" "n${index}_${one}" {\n  name                = "${name}"\n  ${where}\n}\n`);
    }
  }
  const folder = project(context, { "providers.tf": settings, "main.tf": code.join("\n") });
  const asked = simulator.journal.items.length;
  const { code: exit, findings, errors } = await lookFor(folder);
  assert.deepEqual({ exit, findings: findings.slice(0, 3), errors }, { exit: 0, findings: [], errors: "" });
  const requests = simulator.journal.items.length - asked;
  assert.ok(requests <= 60, `${requests} requests`);
});
