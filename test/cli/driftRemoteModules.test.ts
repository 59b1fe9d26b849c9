/** `drift` and `import` in a folder of which half is in modules that are not local: what is here is compared, the rest is said in one sentence each, and modules that `terraform init` has fetched count as here. */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { shopGroup } from "../azure/simulator/world/shop";
import { driftLive } from "./driftLive";
import { importLive } from "./importLive";
import { project } from "./run";

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.stop());

const subscription = () => simulator.world.subscriptions[0]!.id;
const settings = `provider "azurerm" {\n  features {}\n}\n`;
const networkTypes = /^azurerm_(?:virtual_network|subnet|route|network_security|private_dns)/;

/** The shop's code, and what of it is about networks, by blocks. */
async function halves(context: TestContext) {
  const folder = project(context, { "providers.tf": settings });
  const { code, errors } = await importLive({ group: shopGroup, to: join(folder, "main.tf") }, simulator);
  assert.equal(code, 0, errors);
  const text = readFileSync(join(folder, "main.tf"), "utf8").replace(/^import \{\n.*\n.*\n\}\n\n?/gm, "");
  const blocks = text.match(/^(?:terraform|provider|variable|resource) [^\n]*\{\n[\s\S]*?^\}\n/gm)!;
  const isNetwork = (block: string) => networkTypes.test(/^resource "(\w+)"/.exec(block)?.[1] ?? "");
  // What refers to the other half gets it from an output.
  const here = blocks
    .filter((block) => !isNetwork(block))
    .map((block) =>
      block.replace(
        /azurerm_(?:virtual_network|subnet|route|network_security|private_dns)\w*\.(\w+)\.(\w+)/g,
        "module.net.$1_$2",
      ),
    );
  const there = blocks.filter(isNetwork).map((block) => block.replace(/azurerm_resource_group\.\w+\.(\w+)/g, "var.$1"));
  return { folder, here: here.join("\n"), there: there.join("\n") };
}

const unread = (...modules: readonly string[]) =>
  `Resources in Azure without code are not listed, since these modules are not here: ${modules.join(", ")}.`;

test("what is here is compared, and what may be in modules that are not here is not told of", async (context) => {
  const { folder, here } = await halves(context);
  const sources: Readonly<Record<string, string>> = {
    net: '"Azure/network/azurerm"\n  version = "5.3.0"',
    names: '"git::https://git.example/names.git?ref=v1"',
    far: '"https://modules.example/far.zip"',
    gone: '"./gone"',
  };
  const modules = Object.entries(sources).map(([name, source]) => `module "${name}" {\n  source  = ${source}\n}\n`);
  writeFileSync(join(folder, "main.tf"), here);
  writeFileSync(join(folder, "modules.tf"), modules.join("\n"));
  const { code, findings, errors } = await driftLive(folder, simulator, subscription());
  assert.deepEqual([code, findings], [0, []], errors);
  const lines = errors.split("\n");
  assert.ok(lines.includes(unread("module.net", "module.names", "module.far", "module.gone")), errors);
  assert.ok(lines.length <= 2, errors);
  writeFileSync(join(folder, "main.tf"), here.replace(/^( +account_tier +=) "\w+"/m, '$1 "Premium"'));
  const again = await driftLive(folder, simulator, subscription());
  assert.deepEqual([again.code, again.findings.map(({ rule }) => rule)], [1, ["drift"]], again.errors);
});

test("what terraform init has fetched is here: what it declares is not called unmanaged, and nothing of it is missing", async (context) => {
  const { folder, here, there } = await halves(context);
  const variables = ["name", "location"].map((name) => `variable "${name}" {\n  type = string\n}\n`).join("\n");
  const outputs = [
    ...new Set([...here.matchAll(/module\.net\.(\w+?)_(id|name)\b/g)].map(([, label, what]) => `${label}_${what}`)),
  ];
  const fetched = join(folder, ".terraform/modules/net");
  mkdirSync(fetched, { recursive: true });
  const output = (name: string) => {
    const [, label, what] = /^(\w+)_(id|name)$/.exec(name)!;
    const type = new RegExp(`^resource "(\\w+)" "${label}"`, "m").exec(there)![1];
    return `output "${name}" {\n  value = ${type}.${label}.${what}\n}\n`;
  };
  writeFileSync(join(fetched, "main.tf"), [variables, there, ...outputs.map(output)].join("\n"));
  const entries = [
    { Key: "", Source: "", Dir: "." },
    {
      Key: "net",
      Source: "registry.terraform.io/Azure/network/azurerm",
      Version: "5.3.0",
      Dir: ".terraform/modules/net",
    },
  ];
  writeFileSync(join(folder, ".terraform/modules/modules.json"), JSON.stringify({ Modules: entries }));
  const group = /^resource "azurerm_resource_group" "(\w+)"/m.exec(here)![1];
  const call = `module "net" {\n  source   = "Azure/network/azurerm"\n  version  = "5.3.0"\n  name     = azurerm_resource_group.${group}.name\n  location = azurerm_resource_group.${group}.location\n}\n`;
  writeFileSync(join(folder, "main.tf"), `${here}\n${call}`);
  const { findings, errors } = await driftLive(folder, simulator, subscription());
  const [others, fromModule] = ["pe-orders", ".terraform/modules"].map((part) =>
    findings.filter(({ file, message }) => `${file.replaceAll("\\", "/")} ${message}`.includes(part)),
  );
  // What its caller says tells which they are: all of it is there, and as it is written.
  assert.deepEqual([findings.length, fromModule, errors], [others!.length, [], ""]);
  const within = join(fetched, "main.tf");
  writeFileSync(within, readFileSync(within, "utf8").replace("10.20.0.0/16", "10.21.0.0/16"));
  const again = await driftLive(folder, simulator, subscription());
  assert.deepEqual(
    again.findings.flatMap(({ rule, message }) => (rule === "drift" ? [message] : [])),
    [
      'module.net.azurerm_virtual_network.vnet_shop: address_space is ["10.20.0.0/16"] in Azure, and ["10.21.0.0/16"] here.',
    ],
  );
  // What only Terraform knows is not guessed, neither as missing nor as without code.
  const open = `variable "group" {\n  type = string\n}\n`;
  writeFileSync(join(folder, "main.tf"), `${here}\n${open}\n${call.replace(/( name +=).*/, "$1 var.group")}`);
  const unknown = await driftLive(folder, simulator, subscription());
  assert.deepEqual([unknown.findings.length, again.findings.length], [others!.length, others!.length + 1]);
  assert.match(unknown.errors, /^\d+ resources were not compared: only Terraform knows which they are in Azure\.$/);
});

test("an import beside modules that are not here says that they may have it already, and writes all of it or nothing", async (context) => {
  const { folder, here } = await halves(context);
  const modules = 'module "net" {\n  source  = "Azure/network/azurerm"\n  version = "5.3.0"\n}\n';
  writeFileSync(join(folder, "main.tf"), here);
  writeFileSync(join(folder, "modules.tf"), modules);
  const before = readdirSync(folder);
  const { code, errors, out } = await importLive({ group: shopGroup, to: join(folder, "found.tf") }, simulator);
  assert.equal(code, 0, errors);
  assert.match(`${errors}\n${out}`, /^.*module\.net.*\.$/m);
  const written = readFileSync(join(folder, "found.tf"), "utf8");
  assert.deepEqual([...readdirSync(folder)].sort(), [...before, "found.tf"].sort());
  // What is declared here is not written again.
  for (const [, type, label] of here.matchAll(/^resource "(\w+)" "(\w+)"/gm))
    assert.ok(!written.includes(`resource "${type}" "${label}"`), `${type}.${label}`);
  assert.match(written, /resource "azurerm_virtual_network"/);
});
