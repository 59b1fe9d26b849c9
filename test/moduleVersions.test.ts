/** The version in force follows from all files of a module, from the modules that it calls, and from those that call it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { constraintsInTexts } from "../server/src/languages/constraintsInTexts";
import type { ModuleContext } from "../server/src/workspace/moduleContext";
import { newestOf } from "./harness/newest";
import { pinned, serviceWith, uriOf } from "./harness/service";

/** The version that counts for the last of the files. */
function versionOf(files: Readonly<Record<string, string>>, about: Partial<ModuleContext> = {}): string | undefined {
  const service = serviceWith(files);
  service.setFolder("file:///module", { parents: [], ...about });
  return service.status(uriOf(Object.keys(files).at(-1) ?? ""))?.version;
}

const called = (version: string, call?: string) => ({ provider: "azurerm", version, ...(call && { call }) });

test("the version that a module uses is its status in short, and there is none where nothing is of the provider", () => {
  const service = serviceWith({ "main.tf": pinned("4.19.0") });
  const { provider, version, known } = service.status(uriOf("main.tf"))!;
  assert.deepEqual(service.versionUsed(uriOf("main.tf")), { provider, version, known });
  assert.equal(version, "4.19.0");
  const other = serviceWith({ "main.tf": 'output "name" {\n  value = 1\n}\n' });
  assert.equal(other.status(uriOf("main.tf"))?.isUsed, false);
  assert.equal(other.versionUsed(uriOf("main.tf")), undefined);
  assert.equal(other.versionUsed(uriOf("none.tf")), undefined);
});

test("constraints in several files of a module hold together", () => {
  const old = 'provider "azurerm" {\n  version = "< 4.50"\n}\n';
  assert.equal(versionOf({ "a.tf": pinned(">= 4.0"), "b.tf": old, "main.tf": "" }), "4.49.0");
  const json = JSON.stringify({ terraform: { required_providers: { azurerm: { version: "< 4.30" } } } });
  assert.equal(versionOf({ "a.tf": old, "b.tf.json": json, "main.tf": "" }), "4.29.0");
});

test("constraints of called modules count as well", () => {
  assert.equal(versionOf({ "main.tf": pinned(">= 3.0") }, { called: [called("~> 4.0"), called("< 4.50")] }), "4.49.0");
  assert.equal(versionOf({ "main.tf": "" }, { called: [called("~> 3.0")] }), newestOf("azurerm", 3));
  const others = [{ provider: "azuread", version: "~> 2.0" }];
  assert.equal(versionOf({ "main.tf": "" }, { called: others }), newestOf());
});

test("a constraint in the text of a called module counts in its short form too, and in JSON", () => {
  const short = 'terraform {\n  required_providers {\n    azurerm = "~> 4.0"\n  }\n}\n';
  const json = JSON.stringify({ provider: { azurerm: { version: "< 4.50" } } });
  const texts = new Map([
    ["main.tf", 'output "version" {}\n'],
    ["versions.tf", short],
    ["old.tf.json", json],
  ]);
  assert.deepEqual(constraintsInTexts(texts), [
    { provider: "azurerm", version: "~> 4.0" },
    { provider: "azurerm", version: "< 4.50" },
  ]);
});

test("what is installed counts as long as it is what the call asks for", () => {
  const source = "registry.terraform.io/Azure/net/azurerm";
  const installed = [{ call: "net", path: "./.terraform/modules/net", source, version: "1.4.2" }];
  const about = { installed, called: [called("~> 4.0", "net")] };
  const call = (version: string) => `module "net" {\n  source  = "Azure/net/azurerm"\n  version = "${version}"\n}\n`;
  assert.equal(versionOf({ "main.tf": call("~> 1.0") }, about), newestOf("azurerm", 4));
  assert.equal(versionOf({ "main.tf": call("~> 2.0") }, about), newestOf());
  assert.equal(versionOf({ "main.tf": "" }, about), newestOf());
});

test("a constraint is on the provider that its source says, under whatever name", () => {
  const required = (name: string, source: string) =>
    `terraform {\n  required_providers {\n    ${name} = {\n      source = "${source}"\n      version = "~> 4.0"\n    }\n  }\n}\n`;
  assert.equal(
    versionOf({ "main.tf": required("azurerm", "registry.terraform.io/hashicorp/azurerm") }),
    newestOf("azurerm", 4),
  );
  assert.equal(versionOf({ "main.tf": required("azurerm", "HashiCorp/azurerm") }), newestOf("azurerm", 4));
  assert.equal(versionOf({ "main.tf": required("azurerm", "somebody/azurerm") }), newestOf());
  assert.equal(versionOf({ "main.tf": required("az", "hashicorp/azurerm") }), newestOf("azurerm", 4));
  const configured = 'provider "az" {\n  version = "~> 3.0"\n}\n';
  const both = required("az", "hashicorp/azurerm").replace("~> 4.0", "> 3.0");
  assert.equal(versionOf({ "a.tf": configured, "main.tf": both }), newestOf("azurerm", 3));
});

test("edits of constraints, and of the calls through which others count, take effect", () => {
  const service = serviceWith({ "main.tf": pinned(">= 3.0") });
  service.setFolder("file:///module", { parents: [], called: [called("~> 4.0")] });
  const uri = uriOf("main.tf");
  assert.equal(service.status(uri)?.version, newestOf("azurerm", 4));
  const start = service.text(uri)!.indexOf(">= 3.0");
  service.change(uri, { span: { start, end: start + 6 }, text: "< 4.20" });
  assert.equal(service.status(uri)?.version, "4.19.0");
  service.setFolder("file:///module", { parents: [] });
  assert.equal(service.status(uri)?.version, "4.19.0");
  service.setFolder("file:///module", { parents: [pinned("< 4.10")] });
  assert.equal(service.status(uri)?.version, "4.9.0");
});
