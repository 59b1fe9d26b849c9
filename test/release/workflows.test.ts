// What the workflows name is there, they may do no more than they need, and nothing that others write is run as a script.
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import manifest from "../../package.json";
import { readFile } from "../harness/cases";
import { root } from "../harness/service";
import { readYaml, type Step } from "./yaml";

type Permissions = Readonly<Record<string, string>>;
interface Job {
  readonly permissions?: Permissions;
  readonly "timeout-minutes"?: number;
  readonly needs?: string;
  readonly environment?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

const home = ".github/workflows";
const files = readdirSync(join(root, home)).map((file) => `${home}/${file}`);
const workflows = files.map((file) => ({ file, text: readFile(file), ...readYaml<Workflow>(file) }));
const jobsOf = ({ jobs }: Workflow) => Object.entries(jobs);
const byName = (name: string) => workflows.find((workflow) => workflow.file === `${home}/${name}.yml`)!;

/** What a job may write, and nothing else may. */
const writes = new Map([
  ["codeql analyze", ["security-events"]],
  ["providers propose", ["contents", "pull-requests", "actions"]],
  ["release pages", ["id-token", "pages"]],
  ["release publish", ["contents", "id-token"]],
]);

test("there are workflows for each thing that has to happen by itself", () => {
  const names = ["ci", "codeql", "nightly", "providers", "release"].map((name) => `${home}/${name}.yml`);
  for (const name of names) assert.ok(files.includes(name), name);
});

for (const workflow of workflows) {
  const { file, text, on, permissions } = workflow;
  const steps = jobsOf(workflow).flatMap(([, job]) => job.steps);

  test(`${file} runs and reads what is there`, () => {
    assert.ok(jobsOf(workflow).length > 0);
    for (const { run = "", uses, with: given, "working-directory": folder } of steps) {
      for (const [, name] of run.matchAll(/\bnpm run (?:--?\w+ )*([\w:-]+)/g))
        if (!name!.endsWith(":")) assert.ok(name! in manifest.scripts, name);
      for (const [path] of run.matchAll(/\b(?:scripts|test|dist)\/[\w./-]+/g))
        assert.ok(existsSync(join(root, path)), path);
      for (const path of (given?.["cache-dependency-path"] ?? "").split("\n").filter(Boolean))
        assert.ok(existsSync(join(root, path)), path);
      if (uses === "./") assert.ok(existsSync(join(root, "action.yml")));
      if (folder) assert.match(folder, /^(?:\$\{\{ runner\.temp \}\}|\.vscode-test\/release)$/);
      assert.ok(run !== "" || uses, JSON.stringify(given));
    }
  });

  test(`${file} uses actions by their commits`, () => {
    const used = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, one]) => one!);
    assert.equal(used.length, steps.filter(({ uses }) => uses).length);
    for (const one of used) assert.match(one, /^(?:\.\/|[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  test(`${file} may do no more than it needs, and does not run for ever`, () => {
    assert.deepEqual(permissions, { contents: "read" });
    const name = file.slice(home.length + 1, -".yml".length);
    for (const [id, { permissions: own = {}, "timeout-minutes": limit }] of jobsOf(workflow)) {
      const written = Object.keys(own).filter((one) => own[one] === "write");
      assert.deepEqual(written, writes.get(`${name} ${id}`) ?? [], id);
      assert.ok(Object.values(own).every((one) => one === "read" || one === "write"));
      assert.ok(limit !== undefined && limit <= 60, id);
    }
    for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@")))
      assert.equal(step.with?.["persist-credentials"], false, file);
  });

  test(`${file} runs no text of others, and not with our rights on their code`, () => {
    for (const trigger of ["pull_request_target", "workflow_run", "issue_comment", "issues"])
      assert.ok(!(trigger in on), trigger);
    // Not even text that is harmless: what a script is told is in its variables.
    for (const { run = "" } of steps) assert.ok(!run.includes("${{"), run);
    for (const { env = {} } of steps)
      for (const value of Object.values(env)) assert.doesNotMatch(String(value), /github\.(?:event\.|head_ref)/);
  });
}

test("providers are run where nothing may be written, and what they change is no code", () => {
  const { learn, propose } = byName("providers").jobs;
  assert.deepEqual([learn?.permissions, propose?.needs], [undefined, "learn"]);
  assert.ok(!JSON.stringify(learn).includes("github.token"));
  const scripts = propose!.steps.map(({ run = "" }) => run).join("\n");
  assert.doesNotMatch(scripts, /\b(?:npm|npx|node|terraform)\b/);
  const written = [...scripts.matchAll(/--include='?([^\s']+)/g)].map(([, path]) => path);
  assert.deepEqual(written, ["server/data/*", "docs/*", "schemas/*", "README.md", "CHANGELOG.md"]);
  assert.ok(scripts.includes("gh workflow run ci.yml --ref providers"));
  assert.ok("workflow_dispatch" in byName("ci").on);
});

test("what is tested is what we support: three systems, each Node, and the newest and the oldest VS Code", () => {
  const { check, editor } = byName("ci").jobs;
  const systems = ["ubuntu-latest", "windows-latest", "macos-latest"];
  assert.deepEqual(check?.strategy?.matrix, { system: systems, node: [20, 22, 24] });
  assert.equal(manifest.engines.node, ">=20");
  const { system, suite, include } = editor!.strategy!.matrix;
  const more = include as readonly { readonly system: string; readonly suite: string }[];
  assert.deepEqual(new Set([...system!, ...more.map((one) => one.system)]), new Set(systems));
  assert.deepEqual(suite, ["vscode", "oldest"]);
  for (const one of [...suite, ...more.map((each) => each.suite)])
    assert.ok(`test:${String(one).split(" ")[0]}` in manifest.scripts, String(one));
});

test("what every change is too short for is tried every night, and all that the README tells to run in one place", () => {
  const commands = (name: string) => jobsOf(byName(name)).flatMap(([, { steps }]) => steps.map(({ run = "" }) => run));
  assert.ok("schedule" in byName("nightly").on);
  for (const script of ["test:thorough", "conformance", "test:plan", "test:learn"])
    assert.ok(commands("nightly").includes(`npm run ${script}`), script);
  const parts = ["hashicorp/azurerm", "hashicorp/azuread", "azure/azapi", "npm run --silent referee -- --material"];
  for (const part of parts)
    assert.ok(
      commands("nightly").some((command) => command.includes(part)),
      part,
    );
  assert.ok(commands("ci").includes("npm test"));
});

test("a release is checked, then packed without a token, then published with those of its own environment", () => {
  const { on, jobs } = byName("release");
  assert.deepEqual(on, { push: { tags: ["v*"] } });
  assert.deepEqual(
    jobsOf(byName("release")).map(([id, { needs }]) => [id, needs]),
    [
      ["check", undefined],
      ["pack", "check"],
      ["publish", "pack"],
      ["site", "publish"],
      ["pages", "site"],
    ],
  );
  assert.equal(jobs.publish?.environment, "release");
  const secret = (job: Job | undefined) => JSON.stringify(job).match(/secrets\.\w+/g) ?? [];
  for (const one of [jobs.check, jobs.pack, jobs.site, jobs.pages]) assert.deepEqual(secret(one), []);
  // What builds the site is run without a right to publish it.
  assert.deepEqual([jobs.site?.permissions, jobs.pages?.steps.length], [undefined, 1]);
  const script = readFile("scripts/release/publish.mjs");
  const tokens = [...script.matchAll(/token: "(\w+)"/g)].map(([, token]) => `secrets.${token}`);
  assert.deepEqual(secret(jobs.publish).sort(), tokens.sort());
});

test("every folder with packages gets newer ones, and so do the actions", () => {
  interface Update {
    readonly "package-ecosystem": string;
    readonly directory?: string;
    readonly directories?: readonly string[];
  }
  const { version, updates } = readYaml<{ version: number; updates: readonly Update[] }>(".github/dependabot.yml");
  assert.equal(version, 2);
  const of = (kind: string) =>
    updates
      .filter((one) => one["package-ecosystem"] === kind)
      .flatMap((one) => one.directories ?? [one.directory ?? ""]);
  assert.deepEqual(of("github-actions"), ["/"]);
  const locked = ["", "bench/reference", "docs", "test/bindings", "test/mcpConformance"];
  for (const folder of locked) assert.ok(existsSync(join(root, folder, "package-lock.json")), folder);
  assert.deepEqual(
    of("npm").sort(),
    locked.map((folder) => `/${folder}`),
  );
});
