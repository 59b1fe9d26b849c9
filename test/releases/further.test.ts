/**
 * A release is data: with a made-up one of each provider in a copy of server/data, the pages that tell of releases are made, and what is tested
 * of versions holds as it is written. Where everything is tried all pages are made, and all tests of what depends on data are run so.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { builtIn } from "../../server/src/catalog/builtIn/builtIn";
import { createCatalog } from "../../server/src/catalog/createCatalog";
import { createService } from "../../server/src/createService";
import { upgradeModule } from "../../server/src/features/upgrade/upgrade";
import { loadData } from "../catalog/files";
import { project } from "../cli/run";
import { added, removed, withFurtherRelease } from "../harness/furtherRelease";
import { newestOf } from "../harness/newest";
import { pinned, root, uriOf } from "../harness/service";
import { isThorough } from "../harness/thorough";
import { suite } from "./suite";

/** What versions are about: completion, hover, what is found, which version is in force, what an upgrade leads to, pages. */
const ofVersions = [
  "catalog/between",
  "catalog/history",
  "catalog/schemaOnly",
  "catalog/sources",
  "catalog/version",
  "comparison",
  "complete",
  "describe",
  "hover",
  "inlayHints",
  "moduleVersions",
  "status",
  "unpinned",
  "upgrade",
  "valuesByVersion",
  "versionOrigin",
  ...(isThorough ? ["catalog/snapshots", "rules", "severalFiles", "casesOfRules", "fixes", "ids"] : []),
];
const changed = ["server", "docs", "README.md", "CHANGELOG.md", "schemas"];
const further = new Map(
  ["azurerm", "azuread", "azapi"].map((name) => [name, newestOf(name).replace(/\d+\.\d+$/, "99.0")]),
);

test("a further release of each provider changes data and pages, and no test", async (context) => {
  const folder = withFurther(project(context, {}));
  const generated = ran(folder, ["scripts/generate.mjs", ...(isThorough ? [] : ["--releases"])]);
  assert.equal(generated.status, 0, generated.stderr);
  const minor = further.get("azurerm")?.replace(/\.0$/, "");
  for (const page of ["README.md", "CHANGELOG.md", "docs/features.md", "docs/comparison.md", "docs/design/catalog.md"])
    assert.ok(readFileSync(join(folder, page), "utf8").includes(`${minor}`), page);
  const { stdout, stderr } = ran(folder, [
    "--test-reporter",
    join(root, "scripts/reporter.mjs"),
    await suite(),
    ...ofVersions,
  ]);
  const said = `${stdout}${stderr}`.replace(/^#(?:loaded|took|skipped) .*\n/gm, "");
  assert.match(said, /^#counts [1-9]\d* 0$/m, said);
});

/** A folder that has all that the project has, with further releases in its data. */
function withFurther(folder: string): string {
  for (const name of readdirSync(root).filter((one) => one !== ".git" && !changed.includes(one)))
    symlinkSync(join(root, name), join(folder, name));
  mkdirSync(join(folder, "server"));
  symlinkSync(join(root, "server/src"), join(folder, "server/src"));
  cpSync(join(root, "server/data"), join(folder, "server/data"), { recursive: true });
  for (const name of changed.slice(1))
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: isOurs });
  for (const [name, release] of further) {
    const file = join(folder, `server/data/${name}.jsonl`);
    writeFileSync(file, withFurtherRelease(readFileSync(file, "utf8"), release));
  }
  const types = join(folder, "server/data/azureTypes.txt");
  const former = `"release":"${newestOf("azapi")}"`;
  writeFileSync(types, readFileSync(types, "utf8").replace(former, `"release":"${further.get("azapi")}"`));
  return folder;
}

function isOurs(path: string): boolean {
  return !/[/\\](?:node_modules|\.vitepress)$/.test(path);
}

/** As this process runs, but for who reports. */
function ran(cwd: string, args: readonly string[]) {
  const engine = process.execArgv.slice(0, Math.max(0, process.execArgv.indexOf("--test-reporter")));
  return spawnSync(process.execPath, [...engine, ...args], { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
}

test("what a further release has more is completed and explained, what it has less is found, and code is upgraded to it", () => {
  const release = further.get("azurerm") ?? "";
  const data = withFurtherRelease(readFileSync(join(root, "server/data/azurerm.jsonl"), "utf8"), release);
  const own = builtIn((file) => (file === "azurerm.jsonl" ? data : loadData(file)));
  const opened = (text: string, pin = "") => {
    const service = createService(createCatalog([own]));
    service.open(uriOf("main.tf"), pin + text);
    return service;
  };
  const block = (body: string) =>
    `resource "azurerm_management_lock" "main" {\n  name       = "lock"\n  scope      = "/subscriptions/00000000-0000-0000-0000-000000000000"\n  lock_level = "ReadOnly"\n${body}}\n`;
  const listed = (pin: string) => {
    const text = block("  \n");
    const { items } = opened(text, pin).complete(uriOf("main.tf"), pin.length + text.lastIndexOf("\n}"));
    return [added, removed].filter((name) => items.some(({ label }) => label === name));
  };
  const former = newestOf();
  const major = Number(release.split(".")[0]);
  assert.deepEqual([listed(pinned(`~> ${major}.0`)), listed(pinned(former))], [[added], [removed]]);
  const status = (pin: string) => opened(block(""), pin).status(uriOf("main.tf"))?.version;
  assert.deepEqual([status(""), status(pinned(`~> ${major}.0`)), status(pinned(former))], [release, release, former]);
  const both = block(`  ${added}    = "x"\n  ${removed}      = "x"\n`);
  const found = (pin: string) =>
    opened(both, pin)
      .diagnose(uriOf("main.tf"))
      .filter(({ rule }) => rule === "unknown-argument")
      .map(({ severity, message }) => `${severity}: ${message}`);
  assert.deepEqual(found(pinned(release)), [
    `error: azurerm_management_lock has no argument ${removed}. It was in azurerm ${former}, and this folder uses ${release}.`,
  ]);
  assert.deepEqual(found(pinned(former)), [
    `error: azurerm_management_lock has no argument ${added}. It is in azurerm ${release}, and this folder uses ${former}.`,
  ]);
  const hover = opened(both).hover(uriOf("main.tf"), both.indexOf(added))?.markdown;
  assert.match(hover ?? "", new RegExp(`azurerm ${release} documentation`));
  const before = opened(pinned(newestOf("azurerm", major - 1)));
  const made = upgradeModule([{ path: "main.tf", uri: uriOf("main.tf") }], major, before, (message) =>
    assert.fail(message),
  );
  assert.equal(made[0]?.after, pinned(release));
});
