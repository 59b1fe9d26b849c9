// The steps of the GitHub Action and of the template for Azure Pipelines, run one by one in a folder that has nothing of the
// repository but the packed package, and without a network.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { name, version } from "../../package.json";
import { project, writeFiles } from "../cli/run";
import { sarifProblems } from "../cli/sarifProblems";
import { readFile } from "../harness/cases";
import { environmentOf, type Ran, runStep } from "./runStep";
import { readYaml, type Step } from "./yaml";

const skip = process.platform === "win32" && "Its shell is that of Git there, which need not be what bash is here.";

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}
interface Template {
  readonly parameters: readonly { readonly name: string; readonly default?: string }[];
  readonly steps: readonly (Pick<Step, "env"> & {
    readonly bash?: string;
    readonly target?: Readonly<Record<string, string>>;
    readonly inputs?: Readonly<Record<string, string>>;
  })[];
}

const action = readYaml<Action>("action.yml");
const template = readYaml<Template>("azure-pipelines/check.yml");

const wrong = 'resource "azurerm_machine_learning_compute_cluster" "c" {\n  vm_priority = "lowPriority"\n}\n';
const fine = 'variable "name" {\n  type = string\n}\n';
const group = `resource "azapi_resource" "group" {
  type      = "Microsoft.Resources/resourceGroups@2024-03-01"
  name      = "rg"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000"
}
`;
/** Sets a variable of the run, if it is believed. */
const hostile = 'resource "azurerm_##vso[task.setvariable variable=x]z" "x" {}\n';

/** A folder with the packed package, and these files. */
function folderWith(context: TestContext, files: Readonly<Record<string, string>>): string {
  return withPackage(project(context, files));
}

function withPackage(folder: string): string {
  cpSync(packed(), tarball(folder));
  mkdirSync(join(folder, "temp"));
  return folder;
}

const digestOf = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
const tarball = (folder: string) => join(folder, `${name}-${version}.tgz`);

let packs: string | undefined;
let shared: string | undefined;
after(() => {
  for (const one of [packs, shared]) if (one) rmSync(one, { recursive: true, force: true });
});

/** Packed once: what is there is what the other tests run. */
function packed(): string {
  if (packs) return tarball(packs);
  packs = mkdtempSync(join(tmpdir(), "azureml-terraform-packed-"));
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", packs], { stdio: "ignore" });
  return tarball(packs);
}

/** A folder of several modules for more than one test: the first action in it installs the package for all. */
function sharedFolder(): string {
  if (shared) return shared;
  shared = mkdtempSync(join(tmpdir(), "azureml-terraform-action-"));
  writeFiles(shared, {
    "a module/main.tf": wrong,
    "module/main.tf": wrong,
    "other/main.tf": fine,
    "group/main.tf": group,
  });
  return withPackage(shared);
}

/** The action's own steps up to the first that fails, the installing ones once; what only GitHub can do is left out. */
function runAction(folder: string, given: Readonly<Record<string, string>>): ReadonlyMap<string, Ran> {
  const values = new Map([
    ["github.action_path", folder],
    ["github.action_repository", ""],
    ["github.server_url", "https://github.com"],
    ["runner.temp", join(folder, "temp")],
    ...Object.entries(action.inputs).map(([key, input]) => [`inputs.${key}`, given[key] ?? input.default] as const),
  ]);
  const ran = new Map<string, Ran>();
  let failed = false;
  const isInstalled = existsSync(join(folder, "temp/azureml-terraform/node_modules"));
  for (const { name, run, env, shell, ...step } of action.runs.steps) {
    if (!run || (isInstalled && name!.startsWith("Install"))) continue;
    if (failed && !step.if?.includes("!cancelled()")) continue;
    if (step.if?.includes("inputs.sarif") && !given.sarif) continue;
    assert.equal(shell, "bash");
    const result = runStep(folder, run, env, values);
    failed ||= result.status !== 0;
    ran.set(name!, result);
  }
  return ran;
}

test("what the pages say of the action and the template is what they take", () => {
  const page = readFile("docs/ci.md");
  const rows = [...page.matchAll(/^\| `([a-z]+)` \|.*\| (?:`(.*)` |that release |)\|$/gm)];
  const defaults = rows.map(([, input, value]) => [input, value ?? ""]);
  assert.deepEqual(
    defaults,
    Object.entries(action.inputs).map(([input, { default: value }]) => [input, value]),
  );
  const snippets = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!);
  const used = (text: RegExp) => snippets.filter((snippet) => text.test(snippet));
  const named = (snippet: string, after: RegExp) =>
    [...(snippet.split(after)[1] ?? "").matchAll(/^\s+([a-z]+): /gm)].map(([, input]) => input!);
  const examples = used(/^(?!.*azure\/login).*uses: OWNER\/REPOSITORY@v/s).flatMap((snippet) =>
    named(snippet, /\bwith:\n/),
  );
  assert.deepEqual(examples, ["path", "sarif"]);
  const parameters = used(/check\.yml@/).flatMap((snippet) => named(snippet, /\bparameters:\n/));
  const taken = new Map(template.parameters.map((parameter) => [parameter.name, parameter.default]));
  assert.deepEqual(parameters, ["package", "path"]);
  for (const name of [...parameters, "options"]) assert.ok(taken.has(name), name);
  const demanded = [...taken].filter(([, value]) => value === undefined).map(([name]) => name);
  assert.ok(demanded.every((name) => parameters.includes(name)));
  // They name the release that this is, or becomes.
  for (const [, named] of page.matchAll(/(?:OWNER\/REPOSITORY@v|refs\/tags\/v|download\/v|rev: v)([\d.]+\d)/g))
    assert.equal(named, version);
});

test("the action installs the package, shows findings beside the code, and writes them as SARIF", { skip }, () => {
  const folder = sharedFolder();
  const given = { package: tarball(folder), path: "a module\nother\n", sarif: "found.sarif" };
  const ran = runAction(folder, given);
  assert.equal(ran.get("Install azureml-terraform")?.status, 0, ran.get("Install azureml-terraform")?.out);
  const checked = ran.get("Check");
  assert.equal(checked?.status, 1);
  assert.match(checked.out, /^::warning file=a module\/main\.tf,line=2,.*::Write "LowPriority" for vm_priority/m);
  assert.equal(ran.get("Write SARIF")?.status, 0, ran.get("Write SARIF")?.out);
  assert.deepEqual(sarifProblems(JSON.parse(readFileSync(join(folder, "found.sarif"), "utf8"))), []);
});

test("the action passes on options, and fails where nothing can be checked", { skip }, () => {
  const folder = sharedFolder();
  const given = { package: tarball(folder), path: "module", format: "pretty" };
  const known = runAction(folder, { ...given, options: "--baseline known.json\n --write-baseline" });
  assert.equal(known.get("Check")?.status, 0, known.get("Check")?.out);
  const none = runAction(folder, { ...given, options: "--baseline known.json" });
  assert.equal(none.get("Check")?.status, 0, none.get("Check")?.out);
  assert.equal(runAction(folder, { ...given, path: "nowhere", sarif: "x" }).get("Write SARIF")?.status, 1);
  assert.equal(runAction(folder, { ...given, path: "nowhere" }).get("Check")?.status, 2);
  assert.match(runAction(folder, { ...given, format: "loud" }).get("Check")?.out ?? "", /loud/);
});

test("the action looks for drift instead, and does nothing else", { skip }, () => {
  const folder = sharedFolder();
  const given = { package: tarball(folder), path: "group", format: "pretty" };
  const signedOut = runAction(folder, { ...given, command: "drift" }).get("Check");
  assert.equal(signedOut?.status, 2, signedOut?.out);
  assert.match(signedOut.out, /az login/);
  assert.equal(runAction(folder, { ...given, command: "import" }).get("Check")?.status, 2);
});

test("the action takes the package from the release that it belongs to, and says so where there is none", {
  skip,
}, (context) => {
  const folder = folderWith(context, { "package.json": `{ "version": "${version}" }` });
  const [install] = action.runs.steps;
  const missing = runAction(folder, {}).get("Install azureml-terraform");
  assert.equal(missing?.status, 2);
  assert.match(missing.out, /^::error::Nobody has said which release this is: use the action as OWNER\/REPOSITORY@v…/);
  // Without a network nothing is installed whose digest is not known.
  writeFileSync(join(folder, "npm"), '#!/bin/sh\necho "$@"\n', { mode: 0o755 });
  const env = { ...install!.env, PATH: `${folder}:${process.env.PATH}` };
  const values = new Map([
    ["github.action_path", folder],
    ["github.action_repository", "owner/repository"],
    ["github.server_url", "https://github.com"],
    ["runner.temp", join(folder, "temp")],
    ["inputs.package", ""],
    ["inputs.digest", ""],
  ]);
  const { status, out } = runStep(folder, install!.run!, env, values);
  assert.notEqual(status, 0);
  assert.match(out, /github\.com|SHA256SUMS|resolve/);
});

test("the action runs the release's package only if it has the digest that the release says", { skip }, (context) => {
  const folder = folderWith(context, { "package.json": `{ "version": "${version}" }` });
  const release = join(folder, `owner/repository/releases/download/v${version}`);
  mkdirSync(release, { recursive: true });
  cpSync(packed(), join(release, `${name}-${version}.tgz`));
  const values = new Map([
    ["github.action_path", folder],
    ["github.action_repository", "owner/repository"],
    ["github.server_url", pathToFileURL(folder).href],
    ["runner.temp", join(folder, "temp")],
    ["inputs.package", ""],
    ["inputs.digest", ""],
  ]);
  const [install] = action.runs.steps;
  const installed = join(folder, "temp/azureml-terraform/node_modules");
  const runWith = (sums: string) => {
    writeFileSync(join(release, "SHA256SUMS"), sums);
    return runStep(folder, install!.run!, install!.env, values);
  };
  const none = runWith(`${"0".repeat(64)}  another.tgz\n`);
  assert.equal(none.status, 2);
  assert.match(none.out, /^::error::SHA256SUMS of the release has no digest of azureml-terraform-/m);
  const other = runWith(`${"0".repeat(64)}  ${name}-${version}.tgz\n`);
  assert.equal(other.status, 2);
  assert.match(other.out, /^::error::The package has the SHA-256 [0-9a-f]{64}, not the one that is expected/m);
  assert.ok(!existsSync(installed));
  const right = runWith(`${digestOf(join(release, `${name}-${version}.tgz`))}  ${name}-${version}.tgz\n`);
  assert.equal(right.status, 0, right.out);
  assert.ok(existsSync(installed));
});

test("a package that is named with a digest is run only if it has it", { skip }, (context) => {
  const folder = folderWith(context, { "main.tf": wrong });
  const given = { package: tarball(folder), format: "pretty" };
  const other = runAction(folder, { ...given, digest: "0".repeat(64) });
  assert.equal(other.get("Install azureml-terraform")?.status, 2);
  assert.ok(!other.has("Check"));
  const digest = digestOf(tarball(folder));
  assert.equal(runAction(folder, { ...given, digest: digest.toUpperCase() }).get("Check")?.status, 1);
  // The template for Azure Pipelines does the same.
  const [step] = template.steps;
  const values = new Map([
    ["Agent.TempDirectory", join(folder, "elsewhere")],
    ["parameters.package", tarball(folder)],
    ["parameters.digest", "0".repeat(64)],
  ]);
  const refused = runStep(folder, step!.bash!, step!.env, values);
  assert.equal(refused.status, 2);
  assert.match(refused.out, /^The package has the SHA-256 /m);
});

test("the action and the template check a digest by the same script, which each has to carry itself", () => {
  const scripts = [action.runs.steps[0]!.run!, template.steps[0]!.bash!];
  const [own, others] = scripts.map((script) => {
    const check = /if \[ -n "\$DIGEST" \]; then\n\s*if \[\[.*?"\$PACKAGE" "\$DIGEST"\n/s.exec(script)?.[0] ?? "";
    return check.replaceAll("::error::", "").replace(/^ +/gm, "");
  });
  assert.match(own!, /createHash\("sha256"\)/);
  assert.equal(own, others);
});

test("the template for Azure Pipelines shows findings as issues of the run, and believes no file", {
  skip,
}, (context) => {
  const folder = folderWith(context, { "module/main.tf": wrong, "module/x]y.tf": hostile });
  const values = new Map([
    ["Agent.TempDirectory", join(folder, "temp")],
    ["parameters.package", tarball(folder)],
    ["parameters.path", "module"],
    ["parameters.options", ""],
    ["parameters.digest", ""],
    ["parameters.command", "check"],
    ["parameters.clientSecret", ""],
    ["parameters.serviceConnectionId", ""],
    ["System.AccessToken", "token"],
  ]);
  const scripts = template.steps.filter((step) => step.bash !== undefined);
  const [installed, checked] = scripts.map(({ bash, env }) => runStep(folder, bash!, env, values));
  assert.equal(installed?.status, 0, installed?.out);
  assert.equal(checked?.status, 1, checked?.out);
  assert.match(
    checked.out,
    /^##vso\[task\.logissue type=warning;sourcepath=module\/main\.tf;linenumber=2;columnnumber=\d+;code=value-not-allowed\]Write "LowPriority"/m,
  );
  assert.match(checked.out, /sourcepath=module\/x%5Dy\.tf;/);
  assert.match(checked.out, /setvariable/);
  for (const line of checked.out.split("\n").filter((one) => one.includes("##vso[")))
    assert.ok(line.startsWith("##vso[task.logissue "), line);
  const set = (connection: string) =>
    Object.fromEntries(
      environmentOf(scripts[1]?.env, new Map([...values, ["parameters.serviceConnectionId", connection]])),
    );
  assert.equal(set("").SYSTEM_ACCESSTOKEN, undefined, "No check sees the pipeline's own token.");
  assert.equal(set("id").SYSTEM_ACCESSTOKEN, "$(System.AccessToken)");
  assert.deepEqual(scripts[1]?.target, { commands: "restricted", settableVariables: "none" });
  const [published] = template.steps.filter(({ inputs }) => inputs);
  assert.equal(published?.inputs?.pathToPublish, scripts[1]?.env?.SARIF);
});
