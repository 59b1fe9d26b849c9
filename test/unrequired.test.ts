/** A provider that is not HashiCorp's and that the module does not require: found once, with the entry that it lacks. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Service } from "../server/src/service";
import { applyEdits } from "../server/src/text/edit";
import { pinned, serviceWith, uriOf } from "./harness/service";

const block = 'data "azapi_client_config" "main" {}\n';

function places(service: Service, ...names: readonly string[]): string[] {
  return names.flatMap((name) =>
    service.diagnose(uriOf(name)).flatMap(({ rule }) => (rule === "unrequired-provider" ? [name] : [])),
  );
}

test("it stands once in a module, whichever file is opened first", () => {
  const files = { "z.tf": block, "b.tf": block.replace("main", "other"), "a.tf": "locals {}\n" };
  for (const entries of [Object.entries(files), Object.entries(files).toReversed()])
    assert.deepEqual(places(serviceWith(Object.fromEntries(entries)), "a.tf", "b.tf", "z.tf"), ["b.tf"]);
});

test("each module requires it for itself", () => {
  const call = 'module "inner" {\n  source = "./inner"\n}\n';
  const files = { "main.tf": call, "versions.tf": pinned("2.12.0", "azapi"), "inner/main.tf": block };
  assert.deepEqual(places(serviceWith(files), "main.tf", "inner/main.tf"), ["inner/main.tf"]);
  const both = { ...files, "inner/versions.tf": pinned("2.12.0", "azapi") };
  assert.deepEqual(places(serviceWith(both), "main.tf", "inner/main.tf"), []);
});

test("the fix adds it where the module requires its providers, and nothing is found then", () => {
  const service = serviceWith({ "main.tf": block, "versions.tf": pinned("5.2.0") });
  const [fix] = service.fixes(uriOf("main.tf"), { start: 0, end: 0 });
  assert.equal(fix?.title, "Require azapi from Azure/azapi");
  assert.deepEqual(fix.edits, []);
  for (const { uri, edits } of fix.elsewhere) service.open(uri, applyEdits(service.text(uri)!, edits));
  assert.match(service.text(uriOf("versions.tf"))!, /source {2}= "Azure\/azapi"/);
  assert.deepEqual(places(service, "main.tf"), []);
});

test("what is completed brings it there, as a whole block and behind a keyword", () => {
  for (const [typed, at] of [
    ["azapi_res", 9],
    ['resource "azapi_res" "main" {\n}\n', 19],
  ] as const) {
    const service = serviceWith({ "main.tf": typed, "versions.tf": pinned("5.2.0") });
    const item = service.complete(uriOf("main.tf"), at).items.find(({ label }) => label === "azapi_resource");
    assert.deepEqual(
      item?.also?.filter(({ text }) => text !== ""),
      [],
    );
    const [other] = item?.elsewhere ?? [];
    assert.equal(other?.uri, uriOf("versions.tf"));
    assert.match(applyEdits(service.text(other!.uri)!, other!.edits), /azapi = \{\n {6}source {2}= "Azure\/azapi"/);
  }
});

test("nothing is said where a file of the module could not be read, or in a program", () => {
  const service = serviceWith({ "main.tf": block });
  service.setFolder(uriOf("").slice(0, -1), { parents: [], leftOut: ["versions.tf"] });
  assert.deepEqual(places(service, "main.tf"), []);
});
