// Installed providers are asked about the module that a document is part of, as it is in the editor.
import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { patience } from "../../scripts/patience.mjs";
import { trusted } from "../../server/src/protocol/index";
import { project } from "../cli/run";
import type { DescribedType } from "../provider/description";
import { thing } from "../provider/installIn";
import { skip, startWithProvider } from "./startWithProvider";

const options = { offersLearning: true };
const unsaved = `resource "thing_pool" "main" {
  name = "a"
  sku  = "Premium"
}
`;

test("what they say of unsaved text stands where it is meant", { skip }, async (context) => {
  const { ask, edit, uri, progress, folder } = await startWithProvider(context, { options });
  writeFileSync(join(folder, "other.tf"), 'resource "thing_pool" "other" {\n  name = "b"\n  rule {}\n}\n');
  await edit(unsaved);
  const answer = await ask();
  const { files, failures, untrusted, releases, blocks } = answer;
  assert.deepEqual([failures, untrusted, releases, blocks], [[], [], ["thing 1.2.3"], 2]);
  const [here, there] = files;
  assert.deepEqual([here?.uri, there?.uri], [uri, pathToFileURL(join(folder, "other.tf")).href]);
  const [finding, ...others] = here!.findings;
  assert.equal(others.length, 0);
  assert.match(finding!.message, /^expected sku to be one of/);
  assert.deepEqual([finding!.source, finding!.severity], ["thing 1.2.3", "error"]);
  assert.deepEqual(finding!.range, { start: { line: 2, character: 9 }, end: { line: 2, character: 18 } });
  assert.equal(answer.differences, 2);
  assert.match(answer.report, /## Said by the provider only/);
  assert.equal(progress[0], "Asking the installed providers");
  // Once it runs, an answer takes no time that anybody would notice.
  const before = performance.now();
  await ask();
  assert.ok(performance.now() - before < patience(1_000));
});

test("a program that no lock file trusts runs after the user agrees", { skip }, async (context) => {
  const diary = join(project(context, {}), "diary");
  const { ask } = await startWithProvider(context, { options, description: { ...thing, diary }, lock: false });
  const { untrusted, blocks } = await ask();
  assert.deepEqual(
    [blocks, untrusted.map(({ address, name, version }) => [address, name, version])],
    [0, [["example.com/team/thing", "thing", "1.2.3"]]],
  );
  assert.ok(!existsSync(diary));
  assert.equal((await ask({ confirmed: untrusted.map(({ address }) => address) })).blocks, 1);
});

test("nothing is run in a folder that is not trusted, or where it is switched off", { skip }, async (context) => {
  const diary = join(project(context, {}), "diary");
  const description = { ...thing, diary };
  const { ask, editor } = await startWithProvider(context, { options: { ...options, isTrusted: false }, description });
  assert.deepEqual((await ask()).failures, ["Installed providers are only run in folders that you trust."]);
  assert.ok(!existsSync(diary));
  await editor.client.sendNotification(trusted);
  assert.equal((await ask()).blocks, 1);
  const settings = { learnProviders: "never" };
  const off = await startWithProvider(context, { options, settings });
  assert.match((await off.ask()).failures[0]!, /learnProviders is set to never/);
});

test("what was edited while a provider was asked is not told", { skip }, async (context) => {
  const [provider, pool] = thing.types as readonly [DescribedType, DescribedType];
  const description = { ...thing, types: [provider, pool], answersAfter: 1500 };
  const { ask, edit } = await startWithProvider(context, { options, description });
  await edit(unsaved);
  const answer = ask();
  setTimeout(() => edit(`# another text\n${unsaved}`), 300);
  assert.deepEqual((await answer).files, []);
});
