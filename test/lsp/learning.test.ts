// Installed providers are learned when somebody wants that, by an editor that offers it and by one that is asked.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import type { FullDocumentDiagnosticReport } from "vscode-languageserver/node";
import { nodeRuntime } from "../../server/src/hosts/nodeRuntime";
import {
  forgetLearnedRequest,
  type LearnableResult,
  type LearnResult,
  learnableRequest,
  learnRequest,
  trusted,
} from "../../server/src/protocol";
import { project } from "../cli/run";
import { catalog } from "../harness/service";
import type { ProviderDescription } from "../provider/description";
import { cannotStart } from "../provider/install";
import { installIn, thing } from "../provider/installIn";
import { connect, everything } from "./connect";
import { until } from "./until";

const code = 'resource "thing_pool" "main" {\n  name = "a"\n  skew = "b"\n}\n';
const wrong = "thing_pool has no argument skew.";
const capabilities = { ...everything, window: { workDoneProgress: true } };
const skip = cannotStart || (!existsSync("dist/learner.js") && "Build dist/ first.");

interface Setup {
  readonly description?: ProviderDescription;
  readonly lock?: boolean;
  readonly options?: object;
  readonly settings?: object;
  /** One that has its provider already. */
  readonly folder?: string;
  /** What somebody answers to each question, by what it begins with. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** An editor over a folder with a provider, a file of which is open. */
async function started(context: TestContext, setup: Setup) {
  const { description = thing, lock, options, settings, answers = {} } = setup;
  const folder = setup.folder ?? project(context, { "main.tf": code });
  const learnedFolder = project(context, {});
  if (!setup.folder) await installIn(folder, description, { ...(lock !== undefined && { lock }) });
  const editor = await connect({
    capabilities,
    runtime: nodeRuntime(catalog, () => Promise.reject(new Error("No file is elsewhere."))),
    settings,
    initializationOptions: { learnedFolder, ...options },
  });
  context.after(() => editor.close());
  const asked: string[] = [];
  editor.client.onRequest("window/showMessageRequest", ({ message, actions }) => {
    asked.push(message);
    const [, title] = Object.entries(answers).find(([start]) => message.startsWith(start)) ?? [];
    return actions.find((action: { title: string }) => action.title === title) ?? null;
  });
  const progress: string[] = [];
  const tokens: unknown[] = [];
  editor.client.onRequest("window/workDoneProgress/create", ({ token }) => void tokens.push(token));
  editor.client.onNotification(
    "$/progress",
    ({ value }) => void progress.push(value.title ?? value.message ?? value.kind),
  );
  const uri = pathToFileURL(join(folder, "main.tf")).href;
  await editor.client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "terraform", version: 1, text: code },
  });
  const { client } = editor;
  const uses = () => client.sendRequest<LearnableResult>(learnableRequest, { uri });
  const offers = async () => (await uses()).learnable;
  return {
    folder,
    editor,
    asked,
    progress,
    tokens,
    uri,
    uses,
    offers,
    async learn(isConfirmed = false) {
      await until(async () => (await offers()).length > 0, "the offer");
      const [{ address, version } = { address: "", version: "" }] = await offers();
      return client.sendRequest<LearnResult>(learnRequest, { uri, address, version, isConfirmed });
    },
    async findings() {
      const params = { textDocument: { uri } };
      const report = await client.sendRequest<FullDocumentDiagnosticReport>("textDocument/diagnostic", params);
      return report.items.map(({ message }) => message);
    },
  };
}

test("an editor that offers it learns what somebody chooses, and forgets it", { skip }, async (context) => {
  const { editor, asked, progress, offers, learn, findings } = await started(context, {
    options: { offersLearning: true },
  });
  await until(async () => (await offers()).length > 0, "the offer");
  const [offer, ...others] = await offers();
  assert.deepEqual(
    [offer?.name, offer?.version, offer?.address, others.length],
    ["thing", "1.2.3", "example.com/team/thing", 0],
  );
  assert.deepEqual(await findings(), []);
  const { statusChanged, refreshed } = editor.counts;
  assert.deepEqual(await learn(), { kind: "learned" });
  assert.deepEqual(
    (await findings()).map((message) => String(message).slice(0, wrong.length)),
    [wrong],
  );
  assert.deepEqual(await offers(), []);
  assert.ok(editor.counts.statusChanged > statusChanged && editor.counts.refreshed > refreshed);
  assert.deepEqual([progress[0], progress.at(-1)], ["Learning thing 1.2.3 from the installed provider", "end"]);
  assert.ok(progress.includes("2 of 2 types"));
  assert.equal(await editor.client.sendRequest(forgetLearnedRequest), 1);
  assert.deepEqual(await findings(), []);
  assert.equal((await offers()).length, 1);
  assert.deepEqual(asked, []);
});

test("what was learned counts as soon as the folder is opened again", { skip }, async (context) => {
  const options = { offersLearning: true, learnedFolder: project(context, {}) };
  const first = await started(context, { options });
  await first.learn();
  const second = await started(context, { options, folder: first.folder });
  await until(async () => (await second.findings()).length === 1, "the finding");
  assert.deepEqual(await second.uses(), { learnable: [], learned: ["thing 1.2.3"] });
});

test("a package that no lock file has is only learned by somebody who is sure", { skip }, async (context) => {
  const diary = join(project(context, {}), "diary");
  const { offers, learn, findings } = await started(context, {
    options: { offersLearning: true },
    description: { ...thing, diary },
    lock: false,
  });
  await until(async () => (await offers()).length > 0, "the offer");
  const [offer] = await offers();
  assert.deepEqual(await learn(), { kind: "untrusted", path: offer?.path });
  assert.ok(!existsSync(diary));
  assert.deepEqual(await learn(true), { kind: "learned" });
  assert.deepEqual(
    (await findings()).map((message) => String(message).slice(0, wrong.length)),
    [wrong],
  );
});

test("nothing is looked for or run in a folder that is not trusted, until it is", { skip }, async (context) => {
  const { editor, offers, findings } = await started(context, {
    options: { isTrusted: false },
    settings: { learnProviders: "always" },
  });
  assert.deepEqual(await offers(), []);
  assert.deepEqual(await findings(), []);
  await editor.client.sendNotification(trusted);
  await until(async () => (await findings()).length === 1, "the finding");
});

test("where it is always wanted, nobody is asked, and nothing untrusted is run", { skip }, async (context) => {
  const settings = { learnProviders: "always" };
  const sure = await started(context, { settings });
  await until(async () => (await sure.findings()).length === 1, "the finding");
  const unsure = await started(context, { settings, lock: false });
  await until(() => unsure.editor.log.some((line) => line.includes("does not stand in a lock file")), "the log");
  assert.deepEqual([...sure.asked, ...unsure.asked], []);
  assert.deepEqual(await unsure.findings(), []);
});

test("an editor that has no place for an offer is asked, and about what is not trusted once more", {
  skip,
}, async (context) => {
  const { asked, findings } = await started(context, {
    options: { learnProviders: "ask" },
    lock: false,
    answers: { "Not everything": "Learn", "The hash of": "Run It" },
  });
  await until(async () => (await findings()).length === 1, "the finding");
  assert.equal(asked.length, 2);
});

test("without a word about it, nothing is learned", { skip }, async (context) => {
  const { asked, offers, findings, progress } = await started(context, {});
  assert.deepEqual(await offers(), []);
  assert.deepEqual(await findings(), []);
  assert.deepEqual([asked, progress], [[], []]);
});

test("learning can be cancelled, and what fails is told", { skip }, async (context) => {
  const slow = await started(context, {
    options: { offersLearning: true },
    description: { ...thing, answersAfter: 300 },
  });
  const result = slow.learn();
  await until(() => slow.progress.length > 1, "progress");
  await slow.editor.client.sendNotification("window/workDoneProgress/cancel", { token: slow.tokens[0] });
  assert.deepEqual(await result, { kind: "cancelled" });
  assert.equal((await slow.offers()).length, 1);
  const broken = await started(context, {
    options: { offersLearning: true },
    description: { ...thing, refusesToStart: true },
  });
  const failed = await broken.learn();
  assert.ok(
    failed.kind === "failed" && /^thing 1\.2\.3 could not be learned from .*\.$/.test(failed.reason),
    JSON.stringify(failed),
  );
});
