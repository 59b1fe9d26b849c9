// A package that comes with the repository is not run because of a lock file that comes with it as well.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, rmSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { type TestContext, test } from "node:test";
import { whyFromRepository } from "../../server/src/hosts/installed/fromRepository";
import { project, run } from "../cli/run";
import { cannotStart } from "../provider/install";
import { installIn, thing } from "../provider/installIn";

const options = { skip: cannotStart };
const code = 'resource "thing_pool" "main" {\n  name = "p"\n  sku  = "Cheap"\n}\n';

async function repository(context: TestContext) {
  const folder = project(context, { "main.tf": code });
  const diary = join(project(context, {}), "diary");
  const at = await installIn(folder, { ...thing, diary });
  const git = (...args: string[]) => execFileSync("git", ["-C", folder, ...args], { stdio: "ignore" });
  git("init", "-q");
  return { folder, at, git, hasRun: () => existsSync(diary) };
}

test(
  "what Git tracks is part of the repository, and what terraform init has installed is not",
  options,
  async (context) => {
    const { at, git } = await repository(context);
    assert.equal(await whyFromRepository(at, { CI: "true" }), undefined);
    git("add", "-f", ".");
    for (const env of [{ CI: "true" }, {}])
      assert.match((await whyFromRepository(at, env)) ?? "", /^it is part of the repo/);
  },
);

test("a link that is tracked is as well, whatever it leads to", options, async (context) => {
  const { at, folder, git } = await repository(context);
  const elsewhere = project(context, { "terraform-provider-thing": "" });
  rmSync(at, { recursive: true });
  symlinkSync(elsewhere, at);
  assert.equal(await whyFromRepository(at, {}), undefined);
  git("add", "-f", relative(folder, at));
  assert.match((await whyFromRepository(at, {})) ?? "", /^it is part of the repository/);
});

test("in the checkout of a workflow Git has to tell", options, async (context) => {
  const folder = project(context, {});
  const at = await installIn(folder, thing);
  for (const [env, checkout, refused] of [
    [{ CI: "true" }, folder, true],
    [{ TF_BUILD: "True" }, folder, true],
    [{ CI: "false" }, folder, false],
    [{}, folder, false],
    [{ CI: "1" }, project(context, {}), false],
  ] as const)
    assert.equal((await whyFromRepository(at, env, checkout)) !== undefined, refused, JSON.stringify(env));
});

test("neither check --learn nor --ask-providers runs it", options, async (context) => {
  const { folder, git, hasRun } = await repository(context);
  git("add", "-f", ".");
  for (const option of ["--learn", "--ask-providers"]) {
    const { code: exit, out, errors } = await run(folder, "check", option, ".");
    assert.match(`${errors}${out}`, /thing 1\.2\.3 in .* is not run: it is part of the repository/, option);
    assert.equal(exit, 2, option);
    assert.ok(!hasRun());
  }
});
