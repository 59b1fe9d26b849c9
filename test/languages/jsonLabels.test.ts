/** In JSON several blocks may be below one label, which nothing can change for one of them alone. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openCase } from "../harness/openCase";
import { uriOf } from "../harness/service";

function fixesOfDuplicates(json: unknown): readonly string[][] {
  return openCase("main.tf.json", JSON.stringify(json, undefined, 2))
    .diagnose(uriOf("main.tf.json"))
    .filter(({ rule }) => rule === "duplicate-block")
    .map(({ fixes = [] }) => fixes.map(({ title }) => title));
}

const group = { name: "rg-ml", location: "westeurope" };

test("a block below a label of its own can be renamed", () => {
  const resource = [{ azurerm_resource_group: { main: group } }, { azurerm_resource_group: { main: group } }];
  assert.deepEqual(fixesOfDuplicates({ resource }), [["Rename this one to main_2"]]);
});

test("one of those below the same label is found, and cannot", () => {
  assert.deepEqual(fixesOfDuplicates({ resource: { azurerm_resource_group: { main: [group, group] } } }), [[]]);
  assert.deepEqual(fixesOfDuplicates({ output: { id: [{ value: 1 }, { value: 2 }] } }), [[]]);
});
