// Installed providers are learned when somebody chooses that in an editor that offers it.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { forgetLearnedRequest, trusted } from "../../server/src/protocol/index";
import { project } from "../cli/run";
import { until } from "../harness/until";
import { thing } from "../provider/installIn";
import { skip, startWithProvider, wrong } from "./startWithProvider";

test("an editor that offers it learns the chosen provider, and forgets it", { skip }, async (context) => {
  const options = { offersLearning: true, learnedFolder: project(context, {}) };
  const started = await startWithProvider(context, { options });
  const { editor, asked, progress, offers, learn, findings, folder } = started;
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
  // It counts at once in another window.
  const second = await startWithProvider(context, { options, folder });
  await until(async () => (await second.findings()).length === 1, "the finding");
  assert.deepEqual(await second.uses(), { learnable: [], learned: ["thing 1.2.3"] });
  assert.equal(await editor.client.sendRequest(forgetLearnedRequest), 1);
  assert.deepEqual(await findings(), []);
  assert.equal((await offers()).length, 1);
  assert.deepEqual(asked, []);
});

test("a package that no lock file has is learned only after the user confirms", { skip }, async (context) => {
  const diary = join(project(context, {}), "diary");
  const { offers, learn, findings } = await startWithProvider(context, {
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

test("learning that pauses while you type still ends", { skip }, async (context) => {
  const { learn, edit, findings, progress } = await startWithProvider(context, { options: { offersLearning: true } });
  const learning = learn();
  await until(() => progress.length > 0, "the progress");
  for (let key = 0; key < 30; key++) {
    await edit(`resource "thing_pool" "main" {\n  name = "${"a".repeat(key)}"\n  skew = "b"\n}\n`);
    await wait(20);
  }
  assert.deepEqual(await learning, { kind: "learned" });
  assert.equal((await findings()).filter((message) => String(message).startsWith(wrong)).length, 1);
});

test("nothing is looked for in a folder that is not trusted, until it is", { skip }, async (context) => {
  const { editor, offers } = await startWithProvider(context, { options: { isTrusted: false, offersLearning: true } });
  assert.deepEqual(await offers(), []);
  await editor.client.sendNotification(trusted);
  await until(async () => (await offers()).length === 1, "the offer");
});

test("without a word about it, nothing is learned", { skip }, async (context) => {
  const { asked, offers, findings, progress } = await startWithProvider(context, {});
  assert.deepEqual(await offers(), []);
  assert.deepEqual(await findings(), []);
  assert.deepEqual([asked, progress], [[], []]);
});
