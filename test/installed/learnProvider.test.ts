// Packages that are providers: learned once, whoever asks, and not at all where they change meanwhile.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { findLearned } from "../../server/src/hosts/installed/learnedCache";
import { type LearnProgress, learnPackage } from "../../server/src/hosts/installed/learnPackage";
import { packageHash } from "../../server/src/hosts/installed/packageHash";
import { project } from "../cli/run";
import { cannotStart } from "../provider/install";
import { installIn, thing } from "../provider/installIn";

const times = { beat: 100, poll: 20, silence: 60_000 };

async function installed(context: TestContext) {
  const [home, cache] = [project(context, {}), project(context, {})];
  const diary = join(home, "diary");
  const folder = await installIn(home, { ...thing, diary });
  const binary = join(folder, "terraform-provider-thing_v1.2.3");
  const release = { host: "example.com", namespace: "team", type: "thing", version: "1.2.3" };
  return { request: { installed: { ...release, folder, binary }, trusted: "any" as const, cache }, diary };
}

test("of two windows that learn at once one waits, and asks nothing", { skip: cannotStart }, async (context) => {
  const { request, diary } = await installed(context);
  const waited: LearnProgress[] = [];
  const note = (progress: LearnProgress) => progress.kind === "waiting" && waited.push(progress);
  const both = await Promise.all([learnPackage(request, note, times), learnPackage(request, note, times)]);
  assert.deepEqual(both.map((outcome) => outcome.kind === "learned" && outcome.types > 0).sort(), [false, true]);
  assert.equal(waited.length, 1);
  const hash = await packageHash(request.installed.folder);
  const found = findLearned(request.cache, request.installed, [hash]);
  assert.deepEqual(
    found?.header.index.map(([kind, name]) => `${kind} ${name}`),
    ["provider thing", "resource thing_pool"],
  );
  const started = readFileSync(diary, "utf8").split("\n").length;
  await learnPackage(request, () => {}, times);
  assert.equal(readFileSync(diary, "utf8").split("\n").length, started);
});

test("what was learned and cannot be kept is told", { skip: cannotStart }, async (context) => {
  const { request } = await installed(context);
  const cache = join(request.cache, "cache");
  writeFileSync(join(cache), "");
  const outcome = await learnPackage({ ...request, cache }, () => {}, times);
  assert.ok(outcome.kind === "failed", JSON.stringify(outcome));
  assert.match(outcome.reason, /^What thing 1\.2\.3 says of itself cannot be kept in .*cache: .*\.$/);
  assert.equal(readFileSync(cache, "utf8"), "");
});

test("of a program that is replaced while it is asked nothing is kept", { skip: cannotStart }, async (context) => {
  const { request } = await installed(context);
  const { binary } = request.installed;
  const script = readFileSync(binary, "utf8").replace("\n", '\necho another > "$0.md"\n');
  writeFileSync(binary, script);
  const outcome = await learnPackage(request, () => {}, times);
  assert.ok(existsSync(`${binary}.md`));
  assert.deepEqual(outcome, {
    kind: "failed",
    reason: "The program of thing 1.2.3 was replaced while it was asked: learn it again.",
  });
  assert.deepEqual(readdirSync(request.cache), []);
});
