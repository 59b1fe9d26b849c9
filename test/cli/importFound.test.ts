/** `import --group` and `--query`: what Resource Graph finds, with what is in it, against the simulated Azure. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import { change, expired, type Fault, forbidden, throttle } from "../azure/simulator/http/faults";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { shopGroup } from "../azure/simulator/world/shop";
import { importLive } from "./importLive";
import { project } from "./run";

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.stop());

/** Imports into a file of a folder, unless it is printed. */
function imported(folder: string, options: Parameters<typeof importLive>[0]) {
  const to = options.to === "-" ? "-" : join(folder, options.to ?? "main.tf");
  return importLive({ ...options, to }, simulator);
}

const settings = `provider "azurerm" {\n  features {}\n}\n`;

function stage(context: TestContext, files: Readonly<Record<string, string>> = {}): string {
  return project(context, { "providers.tf": settings, ...files });
}

const at = (name: string) => `/subscriptions/${simulator.world.subscriptions[0]!.id}/resourceGroups/${name}`;

test("a resource group becomes code for azapi alone where that is asked for", async (context) => {
  const folder = project(context, {});
  const { code, out, errors } = await imported(folder, { group: shopGroup, as: "azapi" });
  assert.deepEqual({ code, errors }, { code: 0, errors: "" }, out);
  assert.match(out, /^Plan: [1-9]\d* to import, 0 to add, 0 to change, 0 to destroy\.$/m);
  assert.match(out, /subnets\/web: It is in the body of vnet-shop, which azapi takes as a whole\.$/m);
  const text = readFileSync(join(folder, "main.tf"), "utf8");
  assert.doesNotMatch(text, /azurerm/);
  assert.match(text, /^ {2}type += "Microsoft\.Network\/virtualNetworks@/m);
  assert.equal((await imported(folder, { group: shopGroup, as: "bicep" })).code, 2);
});

test("a resource group becomes code with what is in it, and what Azure makes by itself is left out with a reason", async (context) => {
  const folder = stage(context);
  const { code, out, errors } = await imported(folder, { group: shopGroup });
  assert.deepEqual({ code, errors }, { code: 0, errors: "" }, out);
  assert.match(out, /^Plan: 20 to import, 0 to add, 0 to change, 0 to destroy\.$/m);
  assert.match(
    out,
    /Application Insights Smart Detection: Azure makes this action group with Application Insights\.$/m,
  );
  assert.match(out, /pe-orders\.nic\.\S+: Azure makes this network interface with its private endpoint\.$/m);
  assert.match(
    out,
    /privateEndpoints\/pe-orders: It is for azurerm_private_endpoint, which only an installed azurerm can read/,
  );
  // A setting of diagnostics has an id of azurerm's own.
  assert.match(
    out,
    /^2 resources of these are written for azapi, since azurerm has no type for them or cannot read them/m,
  );
  assert.match(out, /^13 resources are written from a table of what azurerm 5\.2\.0 reads/m);
  const text = readFileSync(join(folder, "main.tf"), "utf8");
  assert.match(text, /^resource "azurerm_resource_group" "rg_shop" \{$/m);
  assert.match(text, /resource_group_name += azurerm_resource_group\.rg_shop\.name/);
  assert.match(text, /id = ".*\/snapshots\/before-upgrade\?api-version=\d{4}-\d\d-\d\d"/);
  assert.match(text, /parent_id = azurerm_resource_group\.rg_shop\.id/);
  assert.match(text, /parent_id += azurerm_network_security_group\.nsg_web\.id/, "what is set for it");
  // What it is in is referred to, by its name and by its id.
  assert.match(text, /network_security_group_name += azurerm_network_security_group\.nsg_web\.name/);
  assert.match(text, /virtual_network_id += azurerm_virtual_network\.vnet_shop\.id/);
  // What stands in a network and its guard is a resource of its own, and said once.
  assert.match(text, /^resource "azurerm_subnet" "web" \{$/m);
  assert.doesNotMatch(text, /^ {2}(subnet|security_rule|route) (=|\{)/m);
  assert.equal((await imported(folder, { group: at(shopGroup).toUpperCase(), to: "more.tf" })).code, 1);
});

test("what is there already is left out, and nothing is written twice", async (context) => {
  const folder = stage(context);
  await imported(folder, { group: shopGroup });
  const before = readFileSync(join(folder, "main.tf"), "utf8");
  const asked = simulator.journal.items.length;
  const { code, out } = await imported(folder, { group: shopGroup });
  assert.equal(code, 1);
  assert.match(out, /vnet-shop: It is declared already, as azurerm_virtual_network\.vnet_shop\.$/m);
  assert.match(out, /before-upgrade: It is declared already, as azapi_resource\.before_upgrade\.$/m);
  assert.doesNotMatch(out, /Written to/);
  assert.equal(readFileSync(join(folder, "main.tf"), "utf8"), before);
  const bodies = simulator.journal.items.slice(asked).filter(({ path }) => path.endsWith("/vnet-shop"));
  assert.deepEqual(bodies, [], "what is declared is not read");
});

test("each kind gets a file of its own, and what is in these already stays", async (context) => {
  const folder = stage(context, { "network.tf": "# mine\n" });
  const { code, out } = await imported(folder, { group: shopGroup, files: "kind" });
  assert.equal(code, 0, out);
  assert.deepEqual(readdirSync(folder).sort(), [
    ...["containerservice.tf", "insights.tf", "main.tf", "managedidentity.tf", "network.tf", "operationalinsights.tf"],
    ...["providers.tf", "storage.tf"],
  ]);
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  assert.match(read("network.tf"), /^# mine\n\nimport \{\n {2}to = azurerm_network_security_group\.nsg_web$/m);
  assert.doesNotMatch(read("main.tf"), /azurerm_virtual_network/);
  assert.match(read("main.tf"), /^resource "azurerm_resource_group"/m);
});

test("by a query, by a condition, and without what is in it", async (context) => {
  const type = "microsoft.network/virtualnetworks";
  for (const query of [`type =~ '${type}'`, `resources | where type =~ '${type}' | project id`]) {
    const folder = stage(context);
    const { code, out } = await imported(folder, { query, "without-children": true });
    assert.equal(code, 0, out);
    assert.match(out, /^Plan: 1 to import/);
    const whole = await imported(stage(context), { query, subscription: simulator.world.subscriptions[0]!.id });
    assert.match(whole.out, /^Plan: 5 to import/, "with its subnets, and what belongs to them");
  }
  const tagged = await imported(stage(context), { query: "tags.team == 'shop'" });
  assert.match(tagged.out, /azurerm_public_ip\.pip_shop/);
});

test("printed instead of written", async (context) => {
  const folder = stage(context);
  const { code, out, errors } = await imported(folder, { query: "type =~ 'microsoft.network/routetables'", to: "-" });
  assert.equal(code, 0, errors);
  assert.match(out, /^resource "azurerm_route_table" "rt_shop" \{$/m);
  assert.doesNotMatch(out, /to import/);
  assert.match(errors, /^Plan: 2 to import, 0 to add, 0 to change, 0 to destroy\.$/m);
  assert.deepEqual(readdirSync(folder), ["providers.tf"]);
});

test("what nobody may read is left out with a sentence, the rest is there", async (context) => {
  const folder = stage(context);
  const mend = simulator.knobs.add(forbidden(), {
    path: /publicIPAddresses|\/securityRules|privateDnsZones\/[^/]+\/A$/,
  });
  const { code, out } = await imported(folder, { group: shopGroup }).finally(mend);
  assert.equal(code, 0);
  assert.match(out, /publicIPAddresses\/pip-shop: You are not allowed to read this\./);
  assert.match(
    out,
    /^privatelink\.blob\.core\.windows\.net\/A could not be listed\. You are not allowed to read this\./m,
  );
  assert.match(readFileSync(join(folder, "main.tf"), "utf8"), /^resource "azurerm_virtual_network"/m);
});

test("where there is nothing to be had it says why in a sentence, and nothing is written", async (context) => {
  const faulty = async (fault: Fault, path: RegExp, options = { group: shopGroup }) => {
    const folder = stage(context);
    const mend = simulator.knobs.add(fault, { path });
    const { code, out, errors } = await imported(folder, options).finally(mend);
    assert.deepEqual(readdirSync(folder), ["providers.tf"], out);
    return { code, out, errors };
  };
  const graph = /ResourceGraph/;
  const none = await imported(stage(context), { group: "rg-nowhere" });
  assert.deepEqual(none, {
    code: 2,
    out: "",
    errors: "There is no resource group rg-nowhere that you can see in Azure.",
  });
  const odd = await imported(stage(context), { group: "rg'; drop" });
  assert.equal(odd.errors, "This is neither the name nor the id of a resource group: rg'; drop");
  const many = await imported(stage(context), { group: "rg-twice" });
  assert.equal(many.code, 2);
  assert.match((await faulty(forbidden(), graph)).errors, /^You are not allowed to read this\./);
  assert.match(
    (
      await faulty(
        change(() => ({ data: "x" })),
        graph,
      )
    ).errors,
    /does not look as documented/,
  );
  const endless = change((body: { data: unknown[] }) => ({ ...body, $skipToken: "again" }));
  assert.match((await faulty(endless as Fault, graph)).errors, /repeats itself or does not end/);
  assert.match((await faulty(expired(), /rg-shop\/providers/)).errors, /no longer accepts your sign-in/);
  const idless = change((body: { data: object[] }) => ({ ...body, data: body.data.map(() => ({ name: "x" })) }));
  const asked = { query: "resources | where type =~ 'microsoft.network/routetables' | project name" } as never;
  assert.match((await faulty(idless as Fault, graph, asked)).errors, /add a column id\.$/);
  const strange = change(() => ({ id: "/subscriptions/x", properties: [] }));
  const other = await faulty(strange, /routeTables/, { query: "type =~ 'microsoft.network/routetables'" } as never);
  assert.equal(other.code, 1);
});

test("Azure is only read, and answers that ask to wait are asked again", async (context) => {
  const folder = stage(context);
  const from = simulator.journal.items.length;
  simulator.knobs.add(throttle(1), { path: /rg-shop\/providers/, times: 3 });
  const { code } = await imported(folder, { group: shopGroup });
  assert.equal(code, 0);
  for (const { method, path } of simulator.journal.items.slice(from))
    if (method !== "GET")
      assert.match(`${method} ${path}`, /^POST \/(providers\/Microsoft\.ResourceGraph|[^/]+\/oauth2)\//);
});

test("options that do not go together", async (context) => {
  const folder = stage(context);
  for (const [options, says] of [
    [{ group: "a", query: "b" }, /^Use only one of --from, --id, --group and --query\.$/],
    [{ id: ["a"], subscription: "b" }, /^--subscription goes with --group or --query\.$/],
    [{ group: "a", as: "azapi", companions: "data" }, /^azapi refers to .* set --companions to resources or ids\.$/],
    [{ group: "a", files: "many" }, /^Set --files to one or kind, not many\.$/],
    [{ group: "a", files: "kind", to: "-" }, /^The printed code is one text/],
    [{ group: shopGroup, subscription: "mine" }, /^This is not the id of a subscription: mine$/],
    [{ query: " " }, /^A query has between 1 and 10000 characters\.$/],
  ] as const) {
    const { code, errors } = await imported(folder, options);
    assert.deepEqual([code, says.test(errors)], [2, true], errors);
  }
  assert.equal(existsSync(join(folder, "main.tf")), false);
});
