// Git is asked in repositories that nobody vouches for: none of the programs that they name is run.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { committedText } from "../../server/src/hosts/git/git";
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
