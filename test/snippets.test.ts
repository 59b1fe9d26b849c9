/**
 * Every set-up, with its tab stops as they come, is Terraform without a finding for the newest provider, except for what that has
 * deprecated: it is to work in older releases as well, which have nothing else. With the set-up that a module begins with, which
 * names the newest release that is known as a whole, nothing at all is found.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../server/src/text/edit";
import { plainSnippet } from "./harness/plainSnippet";
import { catalog, pinned, serviceWith, uriOf } from "./harness/service";
import { begunSetUp, setUps } from "./harness/setUps";

for (const { prefix, plain } of setUps()) {
  test(`the set-up ${prefix} is right as it is`, () => {
    const service = serviceWith({ "main.tf": plain, ...requiredBeside(plain) });
    const found = service.diagnose(uriOf("main.tf")).filter(({ rule }) => rule !== "deprecated");
    assert.deepEqual(found, []);
  });
}

/** What a set-up requires that takes resources of Azure's own API. */
function requiredBeside(plain: string): Record<string, string> {
  return plain.includes('"azapi_') ? { "versions.tf": pinned(catalog.provider("azapi")!.releases[0]!, "azapi") } : {};
}

const [beginning, ...others] = setUps();

test("the set-up that a module begins with names the newest release that is known as a whole", () => {
  const service = serviceWith({ "main.tf": beginning!.plain });
  const provider = catalog.provider("azurerm")!;
  const { version, known } = service.status(uriOf("main.tf"))!;
  assert.deepEqual([version, known], [provider.snapshots[0], "exact"]);
});

for (const { prefix } of others) {
  test(`nothing is found in the set-up ${prefix} that is begun in an empty file`, () => {
    const text = begunSetUp(prefix);
    assert.equal([...text.matchAll(/required_providers/g)].length, 1);
    assert.deepEqual(found(text), []);
  });

  test(`nothing is found in the set-up ${prefix} where its names are others`, () => {
    assert.deepEqual(found(begunSetUp(prefix, other)), []);
  });
}

function found(text: string): readonly string[] {
  const findings = serviceWith({ "main.tf": text }).diagnose(uriOf("main.tf"));
  return findings.map(({ rule, message }) => `${rule}: ${message}`);
}

/** A name of the same kind: a size and a region are what they are. */
function other(value: string): string {
  return /^(?:main|example)$/.test(value) ? "other" : value;
}

test("a set-up for azapi has a module that is configured require that", () => {
  const main = `${beginning!.plain}\n\nazureml-registry`;
  const service = serviceWith({ "main.tf": main });
  const item = service.complete(uriOf("main.tf"), main.length).items.find(({ label }) => label === "azureml-registry")!;
  const after = applyEdits(main, [{ span: item.replace, text: plainSnippet(item.insert) }, ...(item.also ?? [])]);
  assert.deepEqual(found(after), []);
  assert.match(
    after,
    /required_providers \{\n {4}azurerm = \{[^}]*\}\n+ {4}azapi = \{\n {6}source {2}= "Azure\/azapi"/,
  );
  assert.equal([...after.matchAll(/^terraform \{/gm)].length, 1);
});

for (const { prefix } of others.filter(({ prefix }) => !prefix.startsWith("azureml-workspace")))
  test(`the set-up ${prefix} is written a second time beside the first`, () => {
    const first = begunSetUp(prefix);
    const main = `${first}\n\n${prefix}`;
    const service = serviceWith({ "main.tf": main });
    const item = service.complete(uriOf("main.tf"), main.length).items.find(({ label }) => label === prefix)!;
    const after = applyEdits(main, [{ span: item.replace, text: plainSnippet(item.insert) }, ...(item.also ?? [])]);
    const found = serviceWith({ "main.tf": after })
      .diagnose(uriOf("main.tf"))
      .filter(({ severity }) => severity === "error");
    assert.deepEqual(
      found.map(({ message }) => message),
      [],
      after,
    );
  });

test("a set-up registers in an empty file what it needs beside a workspace's", () => {
  const lists = [...begunSetUp("azureml-foundry").matchAll(/resource_providers_to_register = \[\n([\s\S]*?)\n {2}\]/g)];
  const [names] = lists.map(([, list]) => [...list!.matchAll(/"(.*)"/g)].map(([, name]) => name));
  for (const name of ["Microsoft.CognitiveServices", "Microsoft.DocumentDB", "Microsoft.MachineLearningServices"])
    assert.ok(names!.includes(name), name);
  assert.deepEqual(names, names!.toSorted());
});

test("set-ups do not take each other's name", () => {
  const prefixes = setUps().map(({ prefix }) => prefix);
  assert.equal(new Set(prefixes).size, prefixes.length);
});
