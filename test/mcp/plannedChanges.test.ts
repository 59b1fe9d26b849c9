/** What the tool `replaces` says by a plan. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { cannotStart } from "../provider/install";
import { installIn } from "../provider/installIn";
import { pool, pools, setup, stateOf } from "../provider/pools";
import { connected } from "./connected";

test("replaces answers by a plan where the local state and the provider of a folder are there", {
  skip: cannotStart,
}, async (context) => {
  const state = stateOf({ kept: {}, changed: { size: 2 }, moved: {}, gone: { key: "topsecret" } });
  const files = {
    "versions.tf": setup,
    "main.tf": pool("kept") + pool("changed", "  size = 2\n") + pool("moved") + pool("gone"),
    "terraform.tfstate": state,
  };
  const path = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
  context.after(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  const { call } = await connected([path]);
  await installIn(path, pools);
  const text =
    pool("kept") + pool("changed", "  size = 3\n") + pool("moved").replace('name = "moved"', 'name = "other"');
  const { data, text: lines } = await call("replaces", { path: "main.tf", text });
  assert.deepEqual(data.planned, [
    {
      folder: ".",
      summary: "Plan: 1 to add, 1 to change, 2 to destroy.",
      by: ["thing 1.2.3"],
      changes: [
        { action: "destroy", address: "thing_pool.gone", because: ["It is not declared."] },
        { action: "replace", address: "thing_pool.moved", because: ["Because of name."] },
      ],
    },
  ]);
  assert.match(lines, /^By a plan of \. against its local state, made by thing 1\.2\.3: Plan: 1 to add, 1 to change/m);
  assert.match(lines, /^\. would be replaced: thing_pool\.moved Because of name\.$/m);
  assert.doesNotMatch(JSON.stringify(data) + lines, /topsecret/);
  rmSync(join(path, "terraform.tfstate"));
  assert.deepEqual((await call("replaces", { path: "main.tf", text })).data.planned, []);
});
