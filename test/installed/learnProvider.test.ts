// Packages that are providers: learned once, whoever asks, and not at all where they change meanwhile.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { findLearned } from "../../server/src/hosts/installed/learnedCache";
import { takeLock } from "../../server/src/hosts/installed/learningLock";
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

test("what runs is what was hashed, whatever becomes of the package meanwhile", {
  skip: cannotStart,
}, async (context) => {
  const { request } = await installed(context);
  const { binary, folder } = request.installed;
  const hash = await packageHash(folder);
  const swap = (progress: LearnProgress) => {
    if (progress.kind === "asking") writeFileSync(binary, "#!/bin/sh\nexit 1\n");
  };
  const outcome = await learnPackage(request, swap, times);
  assert.ok(outcome.kind === "learned" && outcome.hash === hash, JSON.stringify(outcome));
});

test("the hash is that of the moment after others were waited for", { skip: cannotStart }, async (context) => {
  const { request, diary } = await installed(context);
  const { binary, folder } = request.installed;
  const trusted = [await packageHash(folder)];
  const unlock = await takeLock(request.cache, { times });
  const swap = () => {
    writeFileSync(binary, readFileSync(binary, "utf8").replace("\n", "\n# another\n"));
    unlock();
  };
  const outcome = await learnPackage({ ...request, trusted }, ({ kind }) => kind === "waiting" && swap(), times);
  assert.equal(outcome.kind, "untrusted", JSON.stringify(outcome));
  assert.ok(!existsSync(diary));
});
