/** A provider that nothing pins: what depends on its version is a hint, and one finding of the module lists it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Service } from "../server/src/service";
import { pinned, serviceWith, uriOf } from "./harness/service";

const provider = 'provider "azurerm" {\n  features {}\n}\n';
const old =
  'resource "azurerm_storage_container" "old" {\n  name                 = "old"\n  storage_account_name = "stx"\n}\n';
/** Wrong in every version. */
const wrong =
  'resource "azurerm_resource_group" "wrong" {\n  name     = "wrong"\n  location = "westeurope"\n  tags     = "x"\n}\n';

function said(service: Service, ...names: readonly string[]): string[] {
  return names.flatMap((name) =>
    service.diagnose(uriOf(name)).map(({ severity, rule }) => `${name} ${severity} ${rule}`),
  );
}

function about(service: Service, name: string) {
  const finding = service.diagnose(uriOf(name)).find(({ rule }) => rule === "unpinned-provider");
  return { finding, title: finding?.fixes?.[0]?.title };
}

test("what only some of the versions refuse is a hint, what all refuse an error", () => {
  const files = { "a.tf": provider, "b.tf": old, "c.tf": wrong };
  const names = Object.keys(files);
  const dependent = ["b.tf hint missing-argument", "b.tf hint unknown-argument"];
  assert.deepEqual(said(serviceWith(files), ...names), [
    "a.tf warning unpinned-provider",
    ...dependent,
    "c.tf error wrong-type",
  ]);
  for (const [constraint, found] of [
    ["~> 5.0", ["b.tf error missing-argument", "b.tf error unknown-argument"]],
    [">= 4.0, < 6.0", ["b.tf error missing-argument", "b.tf error unknown-argument"]],
    [">= 5.0", ["b.tf error missing-argument", "b.tf error unknown-argument"]],
    ["~> 4.0", ["b.tf warning deprecated"]],
  ] as const) {
    const service = serviceWith({ "a.tf": `${pinned(constraint)}${provider}`, "b.tf": old });
    assert.deepEqual(said(service, "a.tf", "b.tf"), found, constraint);
  }
});

test("it stands once, wherever the module asks for the version, whichever file is opened first", () => {
  const files = { "z.tf": provider, "m.tf": `${old}${old.replace('"old" {', '"other" {')}`, "a.tf": wrong };
  const all = ["a.tf", "m.tf", "z.tf"];
  const where = (more: Readonly<Record<string, string>>) => {
    const entries = Object.entries({ ...files, ...more });
    const found = [entries, entries.toReversed()].map((some) =>
      said(serviceWith(Object.fromEntries(some)), ...all, ...Object.keys(more)).filter((one) =>
        one.includes("unpinned-provider"),
      ),
    );
    assert.deepEqual(found[0], found[1]);
    return found[0];
  };
  assert.deepEqual(where({}), ["z.tf warning unpinned-provider"]);
  assert.deepEqual(where({ "versions.tf": pinned(">= 3.0") }), ["versions.tf warning unpinned-provider"]);
  assert.deepEqual(where({ "x.tf": pinned(">= 3.0"), "versions.tf": pinned("> 2.0") }), [
    "versions.tf warning unpinned-provider",
  ]);
  assert.deepEqual(where({ "z.tf": wrong }), ["a.tf warning unpinned-provider"]);
});

test("it counts all places, names them, and pins to what takes them all", () => {
  const service = serviceWith({ "a.tf": provider, "b.tf": old });
  const { finding, title } = about(service, "a.tf");
  assert.match(
    finding?.message ?? "",
    /^azurerm is not pinned, and \d+\.\d+\.\d+, .* rejects 2 places in this module: /,
  );
  assert.match(finding?.message ?? "", /pin it to "~> 4\.81", .* upgrade --to 5\)\.$/);
  assert.deepEqual(
    finding?.related?.map(({ uri }) => uri),
    [uriOf("b.tf"), uriOf("b.tf")],
  );
  assert.equal(title, "Pin azurerm to ~> 4.81");
});

test("it pins to no version that refuses something else", () => {
  const workspace = (more: string) =>
    `resource "azurerm_log_analytics_workspace" "w" {\n  name = "log"\n  location = "westeurope"\n  resource_group_name = "rg"\n${more}}\n`;
  const both = (text: string) => about(serviceWith({ "a.tf": provider, "b.tf": old, "c.tf": text }), "a.tf");
  assert.equal(both(workspace("")).title, "Pin azurerm to ~> 4.81");
  // This one has it since 5.2.
  const mixed = both(workspace('  internet_query_access_type = "Disabled"\n'));
  assert.equal(mixed.title, undefined);
  assert.match(
    mixed.finding?.message ?? "",
    /rejects 2 places in this module: pin the version that the code was written for/,
  );
});

test("what was surely written for a release of which only the structure is known is no error", () => {
  const cluster = (size: string) =>
    `resource "azurerm_kubernetes_cluster" "k" {\n  name = "k"\n  location = "westeurope"\n  resource_group_name = "rg"\n  dns_prefix = local.nothing\n  addon_profile {\n  }\n  identity {\n    type = "SystemAssigned"\n  }\n  default_node_pool {\n    name = "default"\n${size}  }\n}\n`;
  const old = cluster('    vm_size = "Standard_D2s_v3"\n');
  const service = serviceWith({ "a.tf": provider, "b.tf": old });
  assert.deepEqual(said(service, "a.tf", "b.tf"), [
    "a.tf warning unpinned-provider",
    "b.tf hint missing-argument",
    "b.tf error undeclared-reference",
    "b.tf hint unknown-argument",
  ]);
  assert.equal(about(service, "a.tf").title, undefined);
  assert.ok(
    said(serviceWith({ "a.tf": pinned(">= 3.0"), "b.tf": old }), "b.tf").includes("b.tf error unknown-argument"),
  );
  // That release refuses it as well: then nothing says that it was written for it.
  const broken = said(serviceWith({ "a.tf": provider, "b.tf": cluster("") }), "b.tf");
  assert.ok(broken.includes("b.tf error unknown-argument"), broken.join());
});

test("so is what was written for such a release and has gone altogether since", () => {
  // The type went with 5.0, the argument with 3.0.
  const app =
    'resource "azurerm_function_app" "app" {\n  name = "app"\n  location = "westeurope"\n  resource_group_name = "rg"\n  app_service_plan_id = local.plan\n  storage_connection_string = "x"\n}\nlocals {\n  plan = "x"\n}\n';
  const found = said(serviceWith({ "a.tf": provider, "b.tf": app }), "a.tf", "b.tf");
  assert.deepEqual(found, ["a.tf warning unpinned-provider", "b.tf hint unknown-type"]);
  assert.ok(said(serviceWith({ "a.tf": pinned(">= 3.0"), "b.tf": app }), "b.tf").includes("b.tf error unknown-type"));
});

test("what people do not want to see does not count", () => {
  const ignored = old.replace('"old" {', '"old" { # azureml-terraform-ignore: all');
  const service = serviceWith({ "a.tf": provider, "b.tf": ignored });
  assert.deepEqual(said(service, "a.tf", "b.tf"), []);
  const other = serviceWith({ "a.tf": provider, "b.tf": old });
  other.configure({ rules: { "missing-argument": "off" } });
  assert.match(about(other, "a.tf").finding?.message ?? "", /rejects 1 place in this module/);
});

test("an edit of one file takes effect on what is said in another", () => {
  const service = serviceWith({ "a.tf": provider, "b.tf": old });
  assert.equal(said(service, "a.tf").length, 1);
  const start = old.indexOf("storage_account_name");
  service.change(uriOf("b.tf"), {
    span: { start, end: start + "storage_account_name".length },
    text: "storage_account_id",
  });
  assert.deepEqual(said(service, "a.tf"), []);
  service.open(uriOf("b.tf"), old);
  assert.equal(said(service, "a.tf").length, 1);
  service.open(uriOf("versions.tf"), pinned("~> 4.0"));
  assert.deepEqual(said(service, "a.tf"), []);
});

test("fix all leaves places alone that another version takes", () => {
  const service = serviceWith({ "a.tf": provider, "b.tf": old });
  assert.deepEqual(service.fixAll(uriOf("b.tf")), []);
});

test("azuread is pinned like azurerm", () => {
  const client =
    'resource "azuread_application_password" "p" {\n  application_object_id = "00000000-0000-0000-0000-000000000001"\n}\n';
  const service = serviceWith({ "a.tf": 'provider "azuread" {\n}\n', "b.tf": client });
  const { finding, title } = about(service, "a.tf");
  assert.match(finding?.message ?? "", /^azuread is not pinned, and \d+\.\d+\.\d+, /);
  assert.equal(title, "Pin azuread to ~> 2.53");
});

test("where a lower bound alone says the version, the upgrade begins with the major version before", () => {
  const service = serviceWith({ "a.tf": pinned(">= 3.0"), "b.tf": old });
  const found = service.upgrade(uriOf("b.tf"), 5).map(({ rule }) => rule);
  assert.deepEqual(found, ["missing-argument", "unknown-argument"]);
  assert.deepEqual(serviceWith({ "a.tf": pinned(">= 5.0"), "b.tf": old }).upgrade(uriOf("b.tf"), 5), []);
});

test("every rule follows what the version says, whatever it is about", () => {
  const subnet = `resource "azurerm_subnet" "s" {
  name                 = "s"
  resource_group_name  = "rg"
  virtual_network_name = "v"
  address_prefixes     = ["10.0.0.0/24"]
  lifecycle {
    ignore_changes = [enforce_private_link_endpoint_network_policies]
  }
}
`;
  assert.deepEqual(said(serviceWith({ "a.tf": provider, "b.tf": subnet }), "a.tf", "b.tf"), [
    "a.tf warning unpinned-provider",
    "b.tf hint ignore-changes",
  ]);
  assert.deepEqual(said(serviceWith({ "a.tf": pinned("~> 5.0"), "b.tf": subnet }), "b.tf"), [
    "b.tf error ignore-changes",
  ]);
  const encoded = `terraform {
  required_providers {
    azapi = {
      source = "Azure/azapi"
    }
  }
}
resource "azapi_resource" "x" {
  type      = "Microsoft.Storage/storageAccounts@2026-04-01"
  name      = "stx"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  location  = "westeurope"
  body      = jsonencode({ kind = "StorageV2", sku = { name = "Standard_LRS" }, properties = {} })
}
`;
  assert.deepEqual(said(serviceWith({ "b.tf": encoded }), "b.tf"), [
    "b.tf warning unpinned-provider",
    "b.tf hint azapi-body",
  ]);
  // A list until 4.81, a set since.
  const gateway = `resource "azurerm_local_network_gateway" "g" {
  name                = "g"
  resource_group_name = "rg"
  location            = "westeurope"
  gateway_address     = "12.13.14.15"
  address_space       = ["10.0.0.0/16"]
}
`;
  const index = 'output "first" {\n  value = azurerm_local_network_gateway.g.address_space[0]\n}\n';
  assert.deepEqual(said(serviceWith({ "a.tf": provider, "b.tf": gateway, "c.tf": index }), "a.tf", "b.tf", "c.tf"), [
    "a.tf warning unpinned-provider",
    "c.tf hint wrong-index",
  ]);
});

/** A root in the folder "root" that calls the module of the others, which calls a third. */
function called(root: string, child: string, grandchild: string): Service {
  const service = serviceWith({});
  service.open("file:///root/main.tf", `${root}module "child" {\n  source = "../child"\n}\n`);
  service.open("file:///child/main.tf", `${child}module "grandchild" {\n  source = "../grandchild"\n}\n`);
  service.open("file:///grandchild/main.tf", grandchild);
  return service;
}

function inModules(service: Service): string[] {
  return ["root", "child", "grandchild"].flatMap((name) =>
    service.diagnose(`file:///${name}/main.tf`).map(({ severity, rule }) => `${name} ${severity} ${rule}`),
  );
}

test("a module that others call says nothing: the first of them lists what depends on the version, for all", () => {
  const places = ["child", "grandchild"].flatMap((name) => [
    `${name} hint missing-argument`,
    `${name} hint unknown-argument`,
  ]);
  const service = called(provider, old, old);
  assert.deepEqual(inModules(service), ["root warning unpinned-provider", ...places]);
  const finding = service.diagnose("file:///root/main.tf").find(({ rule }) => rule === "unpinned-provider");
  assert.match(finding?.message ?? "", /rejects 4 places in this module and those that it calls: pin it to "~> 4\.81"/);
  assert.equal(finding?.related?.length, 4);
  // What the root allows decides.
  assert.deepEqual(inModules(called(`${pinned(">= 5.0")}${provider}`, old, wrong)).slice(0, 1), [
    "child hint missing-argument",
  ]);
  // A file of a caller that is not open counts as well.
  const alone = serviceWith({ "b.tf": old });
  alone.setFolder("file:///module", { parents: [], isCalled: true });
  assert.deepEqual(said(alone, "b.tf"), ["b.tf hint missing-argument", "b.tf hint unknown-argument"]);
});
