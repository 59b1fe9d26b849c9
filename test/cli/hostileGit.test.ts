// Git is asked in repositories that nobody vouches for: none of the programs that they name is run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { committedText } from "../../server/src/hosts/git/committedText";
import { hostileRepository, touch } from "../harness/hostileRepository";
import { root } from "../harness/service";
import { run } from "./run";

const output = (name: string): string => `output "${name}" {\n  value = var.missing\n}\n`;

const files = {
  "changed.tf": output("changed"),
  "same.tf": output("same"),
  "json.tf.json": JSON.stringify({ output: { json: { value: `$\{var.missing}` } } }),
  "lib/same.tf": output("lib"),
};

const filesIn = (json: string): string[] => (JSON.parse(json) as { file: string }[]).map(({ file }) => file);

test("check --changed-since runs no program that a repository names, and finds what has changed", async (context) => {
  const { folder, git, ran } = hostileRepository(context, files);
  writeFileSync(join(folder, "changed.tf"), `\n${output("changed")}`);
  writeFileSync(join(folder, "new.tf"), output("new"));
  for (const name of ["same.tf", "json.tf.json", "lib/same.tf"]) touch(join(folder, name));
  const { code, out, errors } = await run(folder, "check", "--format", "json", "--changed-since", "start");
  assert.deepEqual(ran(), []);
  assert.equal(errors, "");
  assert.equal(code, 1);
  assert.deepEqual(filesIn(out), ["changed.tf", "new.tf"]);
  // The traps are real: Git itself goes into them.
  git("diff", "--name-only", "start", "--");
  assert.ok(ran().includes("clean"), `ran ${ran()}`);
});

test("objects that a partial clone lacks are not fetched", async (context) => {
  const { folder, git, ran } = hostileRepository(context, files);
  const commit = git("rev-parse", "HEAD").trim();
  const removed = (id: string) => rmSync(join(folder, ".git/objects", id.slice(0, 2), id.slice(2)), { force: true });
  removed(git("rev-parse", "HEAD:changed.tf").trim());
  writeFileSync(join(folder, "changed.tf"), `\n${output("changed")}`);
  assert.equal(await committedText(join(folder, "changed.tf")), undefined);
  removed(git("rev-parse", "HEAD:").trim());
  const { code, errors } = await run(folder, "check", "--changed-since", "start");
  assert.equal(code, 2);
  assert.match(errors, /^Git could not compare .* with start\. Missing commits are not fetched\.\n$/);
  writeFileSync(join(folder, ".git/refs/tags/start"), `${"f".repeat(commit.length)}\n`);
  assert.match((await run(folder, "check", "--changed-since", "start")).errors, /^Git does not know start/);
  assert.deepEqual(ran(), []);
});

test("the text of the last commit is asked for without running anything", async (context) => {
  const { folder, ran } = hostileRepository(context, files);
  for (const name of Object.keys(files)) touch(join(folder, name));
  assert.equal(await committedText(join(folder, "same.tf")), files["same.tf"]);
  assert.equal(await committedText(join(folder, "json.tf.json")), files["json.tf.json"]);
  assert.deepEqual(ran(), []);
});

test("of many files in a few folders Git is asked a few times", async (context) => {
  const names = Array.from({ length: 300 }, (_, at) => `${at % 3 === 0 ? "" : `m${at % 3}/`}file ${at}.tf`);
  const many = Object.fromEntries(names.map((name) => [name, output(`a${name.length}ä`)]));
  const { folder } = hostileRepository(context, { ...files, ...many });
  const calls = join(folder, "calls");
  const real = execFileSync("sh", ["-c", "command -v git"], { encoding: "utf8" }).trim();
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin/git"), `#!/bin/sh\necho x >> "${calls}"\nexec "${real}" "$@"\n`, { mode: 0o755 });
  const path = process.env.PATH;
  process.env.PATH = `${join(folder, "bin")}:${path}`;
  try {
    const asked = [...names, "missing.tf", "a\nb.tf"];
    const texts = await Promise.all(asked.map((name) => committedText(join(folder, name))));
    assert.deepEqual(texts, [...names.map((name) => many[name]), undefined, undefined]);
    assert.ok(readFileSync(calls, "utf8").split("\n").length <= 6, readFileSync(calls, "utf8"));
  } finally {
    process.env.PATH = path;
  }
});

test("a filter that cannot be turned off ends the comparison", async (context) => {
  const { folder, git, ran } = hostileRepository(context, files);
  git("config", "filter.a=b.clean", "exit 1");
  const { code, errors } = await run(folder, "check", "--changed-since", "start");
  assert.equal(code, 2);
  assert.match(errors, /^Git could not compare /);
  assert.deepEqual(ran(), []);
});

test("Git is asked in one place", () => {
  const asks = ["client/src", "server/src"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith(".ts") && /["'`]git["'`]/.test(readFileSync(join(root, file), "utf8")))
    .map((file) => file.replaceAll("\\", "/"));
  assert.deepEqual(asks, ["server/src/hosts/git/git.ts"]);
});
