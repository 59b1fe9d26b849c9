// What was learned of installed providers is kept: whole or not at all, and read type by type.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { createCatalog } from "../../server/src/catalog/createCatalog";
import { type LearnedFacts, learnedForm, writeLearned } from "../../server/src/catalog/learned/learnedForm";
import { learnedFacts, learnedSource } from "../../server/src/catalog/learned/learnedSource";
import type { TypeSchema } from "../../server/src/catalog/schema";
import {
  findLearned,
  forgetLearned,
  forgetOlderForms,
  hasLearned,
  keepLearned,
  keptReleases,
  learnedPath,
  openLearned,
} from "../../server/src/hosts/installed/learnedCache";
import { takeLock } from "../../server/src/hosts/installed/learningLock";
import { project } from "../cli/run";
import { catalog, root } from "../harness/service";

const release = { host: "example.com:8443", namespace: "team", type: "thing", version: "1.2.3" };
const hash = "h1:a/b+c=";
const noLimits = process.platform === "win32" && "Windows limits no files.";
const about = { address: "example.com:8443/team/thing", version: "1.2.3", hash };

const thing: TypeSchema = {
  kind: "resource",
  name: "thing_é",
  body: new Map([
    ["__proto__", { type: "string", optional: true, values: ["ä", "b"] }],
    ["toString", { type: "list", optional: true, elem: { type: "object", block: new Map([["in", { type: "int" }]]) } }],
    ["set", { type: "set", optional: true, block: new Map([["deep", { type: "bool", required: true }]]) }],
  ]),
};
const provider: TypeSchema = { kind: "provider", name: "thing", body: new Map() };
const facts: LearnedFacts = {
  types: [provider, thing],
  functions: [{ name: "provider::thing::f", parameters: [{ name: "a", type: "string" }], returns: "bool" }],
};

function kept(folder: string): string {
  const path = learnedPath(folder, release, hash);
  keepLearned(path, writeLearned(about, facts));
  return path;
}

test("what is kept is read again as it was", (context) => {
  const folder = project(context, {});
  const path = kept(folder);
  assert.deepEqual(readdirSync(dirname(path)), ["a_b-c.jsonl"]);
  const file = findLearned(folder, release, ["zh:x", "h1:other", hash]);
  assert.ok(file?.header.hash === hash && file === findLearned(folder, release, [hash]));
  assert.equal(findLearned(folder, release, ["h1:other"]), undefined);
  assert.ok(hasLearned(folder, release) && !hasLearned(folder, { ...release, version: "1.2.4" }));
  const known = createCatalog([learnedSource([openLearned(path, release)!])]);
  const found = known.provider("thing")!;
  assert.deepEqual(found.find("resource", "thing_é", "1.2.3"), { ...thing, isExact: true });
  assert.equal(found.find("resource", "thing_other", "1.2.3"), "absent");
  assert.deepEqual([found.address, found.knowledge("1.2.3"), found.learned], ["team/thing", "exact", ["1.2.3"]]);
  assert.deepEqual([...known.functions.values()], facts.functions);
});

test("a whole provider is read in the form in which it was built in", (context) => {
  const azurerm = catalog.provider("azurerm")!;
  const version = azurerm.snapshots[0]!;
  const kinds = ["provider", "resource", "data"] as const;
  const types = kinds.flatMap((kind) =>
    azurerm.names(kind, version).flatMap((name) => {
      const found = azurerm.find(kind, name, version);
      return typeof found === "object" ? [found] : [];
    }),
  );
  const folder = project(context, {});
  const own = { host: "registry.terraform.io", namespace: "hashicorp", type: "azurerm", version };
  const path = learnedPath(folder, own, hash);
  keepLearned(
    path,
    writeLearned({ address: "registry.terraform.io/hashicorp/azurerm", version, hash }, { types, functions: [] }),
  );
  const read = learnedFacts(openLearned(path, own)!);
  for (const type of types) assert.deepEqual(read.type(type.kind, type.name)?.at(0), type, type.name);
  assert.ok(types.length > 1000);
});

test("a file that is broken, of another form or of another release is ignored", (context) => {
  const folder = project(context, {});
  const path = kept(folder);
  const text = readFileSync(path, "utf8");
  assert.equal(openLearned(path, { ...release, version: "1.2.4" }), undefined);
  assert.equal(openLearned(`${path}.none`, release), undefined);
  for (const broken of [
    "",
    "{",
    text.slice(0, 20),
    text.slice(0, text.indexOf("\n") + 30),
    text.slice(0, -2),
    text.replace(`"form":${learnedForm}`, '"form":0'),
    "[]\n",
    "null\n",
  ]) {
    writeFileSync(path, broken);
    assert.equal(openLearned(path, release), undefined, broken);
    assert.equal(findLearned(folder, release, [hash]), undefined);
  }
});

test("of a type that cannot be read only its name is known", (context) => {
  const folder = project(context, {});
  const path = kept(folder);
  const text = readFileSync(path, "utf8");
  for (const broken of [text.replaceAll('"body"', "broken"), text.replaceAll('"body"', '"none"')]) {
    writeFileSync(path, broken);
    const read = learnedFacts(openLearned(path, release)!);
    assert.deepEqual([...read.type("resource", "thing_é")!.at(0).body.keys()], ["*"]);
  }
});

test("a provider of another address never changes what is known of one that is built in", (context) => {
  const folder = project(context, {});
  const own = { ...release, type: "azurerm" };
  const path = learnedPath(folder, own, hash);
  keepLearned(path, writeLearned({ ...about, address: "example.com:8443/team/azurerm" }, facts));
  const source = learnedSource([openLearned(path, own)!], (name) => catalog.provider(name)?.address);
  assert.deepEqual([...source.providers.keys()], []);
});

test("what cannot be put into the cache leaves nothing behind, and what was left behind goes", (context) => {
  const folder = project(context, {});
  const path = learnedPath(folder, release, hash);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(dirname(path), ".new-1"), "half");
  assert.throws(() => keepLearned(path, "text"));
  assert.deepEqual(readdirSync(dirname(path)), ["a_b-c.jsonl"]);
  assert.throws(() => keepLearned(join(folder, "file", "a"), writeAt(join(folder, "file"))));
});

test("where the disk takes only half of a file, nothing of it stays, and what was there does", {
  skip: noLimits,
}, (context) => {
  const folder = project(context, {});
  const path = kept(folder);
  const before = readFileSync(path, "utf8");
  const program = join(root, "dist/test/installed/keeping.child.js");
  // Of a file that grows beyond 64 kB no more is written, as on a full disk.
  const keeping = (bytes: number) =>
    spawnSync("sh", [
      "-c",
      'ulimit -f 128; exec "$0" "$@"',
      process.execPath,
      program,
      path,
      String(bytes),
    ]).stdout.toString();
  assert.equal(keeping(1 << 20), "EFBIG");
  assert.deepEqual(readdirSync(dirname(path)), ["a_b-c.jsonl"]);
  assert.equal(readFileSync(path, "utf8"), before);
  assert.equal(keeping(1000), "kept");
});

function writeAt(path: string): string {
  writeFileSync(path, "");
  return "text";
}

test("where the cache would be in a file, nothing is known and nothing is kept", (context) => {
  const folder = join(project(context, { file: "text" }), "file", "cache");
  assert.equal(findLearned(folder, release, [hash]), undefined);
  assert.equal(keptReleases(folder), 0);
  forgetOlderForms(folder);
  assert.equal(forgetLearned(folder), 0);
  assert.throws(() => keepLearned(learnedPath(folder, release, hash), "text"), /ENOTDIR|EEXIST|ENOENT/);
});

test("forgetting removes everything of ours, and an older form goes by itself", (context) => {
  const folder = project(context, { "form-0/a/b.jsonl": "", "form-99/a.jsonl": "", "other/a.jsonl": "" });
  kept(folder);
  forgetOlderForms(folder);
  assert.deepEqual(readdirSync(folder).sort(), [`form-${learnedForm}`, "form-99", "other"].sort());
  assert.equal(forgetLearned(folder), 1);
  assert.deepEqual(readdirSync(folder), ["other"]);
  assert.equal(forgetLearned(join(folder, "none")), 0);
});

const times = { beat: 10, poll: 10, silence: 400 };

test("of two that learn at once one waits", async (context) => {
  const folder = project(context, {});
  const first = await takeLock(folder, { times });
  const order: string[] = [];
  const second = takeLock(folder, { times, onWait: () => order.push("waits") }).then((unlock) => {
    order.push("has it");
    return unlock;
  });
  await new Promise((resolve) => setTimeout(resolve, 600));
  order.push("gives it back");
  first();
  (await second)();
  assert.deepEqual(order, ["waits", "gives it back", "has it"]);
  assert.ok(!existsSync(join(folder, "learning.lock")));
});

test("a lock of a process that has ended, or gives no sign, is taken away", async (context) => {
  const ended = spawnSync(process.execPath, ["-e", ""]).pid;
  const folder = project(context, { "learning.lock": String(ended) });
  (await takeLock(folder, { times }))();
  // Its number is another program's by now.
  const lock = join(folder, "learning.lock");
  writeFileSync(lock, String(process.ppid));
  utimesSync(lock, 1, 1);
  const from = performance.now();
  (await takeLock(folder, { times }))();
  assert.ok(performance.now() - from >= times.silence);
});
