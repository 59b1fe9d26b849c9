// `check` of what is new: baselines, what changed since a commit, and the format for workflows.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { project, run, runWith } from "./run";

const output = (name: string): string => `output "${name}" {\n  value = var.missing\n}\n`;

const filesIn = (json: string): string[] => (JSON.parse(json) as { file: string }[]).map(({ file }) => file);

test("a baseline knows findings wherever they move, as many as there were", async (context) => {
  const folder = project(context, { "main.tf": output("a"), "sub/main.tf": output("a") + output("b") });
  const with_ = (...more: string[]) => run(folder, "check", "--format", "json", "--baseline", "known.json", ...more);
  assert.equal((await with_()).errors, "There is no known.json: create it with --write-baseline.\n");
  assert.deepEqual(await with_("--write-baseline"), {
    code: 0,
    out: "[\n]\n",
    errors: "Wrote 3 findings into known.json.\n",
  });
  const written = readFileSync(join(folder, "known.json"), "utf8");
  assert.deepEqual(
    (JSON.parse(written) as { file: string; count?: number }[]).map(({ file, count }) => [file, count]),
    [
      ["main.tf", undefined],
      ["sub/main.tf", 2],
    ],
  );
  writeFileSync(join(folder, "main.tf"), `# moved\n\n${output("a")}`);
  assert.equal((await with_()).code, 0);
  writeFileSync(join(folder, "main.tf"), output("a") + output("c"));
  const more = await with_();
  assert.equal(more.code, 1);
  assert.deepEqual(filesIn(more.out), ["main.tf"]);
  writeFileSync(join(folder, "main.tf"), output("a"));
  await with_("--write-baseline");
  assert.equal(readFileSync(join(folder, "known.json"), "utf8"), written);
});

test("a baseline is written over nothing but a baseline", async (context) => {
  for (const [name, text] of Object.entries({ "main.tf": output("a"), "package.json": "{}", "empty.txt": "" })) {
    const folder = project(context, { "main.tf": output("a"), [name]: text });
    const { code, out, errors } = await run(folder, "check", "--baseline", name, "--write-baseline");
    assert.deepEqual(
      { code, out, errors },
      { code: 2, out: "", errors: `${name} is not a baseline: it is not overwritten.\n` },
    );
    assert.equal(readFileSync(join(folder, name), "utf8"), text);
  }
  const folder = project(context, { "main.tf": output("a"), "known/x": "" });
  const { code, errors } = await run(folder, "check", "--baseline", "known", "--write-baseline");
  assert.deepEqual({ code, errors }, { code: 2, errors: "known cannot be read: it is a folder.\n" });
});

test("a wrong baseline is told", async (context) => {
  for (const text of ["", "{}", "[1]", '[{"file":"x"}]']) {
    const { code, errors } = await run(project(context, { "b.json": text }), "check", "--baseline", "b.json");
    assert.equal(code, 2);
    assert.equal(errors, "b.json is not a baseline: create a new one with --write-baseline.\n");
  }
  const { errors } = await run(project(context, {}), "check", "--write-baseline");
  assert.equal(errors, "Name the file of the baseline: --baseline <file>.\n");
});

function repository(context: TestContext, files: Readonly<Record<string, string>>) {
  const folder = project(context, files);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.com", ...args], { cwd: folder });
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-q", "-m", "first");
  return { folder, git };
}

test("only files that changed since the branch left are shown, in the light of the others", async (context) => {
  const { folder, git } = repository(context, {
    "a.tf": output("a"),
    "b.tf": output("b"),
    "gone.tf": output("gone"),
    "sub/é 1.tf": output("c"),
    "variables.tf": 'variable "here" {}\n',
  });
  const since = (ref: string, ...paths: string[]) =>
    run(folder, "check", "--format", "json", "--changed-since", ref, ...paths);
  assert.deepEqual(await since("main"), { code: 0, out: "[\n]\n", errors: "" });
  git("checkout", "-q", "-b", "work");
  writeFileSync(join(folder, "a.tf"), `${output("a")}output "fine" {\n  value = var.here\n}\n`);
  git("commit", "-qam", "second");
  rmSync(join(folder, "gone.tf"));
  writeFileSync(join(folder, "sub/é 1.tf"), `\n${output("c")}`);
  writeFileSync(join(folder, "new.tf"), output("new"));
  assert.deepEqual(filesIn((await since("main")).out), ["a.tf", "new.tf", "sub/é 1.tf"]);
  assert.deepEqual(filesIn((await since("HEAD", "sub")).out), ["sub/é 1.tf"]);
  git("stash", "-q", "-u");
  git("checkout", "-q", "main");
  writeFileSync(join(folder, "b.tf"), `\n${output("b")}`);
  git("commit", "-qam", "on the main branch");
  git("checkout", "-q", "work");
  assert.deepEqual(filesIn((await since("main")).out), ["a.tf"]);
});

test("a changed link is found, and whatever hook of Git's it is that asks", {
  skip: process.platform === "win32",
}, async (context) => {
  const { folder } = repository(context, {
    "sub/a.tf": output("a"),
    "sub/b.tf": output("b"),
    "shared/shared.tf": output("shared"),
  });
  symlinkSync(join("..", "shared", "shared.tf"), join(folder, "sub/shared.tf"));
  writeFileSync(join(folder, "sub/a.tf"), `\n${output("a")}`);
  writeFileSync(join(folder, "shared/shared.tf"), `\n${output("shared")}`);
  const hook = { ...process.env, GIT_DIR: join(folder, ".git"), GIT_INDEX_FILE: join(folder, ".git/next.index") };
  for (const env of [process.env, hook]) {
    const { out } = await runWith(env, join(folder, "sub"), "check", "--format", "json", "--changed-since", "HEAD");
    assert.deepEqual(filesIn(out), ["a.tf", "shared.tf"]);
  }
});

test("what Git cannot tell ends in 2 and one sentence", async (context) => {
  const { folder } = repository(context, { "a.tf": output("a") });
  const since = (ref: string) => run(folder, "check", `--changed-since=${ref}`);
  assert.match((await since("nowhere")).errors, /^Git does not know nowhere in .*: fetch it, .*\.\n$/);
  assert.equal((await since("--output=x")).errors, "--output=x is not a commit or branch.\n");
  assert.match((await since("$(touch x)")).errors, /^Git does not know /);
  const elsewhere = await run(project(context, { "a.tf": output("a") }), "check", "--changed-since", "main");
  assert.equal(elsewhere.code, 2);
  assert.match(elsewhere.errors, /is in no Git repository\.\n$/);
});

test("workflow commands, with what would end them escaped", async (context) => {
  const text = `${output("a")}resource "azurerm_resource_group" "main" {\n  name     = "100%,\\n: x"\n  location = "westeurope"\n}\n`;
  const { code, out } = await run(project(context, { "p, 1/main.tf": text }), "check", "--format", "github");
  assert.equal(code, 1);
  const [first, ...others] = out.trimEnd().split("\n");
  assert.match(first ?? "", /^::error file=p%2C 1\/main\.tf,line=2,endLine=2,col=11,endColumn=\d+,title=[\w-]+::.*\.$/);
  for (const line of others.slice(0, -2)) assert.match(line, /^::(error|warning|notice) [^:]*::.*\.$/);
  assert.match(others.at(-2) ?? "", /^Found \d errors? .*in 1 file\.$|^Found 1 error in 1 file\.$/);
});
