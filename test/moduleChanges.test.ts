/** What a change of files does to what their module has made. What Terraform plans for such changes test/plan/moduleChanges compares. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createService } from "../server/src/createService";
import { changesOf, type Files } from "./harness/changesOf";
import { catalog, uriOf } from "./harness/service";

/** The effects, each with its addresses. */
function effects(before: Files | string, after: Files | string): readonly string[] {
  const files = (one: Files | string) => (typeof one === "string" ? { "main.tf": one } : one);
  return changesOf(files(before), files(after)).changes.map(
    ({ effect, address, to }) => `${effect} ${address}${to === undefined ? "" : ` ${to}`}`,
  );
}

/** What is not told but for what is always so. */
function untold(before: Files | string, after: Files | string): readonly string[] {
  const files = (one: Files | string) => (typeof one === "string" ? { "main.tf": one } : one);
  return changesOf(files(before), files(after)).untold.slice(0, -1);
}

const group = (name: string, more = "") =>
  `resource "azurerm_resource_group" "${name}" {\n  name     = "rg-${name}"\n  location = "westeurope"\n${more}}\n`;
const endpoint = (name: string) =>
  `resource "azurerm_private_endpoint" "${name}" {\n  name                = "pe-${name}"\n  location            = "westeurope"\n  resource_group_name = azurerm_resource_group.main.name\n  subnet_id           = var.subnet\n}\n`;
const five = ["a", "b", "c", "d", "e"].map(endpoint).join("");

test("resources that are gone are destroyed", () => {
  assert.deepEqual(
    effects(group("main") + five, group("main")),
    ["a", "b", "c", "d", "e"].map((name) => `destroyed azurerm_private_endpoint.${name}`),
  );
  assert.equal(effects(group("main") + five, "").length, 6);
  assert.equal(effects(group("main") + five, "# nothing\n").length, 6);
  assert.deepEqual(effects(group("main") + five, five + group("main")), []);
});

test("what moves to another file of the module stays", () => {
  assert.deepEqual(effects({ "main.tf": group("a") + group("b") }, { "main.tf": group("a"), "b.tf": group("b") }), []);
  assert.deepEqual(effects({ "main.tf": group("a"), "b.tf": group("b") }, { "main.tf": group("a") }), [
    "destroyed azurerm_resource_group.b",
  ]);
});

test("moved blocks keep what they name, one after another", () => {
  const moved = (from: string, to: string) => `moved {\n  from = ${from}\n  to   = ${to}\n}\n`;
  const [a, b, c] = ["a", "b", "c"].map((name) => `azurerm_resource_group.${name}`) as [string, string, string];
  const renamed = group("a").replace('"a" {', '"b" {');
  assert.deepEqual(effects(group("a"), renamed), [`destroyed ${a}`, `created ${b}`]);
  const [hint] = changesOf({ "main.tf": group("a") }, { "main.tf": renamed }).changes;
  assert.match(hint!.message, /add moved \{ from = azurerm_resource_group\.a, to = azurerm_resource_group\.b \}/);
  assert.deepEqual(effects(group("a"), renamed + moved(a, b)), [`moved ${a} ${b}`]);
  assert.deepEqual(effects(group("a"), group("a").replace('"a" {', '"c" {') + moved(a, b) + moved(b, c)), [
    `moved ${a} ${c}`,
  ]);
  assert.equal(effects(group("a"), renamed + moved(a, a)).length, 2);
  assert.equal(effects(group("a"), renamed + moved(a, c) + moved(c, a)).length, 2);
  const counted = group("a", "  count = 2\n");
  assert.deepEqual(effects(counted, group("a", "  count = 1\n") + moved(`${a}[1]`, `${a}[0]`)), [`destroyed ${a}[1]`]);
  const each = group("b", '  for_each = toset(["x"])\n').replace("rg-b", "rg-a");
  assert.deepEqual(effects(group("a"), each + moved(a, `${b}["x"]`)), [`moved ${a} ${b}["x"]`]);
  assert.match(untold(group("a"), `${renamed}moved {\n  from = ${a}\n}\n`).join(), /could not be read/);
});

test("removed blocks say whether anything is destroyed", () => {
  const removed = (more: string) => `removed {\n  from = azurerm_resource_group.a\n${more}}\n`;
  const address = "azurerm_resource_group.a";
  assert.deepEqual(effects(group("a"), removed("  lifecycle {\n    destroy = false\n  }\n")), [`forgotten ${address}`]);
  assert.deepEqual(effects(group("a"), removed("  lifecycle {\n    destroy = true\n  }\n")), [`destroyed ${address}`]);
  assert.deepEqual(effects(group("a"), removed("")), [`destroyed ${address}`]);
});

test("instances of count and for_each go and come by their keys", () => {
  const each = (keys: string) => group("a", `  for_each = toset(${keys})\n`);
  const a = "azurerm_resource_group.a";
  assert.deepEqual(effects(each('["x", "y"]'), each('["y", "z"]')), [`destroyed ${a}["x"]`, `created ${a}["z"]`]);
  assert.deepEqual(effects(each('["toString", "__proto__"]'), each('["toString"]')), [`destroyed ${a}["__proto__"]`]);
  const count = (count: string) => group("a", `  count = ${count}\n`);
  assert.deepEqual(effects(count("3"), count("1")), [`destroyed ${a}`]);
  assert.deepEqual(effects(count("0"), count("2")), [`created ${a}`]);
  assert.deepEqual(effects(group("a"), count("1")), [`moved ${a} ${a}[0]`]);
  assert.deepEqual(effects(count("2"), group("a")), [`destroyed ${a}[1]`, `moved ${a}[0] ${a}`]);
  assert.deepEqual(effects(group("a"), each('["x"]')), [`destroyed ${a}`, `created ${a}["x"]`]);
  const map = (map: string) => `locals {\n  all = ${map}\n}\n${group("a", "  for_each = local.all\n")}`;
  assert.deepEqual(effects(map("{ x = 1, y = 2 }"), map("{ y = 3 }")), [`destroyed ${a}["x"]`]);
});

test("keys that only a plan knows are said to be unknown where they may be others", () => {
  const each = (over: string) => group("a", `  for_each = ${over}\n`);
  assert.match(untold(each("var.a"), each("var.b")).join(), /which instances of azurerm_resource_group\.a/);
  assert.match(untold(each('toset(["x"])'), each("var.b")).join(), /which instances/);
  assert.match(untold(group("a"), each("var.b")).join(), /which instances/);
  assert.deepEqual(untold(each("var.a"), each("var.a")), []);
  const local = (value: string) => `locals {\n  a = ${value}\n}\n${each("toset(local.a)")}`;
  assert.match(untold(local("var.a"), local("var.b")).join(), /which instances/);
  const given = (value: string) => `variable "n" {\n  default = ${value}\n}\n${group("a", "  count = var.n\n")}`;
  assert.deepEqual(effects(given("2"), given("1")), ["destroyed azurerm_resource_group.a[1]"]);
  assert.match(untold(given("2"), given("1")).join(), /var\.n may be set to something else/);
  assert.match(untold(group("a", "  count = 1\n"), group("a", "  count = 1000000000\n")).join(), /which instances/);
});

const call = (name: string, more = "", source = "./net") => `module "${name}" {\n  source = "${source}"\n${more}}\n`;

test("calls that go take with them what their modules contain", () => {
  const net = { "net/main.tf": group("a") + call("deep", "", "../deep"), "deep/main.tf": group("b", "  count = 1\n") };
  assert.deepEqual(effects({ "main.tf": call("n"), ...net }, { "main.tf": "", ...net }), [
    "destroyed module.n.azurerm_resource_group.a",
    "destroyed module.n.module.deep.azurerm_resource_group.b[0]",
  ]);
  const each = (keys: string) => ({ "main.tf": call("n", `  for_each = toset(${keys})\n`), ...net });
  assert.deepEqual(effects(each('["x", "y"]'), each('["x"]')), [
    'destroyed module.n["y"].azurerm_resource_group.a',
    'destroyed module.n["y"].module.deep.azurerm_resource_group.b[0]',
  ]);
  assert.deepEqual(
    effects({ "main.tf": call("n"), ...net }, { "main.tf": call("n", "  count = 1\n"), ...net }).length,
    4,
  );
  const moved = "moved {\n  from = module.n\n  to   = module.m\n}\n";
  assert.deepEqual(effects({ "main.tf": call("n"), ...net }, { "main.tf": call("m") + moved, ...net }), [
    "moved module.n.azurerm_resource_group.a module.m.azurerm_resource_group.a",
    "moved module.n.module.deep.azurerm_resource_group.b[0] module.m.module.deep.azurerm_resource_group.b[0]",
  ]);
  const forgotten = "removed {\n  from = module.n\n  lifecycle {\n    destroy = false\n  }\n}\n";
  assert.equal(
    effects({ "main.tf": call("n"), ...net }, { "main.tf": forgotten, ...net })[0]?.split(" ")[0],
    "forgotten",
  );
});

test("what a call passes decides what is in its module", () => {
  const net = { "net/main.tf": `variable "n" {\n  default = 2\n}\n${group("a", "  count = var.n\n")}` };
  const passing = (value: string) => ({ "main.tf": call("n", `  n = ${value}\n`), ...net });
  assert.deepEqual(effects(passing("3"), passing("2")), ["destroyed module.n.azurerm_resource_group.a[2]"]);
  assert.deepEqual(effects({ "main.tf": call("n"), ...net }, passing("1")), [
    "destroyed module.n.azurerm_resource_group.a[1]",
  ]);
  assert.match(
    untold(passing("var.x"), passing("var.y")).join(),
    /which instances of module\.n\.azurerm_resource_group\.a/,
  );
});

test("of modules that are not known that is said", () => {
  const registry = (version: string) => call("n", `  version = "${version}"\n`, "Azure/naming/azurerm");
  assert.deepEqual(effects(registry("1.0.0"), ""), ["destroyed module.n"]);
  assert.match(
    untold(registry("1.0.0"), registry("2.0.0")).join(),
    /Only a plan shows what the change does in module\.n/,
  );
  assert.deepEqual(untold(registry("1.0.0"), registry("1.0.0")), []);
  const local = { "main.tf": call("n"), "net/main.tf": group("a") };
  assert.match(untold(local, { ...local, "main.tf": registry("1.0.0") }).join(), /module\.n/);
  assert.deepEqual(effects(local, { ...local, "main.tf": registry("1.0.0") }), []);
});

test("changes of arguments replace, and what reads what is replaced is replaced with it", () => {
  const plan = `resource "azurerm_service_plan" "p" {\n  name                = "asp"\n  location            = "westeurope"\n  resource_group_name = azurerm_resource_group.a.name\n  os_type             = "Linux"\n  sku_name            = "B1"\n}\n`;
  const other = group("a").replace("rg-a", "rg-other");
  assert.deepEqual(effects(group("a") + plan, other + plan), [
    "replaced azurerm_resource_group.a",
    "replaced azurerm_service_plan.p",
  ]);
  const local = (region: string) =>
    `locals {\n  region = "${region}"\n}\n${group("a").replace('"westeurope"', "local.region")}`;
  assert.deepEqual(effects(local("westeurope"), local("northeurope")), ["replaced azurerm_resource_group.a"]);
  assert.deepEqual(effects(local("westeurope"), local("West Europe")), []);
  const subnet = `resource "azurerm_private_endpoint" "e" {\n  subnet_id = azurerm_subnet.s.id\n}\nresource "azurerm_subnet" "s" {\n  name = "a"\n  virtual_network_name = "v"\n  resource_group_name = "r"\n}\n`;
  assert.deepEqual(
    effects(subnet, subnet.replace('name = "a"', 'name = "b"')),
    ["replaced azurerm_subnet.s", "replaced azurerm_private_endpoint.e"].toReversed().toSorted().toReversed(),
  );
  const protectedGroup = (name: string) =>
    group("a", "  lifecycle {\n    prevent_destroy = true\n  }\n").replace("rg-a", name);
  assert.deepEqual(effects(protectedGroup("one"), protectedGroup("two")), ["refused azurerm_resource_group.a"]);
});

test("what ignores its change is as it was for those who read it, and tfvars decide what a configuration makes", () => {
  const read = (region: string) =>
    `${group("a", "  lifecycle {\n    ignore_changes = [location]\n  }\n").replace("westeurope", region)}${group("b").replace('"westeurope"', "azurerm_resource_group.a.location")}`;
  assert.deepEqual(effects(read("westeurope"), read("northeurope")), []);
  const main = `variable "n" {}\nprovider "azurerm" {\n  features {}\n}\n${group("a", "  count = var.n\n")}`;
  const given = (n: number) => ({ "main.tf": main, "terraform.tfvars": `n = ${n}\n` });
  assert.deepEqual(effects(given(2), given(1)), ["destroyed azurerm_resource_group.a[1]"]);
});

test("a resource with another name that is moved is not replaced for those who read it", () => {
  const reading = (name: string) =>
    `resource "azurerm_private_endpoint" "e" {\n  name      = "pe"\n  subnet_id = azurerm_subnet.${name}.id\n}\nresource "azurerm_subnet" "${name}" {\n  name = "s"\n}\n`;
  const moved = "moved {\n  from = azurerm_subnet.a\n  to   = azurerm_subnet.b\n}\n";
  assert.deepEqual(effects(reading("a"), reading("b") + moved), ["moved azurerm_subnet.a azurerm_subnet.b"]);
  assert.deepEqual(untold(reading("a"), reading("b") + moved), []);
});

test("of arguments that replace and may be others it is said that only a plan tells", () => {
  const named = (value: string) => group("a").replace('"rg-a"', value);
  assert.match(
    untold(named("var.a"), named("var.b")).join(),
    /Only a plan shows whether azurerm_resource_group\.a is replaced: name may change/,
  );
  const variable = (value: string) => `variable "a" {\n  default = "${value}"\n}\n${named("var.a")}`;
  assert.match(untold(variable("x"), variable("y")).join(), /name may change/);
  assert.deepEqual(untold(named("var.a"), named("var.a")), []);
  const tagged = (tag: string) => group("a", `  tags = { a = ${tag} }\n`);
  assert.deepEqual(untold(tagged("var.a"), tagged("var.b")), []);
  const foreign = (value: string) => `resource "aws_vpc" "a" {\n  cidr_block = "${value}"\n}\n`;
  assert.match(untold(foreign("a"), foreign("b")).join(), /whether aws_vpc\.a is replaced/);
  assert.match(untold(group("a"), group("a", "  provider = azurerm.west\n")).join(), /provider may change/);
});

test("providers and the state set up otherwise are told of", () => {
  const provider = (more: string) => `provider "azurerm" {\n  features {}\n${more}}\n${group("a")}`;
  assert.match(
    untold(provider(""), provider('  subscription_id = "x"\n')).join(),
    /provider\.azurerm has other settings/,
  );
  const required = (version: string) =>
    `terraform {\n  required_providers {\n    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "${version}"\n    }\n  }\n}\n`;
  assert.match(untold(required("4.20.0"), required("5.2.0")).join(), /another release/);
  const backend = (key: string) => `terraform {\n  backend "azurerm" {\n    key = "${key}"\n  }\n}\n`;
  assert.match(untold(backend("a"), backend("b")).join(), /moves the state elsewhere/);
});

test("data sources and outputs take nothing with them, and imports are no creations", () => {
  const data = 'data "azurerm_client_config" "me" {\n}\noutput "id" {\n  value = 1\n}\n';
  assert.deepEqual(effects(data, ""), ["unread data.azurerm_client_config.me", "unread output.id"]);
  const imported = 'import {\n  to = azurerm_resource_group.a\n  id = "x"\n}\n';
  assert.deepEqual(effects("", imported + group("a")), ["imported azurerm_resource_group.a"]);
});

test("of a text that cannot be read nothing is said but that", () => {
  const { changes, unreadable } = changesOf(
    { "main.tf": group("a") },
    { "main.tf": 'resource "azurerm_resource_group" "a" {\n  name = \n' },
  );
  assert.deepEqual(changes, []);
  assert.match(unreadable.join(), /^main\.tf cannot be read at line \d+: /);
  assert.match(untold('resource "a" {', group("a")).join(), /Before the change main\.tf cannot be read/);
});

test("an answer always says that it does not know what exists", () => {
  const { changes, untold: all } = changesOf({ "main.tf": group("a") }, { "main.tf": group("a") });
  assert.deepEqual(changes, []);
  assert.match(all.join(), /Only the code before the change is known/);
});

test("circles, many resources and many modules are compared to an end", () => {
  const many = (from: number) => Array.from({ length: 10_000 }, (_, at) => group(`r${at + from}`)).join("");
  const { changes, untold: all } = changesOf({ "main.tf": many(0) }, { "main.tf": many(1) });
  assert.deepEqual(
    changes.map(({ effect }) => effect),
    ["destroyed", "created"],
  );
  assert.equal(all.length, 1);
  const circle = { "main.tf": call("n"), "net/main.tf": call("m", "", "../net") + group("a") };
  assert.deepEqual(effects(circle, { ...circle, "main.tf": "" }).length, 2);
  const twice = (to: string) => call("one", "", to) + call("two", "", to);
  const deep = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`m${at}/main.tf`, at === 29 ? group("a") : twice(`../m${at + 1}`)]),
  );
  const all30 = changesOf({ "main.tf": call("n", "", "./m0"), ...deep }, { "main.tf": "", ...deep });
  assert.match(all30.untold.join(), /not everything is compared/);
  const chain = Array.from({ length: 3_000 }, (_, at) => `  l${at} = local.l${at + 1}\n`).join("");
  const locals = (end: string) =>
    `locals {\n${chain}  l3000 = "${end}"\n}\n${group("a").replace('"rg-a"', "local.l0")}`;
  assert.match(untold(locals("a"), locals("b")).join(), /name may change/);
});

test("a program is compared as far as it is read", () => {
  const program = (body: string) =>
    `import { TerraformStack } from "cdktf";\nimport { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";\nclass S extends TerraformStack {\n  constructor(scope, id) {\n    super(scope, id);\n${body}\n  }\n}\n`;
  const made = '    new ResourceGroup(this, "a", { name: "rg", location: "westeurope" });';
  const service = createService(catalog);
  service.open(uriOf("main.ts"), program(""));
  const { changes, untold: all } = service.moduleChanges(
    uriOf("main.ts"),
    new Map([[uriOf("main.ts"), program(made)]]),
  );
  assert.deepEqual(
    changes.map(({ effect, address }) => `${effect} ${address}`),
    ["destroyed azurerm_resource_group.a"],
  );
  assert.match(all.join(), /A program may make more/);
});
