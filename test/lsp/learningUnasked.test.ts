// Installed providers are learned without anybody who chooses it: always, or after a question; and learning ends as asked.
import assert from "node:assert/strict";
import { test } from "node:test";
import { until } from "../harness/until";
import { thing } from "../provider/installIn";
import { skip, startWithProvider } from "./startWithProvider";

test("where it is always wanted, nobody is asked, and nothing untrusted is run", { skip }, async (context) => {
  const settings = { learnProviders: "always" };
  const sure = await startWithProvider(context, { settings });
  await until(async () => (await sure.findings()).length === 1, "the finding");
  const unsure = await startWithProvider(context, { settings, lock: false });
  await until(() => unsure.editor.log.some((line) => line.includes("is not in a lock file")), "the log");
  assert.deepEqual([...sure.asked, ...unsure.asked], []);
  assert.deepEqual(await unsure.findings(), []);
});

test("an editor that has no place for an offer is asked, and about what is not trusted once more", {
  skip,
}, async (context) => {
  const { asked, findings } = await startWithProvider(context, {
    options: { learnProviders: "ask" },
    lock: false,
    answers: { "Not everything": "Learn", "The hash of": "Run It" },
  });
  await until(async () => (await findings()).length === 1, "the finding");
  assert.equal(asked.length, 2);
});

test("learning can be cancelled, and what fails is told", { skip }, async (context) => {
  const slow = await startWithProvider(context, {
    options: { offersLearning: true },
    description: { ...thing, answersAfter: 300 },
  });
  const result = slow.learn();
  await until(() => slow.progress.length > 1, "progress");
  await slow.editor.client.sendNotification("window/workDoneProgress/cancel", { token: slow.tokens[0] });
  assert.deepEqual(await result, { kind: "cancelled" });
  assert.equal((await slow.offers()).length, 1);
  const broken = await startWithProvider(context, {
    options: { offersLearning: true },
    description: { ...thing, refusesToStart: true },
  });
  const failed = await broken.learn();
  assert.ok(
    failed.kind === "failed" && /^thing 1\.2\.3 could not be learned from .*\.$/.test(failed.reason),
    JSON.stringify(failed),
  );
});
