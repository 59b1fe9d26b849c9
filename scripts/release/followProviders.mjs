// Runs what .github/workflows/providers.yml runs, in clones that are thrown away: each of its scripts as GitHub runs them, with a terraform
// that installs providers of Node, and a gh that notes what it is told. What it needs of GitHub itself, and `npm ci`, is left out.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { load } from "js-yaml";
import { nodeOptions } from "../build/options.mjs";
import { buildStartedFiles } from "../build/tests.mjs";
import { importBundled } from "../importBundled.mjs";

const workflow = load(readFileSync(".github/workflows/providers.yml", "utf8"));
const providers = ["azurerm", "azuread", "azapi"];

/** Throws where a step fails, a provider that cannot be asked does not, or a change does not come into the pull request. */
export async function followProviders() {
  if (process.platform === "win32") return console.log("  Its scripts are for a shell that Windows has not.");
  const place = mkdtempSync(join(tmpdir(), "azureml-terraform-providers-"));
  try {
    await follow(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function follow(place) {
  const origin = join(place, "origin.git");
  execFileSync("git", ["clone", "--quiet", "--bare", ".", origin]);
  const { isolationVariable } = await importBundled(
    'export { isolationVariable } from "./server/src/hosts/provider/isolation";',
    ".",
    "node",
  );
  await buildStartedFiles(["test/provider/provider.child.ts"], nodeOptions);
  const programs = fakesIn(place);
  const environment = (temp) => ({
    ...process.env,
    PATH: `${programs}:${process.env.PATH}`,
    RUNNER_TEMP: temp,
    GITHUB_OUTPUT: join(temp, "output"),
    [isolationVariable]: "none",
  });
  const { learn, propose } = workflow.jobs;

  const broken = clone(origin, join(place, "broken"));
  assert.notEqual(
    steps(learn, broken, { ...environment(broken.temp), NO_PROVIDER: "1" }),
    0,
    "A provider that could not be asked did not fail the job.",
  );

  const learned = clone(origin, join(place, "learned"));
  assert.equal(steps(learn, learned, environment(learned.temp)), 0);
  assert.match(readFileSync(join(learned.temp, "output"), "utf8"), /^changed=true$/m);
  const proposal = join(learned.temp, "proposal");
  const told = readFileSync(join(proposal, "changes.txt"), "utf8");
  for (const name of providers) assert.ok(told.includes(`## ${name}\n`), `${name} was not asked.`);
  const changed = namesIn(["apply", "--numstat", join(proposal, "changes.patch")], learned.folder);

  // A branch that is there already is brought up to date, and its pull request too.
  for (const name of ["proposed", "again"]) {
    const proposed = clone(origin, join(place, name));
    symlinkSync(proposal, join(proposed.temp, "proposal"));
    const env = { ...environment(proposed.temp), ...(name === "again" && { IS_OPEN: "1" }) };
    assert.equal(steps(propose, proposed, env), 0);
    const written = namesIn(["diff", "--numstat", "HEAD~1", "origin/providers"], proposed.folder);
    assert.deepEqual(written, changed, "What was changed is not what the pull request has.");
    const said = readFileSync(join(proposed.temp, "gh"), "utf8");
    assert.match(said, name === "again" ? /^pr edit providers /m : /^pr create --head providers /m);
    assert.match(said, /^workflow run ci\.yml --ref providers$/m);
  }
  console.log(`  ${providers.join(", ")} were asked, and one pull request has ${changed.length} files.`);
}

/** What Terraform and GitHub's own program do here; gives their folder. */
function fakesIn(place) {
  const folder = join(place, "bin");
  mkdirSync(folder);
  const release = (name) => {
    const { releases } = JSON.parse(readFileSync(`server/data/${name}.jsonl`, "utf8").split("\n", 1)[0]);
    return releases[0].replace(/\d+\.\d+$/, "99.0");
  };
  for (const name of providers) {
    const types = [
      { kind: "provider", name, attributes: {} },
      { kind: "resource", name: `${name}_made_up`, attributes: { name: { type: "string", required: true } } },
    ];
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ protocol: 5, dialect: "sdk", types }));
    const child = resolve("dist/test/provider/provider.child.js");
    program(join(folder, name), `exec '${process.execPath}' '${child}' '${join(folder, `${name}.json`)}'`);
  }
  const versions = providers.map((name) => `${name}) version=${release(name)} ;;`).join(" ");
  program(
    join(folder, "terraform"),
    `[ -n "$NO_PROVIDER" ] && exit 0
folder="\${1#-chdir=}"
source="$(sed -n 's/.*source = "\\(.*\\)".*/\\1/p' "$folder/main.tf")"
name="\${source#*/}"
case "$name" in ${versions} esac
at="$folder/.terraform/providers/registry.terraform.io/$source/$version/linux_amd64"
mkdir -p "$at"
cp '${folder}'/"$name" "$at/terraform-provider-\${name}_v\${version}_x5"`,
  );
  program(
    join(folder, "gh"),
    `echo "$@" >> "$RUNNER_TEMP/gh"\n[ "$1 $2" = "pr create" ] && [ -n "$IS_OPEN" ] && exit 1\nexit 0`,
  );
  return folder;
}

function program(path, script) {
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

function clone(origin, folder) {
  execFileSync("git", ["clone", "--quiet", origin, folder]);
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, ".git/info/exclude"), "node_modules\n");
  const temp = `${folder}-temp`;
  mkdirSync(temp);
  return { folder, temp };
}

/** The exit code of a job's scripts, up to the first that fails. */
function steps({ steps }, { folder, temp }, environment) {
  for (const { run, env = {} } of steps.filter((step) => step.run && step.run !== "npm ci")) {
    const own = Object.entries(env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ runner\.temp \}\}/g, () => temp),
    ]);
    const { shell } = workflow.defaults.run;
    assert.equal(shell, "bash", "Without a shell that is named, GitHub's has no pipefail.");
    const args = ["--noprofile", "--norc", "-eo", "pipefail", "-c", run];
    const { status, stdout, stderr } = spawnSync(shell, args, {
      cwd: folder,
      env: { ...environment, ...Object.fromEntries(own) },
      encoding: "utf8",
    });
    if (status !== 0 && !environment.NO_PROVIDER) console.error(`${stdout}${stderr}`);
    if (status !== 0) return status ?? 1;
  }
  return 0;
}

function namesIn(args, folder) {
  const output = execFileSync("git", args, { cwd: folder, encoding: "utf8" });
  return output
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t")[2])
    .sort();
}
