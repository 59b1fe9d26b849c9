/**
 * A module of a workspace with all that it needs is applied by the real azurerm and converted: the real azapi plans no change of the state that there is, but for what
 * is secret. Only
 * where AZURERM and AZAPI name their binaries, and there is a Terraform.
 */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import type { JsonObject } from "../../server/src/hosts/loopback/index";
import { startFakeCloud } from "../../server/src/hosts/provider/fakeCloud";
import { applyEdits } from "../../server/src/text/index";
import { caseFiles, readFile } from "../harness/cases";
import { pinned, serviceWith, uriOf } from "../harness/service";
import { azure, playWith, skipApplying, subscription, terraformIn } from "./terraformBeside";

const setUp = 'provider "azurerm" {\n  features {}\n}\n';
/** What is there that another module has made, by its type and name. */
const there = {
  "Microsoft.MachineLearningServices/workspaces/mlw-ml": {},
  "Microsoft.Storage/storageAccounts/stml": {},
  "Microsoft.ContainerService/managedClusters/aks-ml": { fqdn: "aks-ml.example.com" },
};
const idOf = (type: string) => `/subscriptions/${subscription}/resourceGroups/rg-ml/providers/${type}`;
const given = (properties: object) => ({
  location: "westeurope",
  sku: { name: "Basic", tier: "Basic" },
  properties: properties as JsonObject,
});
const namespaces = [
  ...[
    "AppConfiguration",
    "Batch",
    "Cache",
    "CognitiveServices",
    "DataProtection",
    "ContainerRegistry",
    "EventHub",
    "Insights",
    "KeyVault",
    "MachineLearningServices",
    "Network",
  ],
  ...["OperationalInsights", "Search", "ServiceBus", "Storage"],
];
/** What is asked for by an action, from a request on. */
const actionsSince = (start: number) =>
  new Set(azure.asked.slice(start).flatMap(({ method, path }) => (method === "POST" ? [path.toLowerCase()] : [])));

for (const name of [
  "mlModule",
  "mlOthers",
  "keys",
  "roles",
  "diagnostics",
  "endpoints",
  "bySource",
  "aliases",
  "associations",
  "associationParts",
  "maybeNull",
  "ignoredLists",
  "handedOn",
  "endpointsCalled",
  "setsGiven",
  "selfReads",
])
  test(`${name} is converted as a whole, and plans to no change`, {
    skip: skipApplying,
    timeout: patience(600_000),
  }, async (context) => {
    const home = mkdtempSync(join(tmpdir(), "azapi-module-"));
    const cloud = await startFakeCloud(playWith(namespaces.map((one) => `Microsoft.${one}`)));
    context.after(() => {
      cloud.stop();
      rmSync(home, { recursive: true, force: true });
    });
    azure.clear();
    for (const [type, properties] of Object.entries(there)) azure.put(idOf(type), "", given(properties));
    const files = filesOf(name);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(home, file)), { recursive: true });
      writeFileSync(join(home, file), text);
    }
    writeFileSync(join(home, "providers.tf"), setUp);
    const run = terraformIn(home, cloud, { ARM_IGNORE_NO_OP_CHANGES: "true" });
    writeModules(home, Object.keys(files));
    const { add } = await run("apply", "-auto-approve");
    assert.deepEqual((await run("plan")).planned, []);
    // What others have put into it, Azure has in the resource as well.
    if (name === "ignoredLists") {
      const security = idOf("Microsoft.Network/networkSecurityGroups/nsg-lists").replace("rg-ml", "rg-lists");
      const { body = "{}" } = await azure.play({ method: "GET", path: security, query: "", body: "" });
      const { properties, ...rest } = JSON.parse(body);
      const rule = { name: "deny-all", id: `${security}/securityRules/deny-all`, properties: { priority: 4000 } };
      azure.put(security, "2025-01-01", { ...rest, properties: { ...properties, securityRules: [rule] } });
      await putPeerings();
    }
    const byAzurerm = actionsSince(0);
    const since = azure.asked.length;
    const service = serviceWith({ ...files, "versions.tf": pinned("5.2.0") });
    const { edits, converted, refused } = service.convertToAzapi(Object.keys(files).map(uriOf));
    assert.deepEqual(
      refused.map(({ address, because }) => `${address}: ${because.join(" ")}`),
      [],
    );
    for (const { uri, edits: own } of edits) {
      const after = applyEdits(service.text(uri) ?? "", own).replace(/version\s+= "5.2.0"/, "");
      writeFileSync(join(home, uri.slice(uriOf("").length)), after);
    }
    const { planned, outputs } = await run("plan");
    assert.deepEqual(outputs, [], "no output has another value");
    const others = [...actionsSince(since)].filter((path) => !byAzurerm.has(path));
    assert.deepEqual(others, [], "azurerm asks for nothing else");
    assert.equal(
      actionsSince(since).size > 0,
      readFileSync(join(home, "main.tf"), "utf8").includes("azapi_resource_action"),
    );
    const changes: string[] = planned.filter((one: string) => !/^(?:move|import|remove) /.test(one));
    // What is secret is sent once more: azapi cannot know that it is the same.
    const main = readFileSync(join(home, "main.tf"), "utf8");
    const blocks = [...main.matchAll(/^resource "azapi_resource" "(\w+)" \{$[\s\S]*?^\}$/gm)];
    const secret = blocks.filter(([block]) => block.includes("sensitive_body"));
    assert.deepEqual(changes.sort(), secret.map(([, label]) => `update azapi_resource.${label} `).sort());
    if (name === "ignoredLists") await keepsRules(main, home, run);
    const back = returning.get(name);
    if (back) await comesBack(Object.keys(files), back, home, run);
    context.diagnostic(`${converted.length} of ${add} resources`);
  });

/** What of a case comes back: resources of several instances or in called modules, and one with a dynamic block. */
const returning: ReadonlyMap<string, readonly string[]> = new Map([
  ["endpointsCalled", ["alone", "counted", "keyed", "maybe"]],
  ["setsGiven", ["dynamic"]],
]);

/** What azapi has taken over is azurerm's again, in called modules too: nothing is made or destroyed. */
async function comesBack(
  files: readonly string[],
  names: readonly string[],
  home: string,
  run: ReturnType<typeof terraformIn>,
): Promise<void> {
  await run("apply", "-auto-approve");
  const texts = files.map((file) => [file, readFileSync(join(home, file), "utf8")] as const);
  const service = serviceWith({ ...Object.fromEntries(texts), "versions.tf": pinned("5.2.0") });
  const addresses = names.map((name) => `azapi_resource.${name}`);
  const { edits, converted } = service.convertToAzurerm(files.map(uriOf), addresses);
  for (const { uri, edits: own } of edits)
    writeFileSync(join(home, uri.slice(uriOf("").length)), applyEdits(service.text(uri) ?? "", own));
  const { planned } = await run("plan");
  assert.deepEqual(
    planned.filter((one: string) => !/^(?:import|remove|forget) /.test(one)),
    [],
  );
  assert.equal(converted.length, addresses.length);
}

/** The files of a case: one of several modules has a folder. */
function filesOf(name: string): Readonly<Record<string, string>> {
  const folder = `test/cases/azapiModules/${name}/`;
  const all = caseFiles("azapiModules", ".tf").filter((file) => file.startsWith(folder));
  if (all.length === 0) return { "main.tf": readFile(`test/cases/azapi/${name}.tf`) };
  return Object.fromEntries(all.map((file) => [file.slice(folder.length), readFile(file)]));
}

/** Says where modules are, as `terraform get` does: each is called like its folder, by that above it. */
function writeModules(home: string, files: readonly string[]): void {
  const folders = files.map((file) => dirname(file)).filter((folder) => folder !== ".");
  const called = folders.map((Dir) => ({ Key: Dir.replaceAll("/", "."), Source: `./${basename(Dir)}`, Dir }));
  const at = join(home, ".terraform/modules");
  mkdirSync(at, { recursive: true });
  const Modules = [{ Key: "", Source: "", Dir: "." }, ...called];
  writeFileSync(join(at, "modules.json"), JSON.stringify({ Modules }));
}

/** The networks, as Azure has them: one with what its peering has put there, the other without any. */
async function putPeerings(): Promise<void> {
  for (const name of ["vnet-lists", "vnet-other"]) {
    const network = idOf(`Microsoft.Network/virtualNetworks/${name}`).replace("rg-ml", "rg-lists");
    const { body = "{}" } = await azure.play({ method: "GET", path: network, query: "", body: "" });
    const { properties, ...rest } = JSON.parse(body);
    const peering = { name: "to-other", id: `${network}/virtualNetworkPeerings/to-other`, properties: {} };
    const virtualNetworkPeerings = name === "vnet-lists" ? [peering] : [];
    azure.put(network, "2025-01-01", { ...rest, properties: { ...properties, virtualNetworkPeerings } });
  }
}

/** What azapi sends for another tag has the rules and the peerings that it has read. */
async function keepsRules(main: string, home: string, run: ReturnType<typeof terraformIn>): Promise<void> {
  const since = azure.asked.length;
  const tagged = main.replace(/(name += "(?:nsg|vnet)-lists"\n)/g, '$1  tags = { team = "ml" }\n');
  writeFileSync(join(home, "main.tf"), tagged);
  await run("apply", "-auto-approve");
  const puts = azure.asked.slice(since).filter(({ method }) => method === "PUT");
  const sentOf = (end: string) => puts.filter(({ path }) => path.endsWith(end)).map(({ body }) => JSON.stringify(body));
  const [rules, peerings] = [sentOf("/nsg-lists"), sentOf("/vnet-lists")];
  assert.equal(rules.length, 1);
  assert.match(rules[0]!, /"securityRules":\[\{[^\]]*"name":"deny-all"/);
  assert.equal(peerings.length, 1);
  assert.match(peerings[0]!, /"virtualNetworkPeerings":\[\{[^\]]*"name":"to-other"/);
}
