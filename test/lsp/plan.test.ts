// What an apply of the open module would do: planned by the installed provider as the text is now, and anew only where something has changed.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { type PlanParams, type PlanResult, planRequest } from "../../server/src/protocol/index";
import { project } from "../cli/run";
import { installIn } from "../provider/installIn";
import { pool, pools, setup, stateOf } from "../provider/pools";
import { skip, startWithProvider } from "./startWithProvider";

async function stage(
  context: TestContext,
  { lock = true, ...more }: { lock?: boolean; options?: object; settings?: object } = {},
) {
  const folder = project(context, {
    "main.tf": "",
    "versions.tf": setup,
    "terraform.tfstate": stateOf({ a: { size: 1 }, gone: { key: "topsecret" } }),
  });
  const diary = join(folder, "diary");
  await installIn(folder, { ...pools, diary }, { lock });
  const { editor, uri } = await startWithProvider(context, { folder, options: { offersLearning: true }, ...more });
  const { client } = editor;
  let version = 1;
  const edit = (text: string) =>
    client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [{ text }],
    });
  // Its file is not saved.
  await edit(pool("a", "  size = 2\n"));
  return {
    diary,
    uri,
    plan: (params: Partial<PlanParams> = {}) => client.sendRequest<PlanResult>(planRequest, { uri, ...params }),
    edit,
  };
}

test("the module is planned as it is in the editor, saved or not, with places of what changes", {
  skip,
}, async (context) => {
  const { plan, edit, uri } = await stage(context);
  const first = await plan();
  assert.equal(first.summary, "Plan: 0 to add, 1 to change, 1 to destroy.");
  assert.deepEqual(first.notes, ["Planned by thing 1.2.3, without a credential."]);
  const line = { start: { line: 0, character: 0 }, end: { line: 0, character: 25 } };
  const size = { start: { line: 2, character: 2 }, end: { line: 2, character: 6 } };
  assert.deepEqual(first.resources, [
    {
      address: "thing_pool.a",
      module: "",
      action: "update",
      because: [],
      changes: [{ text: "~ size = 1 -> 2", replaces: false, place: { uri, range: size } }],
      place: { uri, range: line },
    },
    { address: "thing_pool.gone", module: "", action: "destroy", because: ["It is not declared."], changes: [] },
  ]);
  await edit(pool("a", '  size = 1\n  parent_id = "x"\n') + pool("b"));
  const next = await plan();
  assert.equal(next.summary, "Plan: 2 to add, 0 to change, 2 to destroy.");
  const [replaced] = next.resources;
  assert.deepEqual(
    replaced?.changes.map(({ text, replaces }) => [text, replaces]),
    [['+ parent_id = "x" # forces replacement', true]],
  );
  assert.ok(!JSON.stringify([first, next]).includes("topsecret"));
});

test("a package that no lock file trusts runs after the user agrees; until then, built-in facts count", {
  skip,
}, async (context) => {
  const { plan, diary } = await stage(context, { lock: false });
  const first = await plan();
  assert.deepEqual(
    first.untrusted.map(({ address }) => address),
    ["example.com/team/thing"],
  );
  assert.deepEqual(
    first.resources.map(({ action }) => action),
    ["unknown", "destroy"],
  );
  assert.equal(existsSync(diary), false);
  const { summary } = await plan({ confirmed: ["example.com/team/thing"] });
  assert.equal(summary, "Plan: 0 to add, 1 to change, 1 to destroy.");
});

test("nothing is planned in a folder that is not trusted", { skip }, async (context) => {
  const { plan, diary } = await stage(context, { options: { offersLearning: true, isTrusted: false } });
  const { refusal, resources } = await plan();
  assert.match(refusal ?? "", /trust/i);
  assert.deepEqual(resources, []);
  assert.equal(existsSync(diary), false);
});
