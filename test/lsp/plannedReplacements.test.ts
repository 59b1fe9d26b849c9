// That an edit replaces what is there is what the installed provider plans, where a local state is there; by what is known of the type otherwise.
import assert from "node:assert/strict";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { FullDocumentDiagnosticReport } from "vscode-languageserver/node";
import { type PlanResult, planRequest } from "../../server/src/protocol/index";
import { project } from "../cli/run";
import { until } from "../harness/until";
import { installIn } from "../provider/installIn";
import { pool, pools, setup, stateOf } from "../provider/pools";
import { skip, startWithProvider } from "./startWithProvider";

interface Stage {
  readonly lock?: boolean;
  readonly state?: string;
  readonly options?: object;
  readonly settings?: object;
}

async function stage(context: TestContext, { lock = true, state, ...more }: Stage = {}) {
  const folder = project(context, {
    "main.tf": "",
    "versions.tf": setup,
    ...(state !== "" && { "terraform.tfstate": state ?? stateOf({ a: { size: 1 } }) }),
  });
  const diary = join(folder, "diary");
  await installIn(folder, { ...pools, diary }, { lock });
  const started = await startWithProvider(context, { folder, options: { offersLearning: true }, ...more });
  const { uri, editor } = started;
  let version = 1;
  return {
    ...started,
    folder,
    diary,
    showPlan: () => editor.client.sendRequest<PlanResult | null>(planRequest, { uri }),
    edit: (text: string) =>
      editor.client.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: ++version },
        contentChanges: [{ text }],
      }),
    async replaced() {
      const params = { textDocument: { uri } };
      const { items } = await editor.client.sendRequest<FullDocumentDiagnosticReport>(
        "textDocument/diagnostic",
        params,
      );
      return items.flatMap(({ code, message, range }) =>
        code === "replaces-resource" ? [`${range.start.line}: ${message}`] : [],
      );
    },
  };
}

const sentence = "2: Adding parent_id replaces thing_pool.a: it would be destroyed and created again.";

test("once nobody types, an edit that replaces is found by a plan, and gone with the edit, and with the state", {
  skip,
}, async (context) => {
  const { edit, replaced, folder, editor, showPlan } = await stage(context);
  await showPlan();
  await edit(pool("a", '  parent_id = "x"\n'));
  // Nothing is known of the type but what its provider says.
  await until(async () => (await replaced()).length > 0, "the finding");
  assert.deepEqual(await replaced(), [sentence]);
  await edit(`# Moved.\n${pool("a", '  parent_id = "x"\n')}`);
  await until(async () => (await replaced())[0]?.startsWith("3:") === true, "the finding a line further down");
  await edit(pool("a", "  size = 2\n"));
  assert.deepEqual(await replaced(), []);
  await edit(pool("a", '  parent_id = "x"\n'));
  await until(async () => (await replaced()).length > 0, "the finding again");
  writeFileSync(join(folder, "terraform.tfstate"), stateOf({ a: { size: 1, parent_id: "x" } }));
  await editor.client.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: pathToFileURL(join(folder, "terraform.tfstate")).href, type: 2 }],
  });
  await until(async () => (await replaced()).length === 0, "the end of the finding");
});

test("a plan that is shown says it at once", { skip }, async (context) => {
  const { edit, replaced, showPlan } = await stage(context);
  await edit(pool("a", '  parent_id = "x"\n'));
  await until(
    async () => (await showPlan())?.resources.some(({ action }) => action === "replace") ?? false,
    "the plan",
  );
  await until(async () => (await replaced()).length > 0, "the finding");
  assert.deepEqual(await replaced(), [sentence]);
});

test("without a plan that was shown no provider is run for it, unless they are always asked", {
  skip,
}, async (context) => {
  const asked = await stage(context);
  await asked.edit(pool("a", '  parent_id = "x"\n'));
  // Longer than the pause after which it would be asked.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  assert.deepEqual(await asked.replaced(), []);
  assert.equal(existsSync(asked.diary), false);
  const always = await stage(context, { settings: { learnProviders: "always" } });
  await always.edit(pool("a", '  parent_id = "x"\n'));
  await until(async () => (await always.replaced()).length > 0, "the finding");
});

for (const [why, given] of [
  ["no lock file trusts it", { lock: false }],
  ["the folder is not trusted", { options: { offersLearning: true, isTrusted: false } }],
  ["somebody wants no comparison", { settings: { replacementWarnings: false } }],
  ["nobody is to ask providers", { settings: { learnProviders: "never" } }],
  ["there is no state", { state: "" }],
] as const)
  test(`no provider is run for it where ${why}`, { skip }, async (context) => {
    const { edit, replaced, diary, showPlan } = await stage(context, given);
    await showPlan();
    // What the plan itself has run.
    rmSync(diary, { force: true });
    await edit(pool("a", '  parent_id = "x"\n'));
    // Longer than the pause after which it would be asked.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    assert.deepEqual(await replaced(), []);
    assert.equal(existsSync(diary), false);
  });
