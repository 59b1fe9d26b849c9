/**
 * Every set-up, with its tab stops as they come, is Terraform without a finding for the newest provider, except for what that has
 * deprecated: it is to work in older releases as well, which have nothing else. With the set-up that a module begins with, which
 * names the newest release that is known as a whole, nothing at all is found.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { catalog, serviceWith, uriOf } from "./harness/service";
import { setUps } from "./harness/setUps";

for (const { prefix, plain } of setUps()) {
  test(`the set-up ${prefix} is right as it is`, () => {
    const service = serviceWith({ "main.tf": plain });
    const found = service.diagnose(uriOf("main.tf")).filter(({ rule }) => rule !== "deprecated");
    assert.deepEqual(found, []);
  });
}

const [beginning, ...others] = setUps();

test("the set-up that a module begins with names the newest release that is known as a whole", () => {
  const service = serviceWith({ "main.tf": beginning!.plain });
  const provider = catalog.provider("azurerm")!;
  const { version, known } = service.status(uriOf("main.tf"))!;
  assert.deepEqual([version, known], [provider.snapshots[0], "exact"]);
});

for (const { prefix, plain } of others) {
  test(`behind it nothing is found in the set-up ${prefix}`, () => {
    const service = serviceWith({ "main.tf": `${beginning!.plain}\n`, "ml.tf": plain });
    assert.deepEqual([...service.diagnose(uriOf("main.tf")), ...service.diagnose(uriOf("ml.tf"))], []);
  });
}

test("set-ups do not take each other's name", () => {
  const prefixes = setUps().map(({ prefix }) => prefix);
  assert.equal(new Set(prefixes).size, prefixes.length);
});
