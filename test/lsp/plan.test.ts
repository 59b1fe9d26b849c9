// What an apply of the open module would do: planned by the installed provider as the text is now, and anew only where something has changed.
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { type PlanParams, type PlanResult, plannedTextsRequest, planRequest } from "../../server/src/protocol/index";
import { project } from "../cli/run";
import { installIn } from "../provider/installIn";
import { pool, pools, setup, stateOf } from "../provider/pools";
import { skip, startWithProvider } from "./startWithProvider";

/** A pool, as `terraform show -json` writes it. */
const shown = {
  address: "thing_pool.a",
  mode: "managed",
  type: "thing_pool",
  name: "a",
  provider_name: "example.com/team/thing",
  schema_version: 0,
};

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
    folder,
    uri,
    plan: (params: Partial<PlanParams> = {}) => client.sendRequest<PlanResult>(planRequest, { uri, ...params }),
    texts: (address: string) => client.sendRequest<object | null>(plannedTextsRequest, { address }),
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
      hasTexts: true,
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

test("a resource that changes is told before and after, without secrets, by the plan that was made last", {
  skip,
}, async (context) => {
  const { plan, edit, texts, folder } = await stage(context);
  writeFileSync(join(folder, "terraform.tfstate"), stateOf({ a: { size: 1, key: "topsecret" } }));
  await edit(pool("a", '  size = 2\n  key = "alsosecret"\n'));
  assert.equal(await texts("thing_pool.a"), null);
  await plan();
  const id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/pools/a";
  const as = (size: number, note: string) =>
    `resource "thing_pool" "a" {\n  id   = "${id}"\n  key  = (sensitive value)${note}\n  name = "a"\n  size = ${size}\n}\n`;
  assert.deepEqual(await texts("thing_pool.a"), { before: as(1, ""), after: as(2, " # changes") });
  assert.equal(await texts("thing_pool.b"), null);
  await edit(pool("a", '  size = 1\n  key = "topsecret"\n'));
  await plan();
  assert.equal(await texts("thing_pool.a"), null);
});

test("a state that somebody names counts rather than the local one, and so does what an exported plan began with", {
  skip,
}, async (context) => {
  const { plan, folder } = await stage(context);
  const named = async (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return plan({ stateFile: pathToFileURL(join(folder, name)).href });
  };
  const pulled = await named("pulled.json", stateOf({ a: { size: 2 } }));
  assert.equal(pulled.summary, "No changes. Your infrastructure matches the configuration.");
  assert.deepEqual(pulled.notes[0], `This plan begins with ${join(folder, "pulled.json")}.`);
  const values = { root_module: { resources: [{ ...shown, values: { name: "a", size: 7, key: "topsecret" } }] } };
  const exported = await named(
    "plan.json",
    JSON.stringify({ format_version: "1.2", planned_values: {}, prior_state: { format_version: "1.0", values } }),
  );
  assert.deepEqual(
    exported.resources.flatMap(({ changes }) => changes.map(({ text }) => text)),
    ["~ size = 7 -> 2", "- key = (sensitive value)"],
  );
  assert.ok(!JSON.stringify(exported).includes("topsecret"));
  for (const [text, why] of [
    ["{", /cannot be read\. .* Everything counts as new\.$/],
    ["", /is empty: everything counts as new\.$/],
  ] as const)
    assert.match((await named("odd.json", text)).notes[0]!, why);
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
