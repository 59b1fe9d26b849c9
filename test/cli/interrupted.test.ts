// Commands that write several files and are killed in the middle: the next one completes or takes back what they did, so that
// either all files are changed or none is, and nothing else is left behind.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pinned } from "../harness/service";
import { isThorough, sampled } from "../harness/thorough";
import { program } from "./program";
import { project, started } from "./run";

const journalName = ".azureml-terraform-journal";

/** Each from what to what: the second is far longer, the third far shorter, the fourth has other names, the last is new. */
const changes: Readonly<Record<string, readonly [string, string]>> = {
  "main.tf": ["one\ntwo\n", "one\n2\n"],
  "a/main.tf": ["short\n", "long ".repeat(5000)],
  "a/b/main.tf": ["long ".repeat(5000), "short\n"],
  "linked.tf": ["same start, old ending", "same start, and one that is new"],
  "shrunk.tf": ["same start, and an old one that is long", "same start, new"],
  "new.tf": ["", "new\n"],
};
const names = Object.keys(changes);

function changeable(context: TestContext): string {
  const folder = project(context, {});
  for (const [name, [before]] of Object.entries(changes)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    if (before !== "") writeFileSync(join(folder, name), before);
  }
  mkdirSync(join(folder, "names"));
  for (const name of ["linked.tf", "shrunk.tf"]) linkSync(join(folder, name), join(folder, "names", name));
  return folder;
}

function child(what: "write" | "finish", folder: string, env: NodeJS.ProcessEnv = {}) {
  const file = join(process.cwd(), "dist/test/cli/writing.child.js");
  const args = ["--require", join(process.cwd(), "test/cli/killAt.cjs"), file, what, folder, JSON.stringify(changes)];
  const stdio = ["ignore", "pipe", "pipe", "pipe"] as const;
  const { status, signal, stderr, output } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: [...stdio],
    encoding: "utf8",
  });
  return { status, signal, errors: stderr, steps: (output[3] ?? "").split(" ") };
}

/** What is in a folder and below: nothing that is written for a moment must stay. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

function stateOf(folder: string): "before" | "after" | "torn" {
  const texts = names.map((name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : ""));
  for (const [index, state] of (["before", "after"] as const).entries())
    if (texts.every((text, at) => text === changes[names[at]!]![index])) return state;
  return "torn";
}

test("whatever the step at which writing is killed, all files are changed or none is", async (context) => {
  const whole = changeable(context);
  const { status, steps } = child("write", whole);
  assert.deepEqual([status, stateOf(whole)], [0, "after"]);
  assert.ok(steps.length > 20, `${steps}`);
  const expected = filesBelow(whole);
  const seen = new Set<string>();
  for (const [step, name] of sampled([...steps.entries()], 14, 0)) {
    for (const TORN of name === "writeSync" ? ["", "1"] : [""]) {
      const folder = changeable(context);
      const killed = child("write", folder, { KILL_AT: String(step + 1), TORN });
      if (process.platform !== "win32") assert.equal(killed.signal, "SIGKILL", `step ${step}: ${killed.errors}`);
      const { status: finished, errors } = child("finish", folder);
      assert.equal(finished, 0, errors);
      const state = stateOf(folder);
      assert.notEqual(state, "torn", `step ${step} ${TORN}`);
      const left = state === "after" ? expected : expected.filter((name) => name !== "new.tf");
      assert.deepEqual(filesBelow(folder), left, `step ${step} ${TORN}`);
      assert.equal(statSync(join(folder, "linked.tf")).nlink, 2);
      seen.add(state);
      rmSync(folder, { recursive: true });
    }
  }
  assert.deepEqual([...seen], ["before", "after"]);
});

test("finishing may be killed as well", async (context) => {
  const { steps } = child("write", changeable(context));
  const half = { KILL_AT: String(Math.floor(steps.length / 2)), TORN: "1" };
  const sample = changeable(context);
  child("write", sample, half);
  const { steps: more } = child("finish", sample);
  assert.ok(more.length > 5, `${more}`);
  for (const [step] of sampled([...more.entries()], 14, 1)) {
    const folder = changeable(context);
    child("write", folder, half);
    child("finish", folder, { KILL_AT: String(step + 1), TORN: "1" });
    const { status, errors } = child("finish", folder);
    assert.equal(status, 0, errors);
    assert.deepEqual([stateOf(folder), filesBelow(folder)], ["after", filesBelow(sample)], `step ${step}`);
  }
});

/** Interrupted when the journal is there and the first files are written. */
function interrupted(context: TestContext): string {
  const folder = changeable(context);
  for (let step = 6; step < 60; step++) {
    child("write", folder, { KILL_AT: String(step) });
    if (existsSync(join(folder, journalName)) && readFileSync(join(folder, "main.tf"), "utf8") === "one\n2\n")
      return folder;
    rmSync(join(folder, journalName), { force: true });
  }
  throw new Error("Nothing was interrupted.");
}

test("what another command writes meanwhile stays, and what one left that runs no longer goes", (context) => {
  const folder = changeable(context);
  const [others, left] = [process.pid, 999_999_999].map((pid) => join(folder, `.azureml-terraform-new-${pid}`));
  for (const path of [others!, left!]) writeFileSync(path, "half");
  for (const what of ["finish", "write"] as const) assert.equal(child(what, folder).status, 0);
  assert.equal(stateOf(folder), "after");
  assert.equal(readFileSync(others!, "utf8"), "half");
  assert.equal(existsSync(left!), false);
});

test("files that were changed in between stay, and the others are restored", async (context) => {
  const folder = interrupted(context);
  appendFileSync(join(folder, "linked.tf"), ", by hand");
  const { status, errors } = child("finish", folder);
  assert.equal(status, 0);
  assert.match(
    errors,
    /^An earlier command was interrupted .* taken back in \S+main\.tf, .*, except in files .*linked\.tf\.\n$/,
  );
  assert.equal(readFileSync(join(folder, "main.tf"), "utf8"), "one\ntwo\n");
  assert.equal(readFileSync(join(folder, "linked.tf"), "utf8"), "same start, old ending, by hand");
  assert.equal(existsSync(join(folder, journalName)), false);
});

test("a journal that comes with a repository makes us write nothing that we never write", {
  skip: process.platform === "win32",
}, async (context) => {
  const elsewhere = project(context, { "main.tf": "old" });
  const folder = project(context, {
    ".git/config": "old",
    "node_modules/x/index.js": "old",
    "run.sh": "old",
    "main.tf": "",
  });
  symlinkSync(elsewhere, join(folder, "out"));
  symlinkSync(join(elsewhere, "main.tf"), join(folder, "link.tf"));
  const paths = [
    ".git/config",
    "node_modules/x/index.js",
    "run.sh",
    "../main.tf",
    join(elsewhere, "main.tf"),
    "out/main.tf",
    "link.tf",
    "a/../main.tf",
    "",
  ];
  const journal = join(folder, journalName);
  const hostile = [
    ...paths.map((path) => JSON.stringify({ version: 1, pid: 0, files: [{ path, before: "old", after: "new" }] })),
    "",
    "[]",
    '{"version":1,"files":[{}]}',
    '{"version":1,"files":[null]}',
  ];
  for (const text of sampled(hostile, 3, 0)) {
    writeFileSync(journal, text);
    const { code, errors } = await started(folder, "upgrade", "--to", "5", "--write");
    assert.equal(code, 2, text);
    assert.match(errors, /journal is in the way: /);
  }
  for (const name of [".git/config", "node_modules/x/index.js", "run.sh", "link.tf"])
    assert.equal(readFileSync(join(folder, name), "utf8"), "old", name);
});

test("a journal is left alone that Git tracks, or that lies above what the command is about", async (context) => {
  const text = JSON.stringify({
    version: 1,
    pid: 0,
    files: [{ path: "a/main.tf", before: "# old\n", after: "# new\n" }],
  });
  const files = { "a/main.tf": "# old\n", [journalName]: text };
  const tracked = project(context, files);
  execFileSync("git", ["init", "--quiet", tracked]);
  execFileSync("git", ["-C", tracked, "add", "--all"]);
  const refused = await started(tracked, "upgrade", "--to", "5", "--write");
  assert.equal(refused.code, 2);
  assert.match(refused.errors, /journal is in the way: it is part of the repository/);
  assert.equal(readFileSync(join(tracked, "a/main.tf"), "utf8"), "# old\n");
  const above = project(context, files);
  assert.equal((await started(join(above, "a"), "upgrade", "--to", "5", "--write")).code, 0);
  assert.equal(readFileSync(join(above, "a/main.tf"), "utf8"), "# old\n");
  execFileSync("git", ["init", "--quiet", above]);
  const { errors } = await started(join(above, "a"), "upgrade", "--to", "5", "--write");
  assert.match(errors, /completed now: .*main\.tf\.\n/);
  assert.equal(readFileSync(join(above, "a/main.tf"), "utf8"), "# new\n");
});

test("what a command for several folders was interrupted in is completed by the same command", async (context) => {
  const folder = project(context, { "a/main.tf": "old", "b/main.tf": "old", "elsewhere/main.tf": "" });
  const files = ["a", "b"].map((name) => ({ path: `${name}/main.tf`, before: "old", after: "new" }));
  writeFileSync(join(folder, journalName), JSON.stringify({ version: 1, pid: 0, files }));
  await started(join(folder, "elsewhere"), "upgrade", "--to", "5", "--write", "../a", "../b");
  for (const name of ["a", "b"]) assert.equal(readFileSync(join(folder, name, "main.tf"), "utf8"), "new");
});

test("an upgrade that is killed at any time is whole after the next one", {
  skip: process.platform === "win32" && "nothing is killed there as it is here",
}, async (context) => {
  const before = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`m${at}/versions.tf`, pinned("~> 4.0")] as const),
  );
  const tries = Number(process.env.KILLS ?? (isThorough ? "10" : "1"));
  for (let at = 0; at < tries; at++) {
    const folder = project(context, before);
    const killed = spawn(process.execPath, [program("cli"), "upgrade", "--to", "5", "--write"], { cwd: folder });
    const ended = new Promise((resolve) => killed.on("close", resolve));
    // From the moment on at which it writes, for as long as that takes here.
    while (killed.exitCode === null && !readdirSync(folder).some((name) => name.startsWith(".")))
      await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
    killed.kill("SIGKILL");
    await ended;
    const { code, errors } = await started(folder, "upgrade", "--to", "5", "--write");
    assert.equal(code, 0, errors);
    assert.deepEqual(filesBelow(folder), Object.keys(before).sort());
    for (const name of Object.keys(before)) assert.equal(readFileSync(join(folder, name), "utf8"), pinned("~> 5.0"));
  }
});

test("a file keeps its mode, its owner and its other names, and one that is read-only is not written, nor is any other", {
  skip: process.platform === "win32",
}, async (context) => {
  const folder = project(context, { "a/versions.tf": pinned("~> 4.0"), "b/versions.tf": pinned("~> 4.0") });
  linkSync(join(folder, "a/versions.tf"), join(folder, "a/other.txt"));
  chmodSync(join(folder, "b/versions.tf"), 0o444);
  const refused = await started(folder, "upgrade", "--to", "5", "--write");
  assert.equal(refused.code, 2);
  assert.match(refused.errors, /b.versions\.tf cannot be written, so nothing is: it is read-only\.\n/);
  assert.match(refused.out, /^Nothing was changed in 2 files\.$/m);
  assert.equal(readFileSync(join(folder, "a/versions.tf"), "utf8"), pinned("~> 4.0"));
  chmodSync(join(folder, "b/versions.tf"), 0o640);
  assert.equal((await started(folder, "upgrade", "--to", "5", "--write")).code, 0);
  assert.equal(readFileSync(join(folder, "a/other.txt"), "utf8"), pinned("~> 5.0"));
  assert.equal(statSync(join(folder, "a/versions.tf")).nlink, 2);
  assert.equal(statSync(join(folder, "b/versions.tf")).mode & 0o777, 0o640);
  assert.deepEqual(filesBelow(folder), ["a/other.txt", "a/versions.tf", "b/versions.tf"]);
  if (process.getuid?.() !== 0) return;
  for (const name of ["a/versions.tf", "b/versions.tf"]) {
    writeFileSync(join(folder, name), pinned("~> 4.0"));
    chownSync(join(folder, name), 1234, 5678);
  }
  assert.equal((await started(folder, "upgrade", "--to", "5", "--write")).code, 0);
  for (const name of ["a/versions.tf", "b/versions.tf"]) {
    const { uid, gid, mode } = statSync(join(folder, name));
    assert.deepEqual([uid, gid], [1234, 5678]);
    assert.equal(readFileSync(join(folder, name), "utf8"), pinned("~> 5.0"), mode.toString(8));
  }
});
