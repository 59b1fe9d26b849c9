/** Conversions to azapi and back of modules that others call: what these read of them follows, or the resource stays. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Service } from "../server/src/service";
import { applyEdits } from "../server/src/text/index";
import { pinned, serviceWith, uriOf } from "./harness/service";

const identity = `resource "azurerm_user_assigned_identity" "main" {
  name                = "id"
  location            = "westeurope"
  resource_group_name = var.group
}

variable "group" {
  type = string
}
`;
const whole = 'output "identity" {\n  value = azurerm_user_assigned_identity.main\n}\n';
const call = 'module "app" {\n  source = "./app"\n  group  = "rg"\n}\n';

function opened(files: Readonly<Record<string, string>>): Service {
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "app/versions.tf": pinned("5.2.0"), ...files });
  service.setFolder("file:///module/app", { parents: [], isCalled: true });
  return service;
}

function texts(service: Service, { edits }: ReturnType<Service["convertToAzurerm"]>): Record<string, string> {
  return Object.fromEntries(
    edits.map(({ uri, edits: own }) => [uri.slice(uriOf("").length), applyEdits(service.text(uri)!, own)]),
  );
}

function converted(files: Readonly<Record<string, string>>, ...names: string[]) {
  const service = opened(files);
  const made = service.convertToAzapi((names.length > 0 ? names : ["app/main.tf"]).map(uriOf));
  return { ...made, because: made.refused.flatMap((one) => one.because).join(" "), texts: texts(service, made) };
}

test("what callers read of an output that is the whole resource follows, through further outputs and locals", () => {
  const files = {
    "app/main.tf": `${identity}locals {\n  own = azurerm_user_assigned_identity.main\n}\n`,
    "app/outputs.tf": 'output "identity" {\n  value = local.own\n}\n',
    "main.tf": `${call}locals {\n  there = module.app.identity\n}\noutput "client" {\n  value = [local.there.client_id, module.app.identity.id, module.app.identity.location]\n}\n`,
  };
  const { texts: after, refused } = converted(files);
  assert.deepEqual(refused, []);
  assert.match(after["app/main.tf"]!, /own = azapi_resource\.main\n/);
  assert.equal(after["app/outputs.tf"], undefined, "what is handed on has its name still");
  assert.match(
    after["main.tf"]!,
    /\[local\.there\.output\.properties\.clientId, module\.app\.identity\.id, module\.app\.identity\.location\]/,
  );
  const back = opened({ ...files, ...after });
  const returned = back.convertToAzurerm([uriOf("app/main.tf")]);
  assert.deepEqual(returned.refused, []);
  const again = texts(back, returned);
  assert.match(again["app/main.tf"]!, /output "main_import_id" \{\n {2}value = ".*\/userAssignedIdentities\/id"\n/);
  assert.match(
    again["main.tf"]!,
    /import \{\n {2}to = module\.app\.azurerm_user_assigned_identity\.main\n {2}id = module\.app\.main_import_id\n/,
  );
  assert.match(again["main.tf"]!, /\[local\.there\.client_id, module\.app\.identity\.id, /);
});

test("a local of the module itself that stands for it is read as azapi's, also by what is converted", () => {
  const role = `resource "azurerm_federated_identity_credential" "main" {
  name                      = local.own.client_id
  audience                  = ["a"]
  issuer                    = "https://issuer.example.com"
  user_assigned_identity_id = local.own.id
  subject                   = "a"
}
`;
  const { texts: after, because } = converted({
    "app/main.tf": `${identity}locals {\n  own = azurerm_user_assigned_identity.main\n}\n${role}`,
  });
  assert.equal(because, "");
  assert.match(after["app/main.tf"]!, /name {6}= local\.own\.output\.properties\.clientId\n/);
  assert.match(after["app/main.tf"]!, /parent_id = local\.own\.id\n/);
});

test("what is said of a value that only its module knows keeps a resource, and so does a reader who takes all", () => {
  const files = { "app/main.tf": identity, "app/outputs.tf": whole };
  const reads = (text: string) => converted({ ...files, "main.tf": `${call}output "x" {\n  value = ${text}\n}\n` });
  assert.match(reads("module.app.identity.resource_group_name").because, /\.resource_group_name is read/);
  assert.match(reads("[module.app.identity]").because, /is read as a whole.*\(main\.tf:6\)/);
  assert.match(reads("module.app").because, /is read in a way that is not known \(main\.tf:6\)/);
  assert.match(reads("module.app.identity[0].id").because, /is read in a way that is not known/);
  assert.match(reads("module.app.identity").because, /is read as a whole/, "an output that nobody in sight reads");
  assert.equal(reads("module.app.identity.tenant_id").because, "");
  const alone = converted({ "app/main.tf": identity, "app/outputs.tf": whole });
  assert.match(alone.because, /is read as a whole/);
});

test("instances of the resource and of the module are read by their keys still", () => {
  const many = identity.replace("{\n", '{\n  for_each = toset(["a"])\n');
  const files = { "app/main.tf": many, "app/outputs.tf": whole };
  const calls = call.replace("{\n", "{\n  count = 1\n");
  const reads = (text: string) => converted({ ...files, "main.tf": `${calls}output "x" {\n  value = ${text}\n}\n` });
  const one = reads('module.app[0].identity["a"].client_id');
  assert.equal(one.because, "");
  assert.match(one.texts["main.tf"]!, /module\.app\[0\]\.identity\["a"\]\.output\.properties\.clientId/);
  assert.match(reads("module.app[0].identity.a.client_id").because, /in a way that is not known/);
});

test("blocks about its state in a module that calls it keep it", () => {
  const imported = 'import {\n  to = module.app.azurerm_user_assigned_identity.main\n  id = "x"\n}\n';
  const { because } = converted({ "app/main.tf": identity, "main.tf": call + imported });
  assert.match(because, /An import block is about it \(main\.tf:6\)/);
});

test("a module that is given another azurerm stays, unless it is given an azapi too", () => {
  const handing = (providers: string) =>
    converted({ "app/main.tf": identity, "main.tf": call.replace("{\n", `{\n  providers = { ${providers} }\n`) })
      .because;
  assert.match(handing("azurerm = azurerm.hub"), /^module\.app hands azurerm\.hub on .*\(main\.tf:1\)\.$/);
  assert.equal(handing("azurerm = azurerm"), "");
  assert.equal(handing("azurerm = azurerm.hub, azapi = azapi.hub"), "");
});

test("a module that asks for a configuration asks for azapi's too, and each call has to hand both on", () => {
  const asking = pinned("5.2.0").replace(/\n( +)version = "5.2.0"/, "$&\n$1configuration_aliases = [azurerm.core]");
  const provider = 'provider "azurerm" {\n  alias = "hub"\n  features {}\n}\n\n';
  const own = identity.replace("{\n", "{\n  provider = azurerm.core\n");
  const handing = (providers: string, more = provider) =>
    converted({
      "app/main.tf": own,
      "app/versions.tf": asking,
      "main.tf": more + call.replace("{\n", `{\n  providers = {\n    ${providers}\n  }\n`),
    });
  const { texts: after, because } = handing("azurerm.core = azurerm.hub");
  assert.equal(because, "");
  assert.match(after["app/main.tf"]!, /provider {2}= azapi\.core\n/);
  assert.match(after["app/versions.tf"]!, /configuration_aliases = \[azapi\.core\]/);
  assert.match(after["main.tf"]!, /azapi\.core {3}= azapi\.hub\n|azapi\.core = azapi\.hub\n/);
  assert.match(after["main.tf"]!, /provider "azapi" \{\n {2}alias = "hub"\n\}/);
  assert.doesNotMatch(after["main.tf"]!, /provider "azapi" \{\n\}/);
  assert.match(after["versions.tf"]!, /Azure\/azapi/, "who hands azapi on requires it");
  assert.match(
    handing("azurerm.core = azurerm.hub\n    azapi.core = azapi.other").because,
    /hands another configuration/,
  );
  assert.match(handing("azurerm = azurerm").because, /^module\.app \(main\.tf:6\) does not say what azurerm\.core is/);
  const other = provider.replace("  features", '  metadata_host = "example.com"\n  features');
  assert.match(handing("azurerm.core = azurerm.hub", other).because, /azurerm\.hub sets metadata_host/);
  assert.match(handing("azurerm.core = azurerm.hub", "").because, /azurerm\.hub is not configured/);
});

test("a caller's default configuration is written for azapi too", () => {
  const set = 'provider "azurerm" {\n  subscription_id = "s"\n  features {}\n}\n\n';
  const { texts: after, because } = converted({ "app/main.tf": identity, "main.tf": set + call });
  assert.equal(because, "");
  assert.match(after["main.tf"]!, /provider "azapi" \{\n {2}subscription_id = "s"\n\}/);
  assert.match(after["versions.tf"]!, /Azure\/azapi/);
});

test("modules that call each other become azapi's in one turn", () => {
  const reader = identity
    .replaceAll("main", "reader")
    .replace('"id"', "module.app.identity.client_id")
    .replace("var.group", "module.app.identity.name")
    .replace(/variable[\s\S]*$/, "");
  const files = { "app/main.tf": identity, "app/outputs.tf": whole, "main.tf": call + reader };
  for (const names of [
    ["app/main.tf", "main.tf"],
    ["main.tf", "app/main.tf"],
  ]) {
    // biome-ignore format: two orders
    const { texts: after, because, converted: all, edits } = converted(files, ...names);
    assert.equal(because, "");
    assert.equal(all.length, 2);
    assert.equal(new Set(edits.map(({ uri }) => uri)).size, edits.length, "each file once");
    assert.match(after["main.tf"]!, /resource "azapi_resource" "reader"/);
    assert.match(after["main.tf"]!, /name {6}= module\.app\.identity\.output\.properties\.clientId\n/);
  }
});
