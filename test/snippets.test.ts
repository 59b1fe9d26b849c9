/**
 * Every set-up, with its tab stops as they come, is Terraform without a finding for the newest provider, except for what that has
 * deprecated: it is to work in older releases as well, which have nothing else.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "./harness/service";
import { setUps } from "./harness/setUps";

for (const { prefix, plain } of setUps()) {
  test(`the set-up ${prefix} is right as it is`, () => {
    const service = serviceWith({ "main.tf": plain });
    const found = service.diagnose(uriOf("main.tf")).filter(({ rule }) => rule !== "deprecated");
    assert.deepEqual(found, []);
  });
}

test("set-ups do not take each other's name", () => {
  const prefixes = setUps().map(({ prefix }) => prefix);
  assert.equal(new Set(prefixes).size, prefixes.length);
});
