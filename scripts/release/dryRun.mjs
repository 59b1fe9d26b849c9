// A release without a tag, a token or GitHub: what would be refused is, and what can be made is made and looked at.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../run.mjs";
import { step } from "../step.mjs";
import { addressOf, pagesOf, requireAddress } from "./address.mjs";
import { sectionOf, unreleased } from "./changelog.mjs";
import { relativeLinks } from "./links.mjs";
import { readManifest } from "./manifest.mjs";
import { publish } from "./publish.mjs";
import { isPreRelease, requireTag } from "./tag.mjs";

/** Stands in for an address while nobody knows one. */
const placeholder = "OWNER/REPOSITORY";

/** Leaves the packed files in `folder`. */
export async function dryRun(folder) {
  const given = readManifest();
  const { version } = given;
  refused("Without a tag", () => requireTag(undefined, version));
  refused("With another tag", () => requireTag("v999.0.0", version));
  refused("With a tag that is no version", () => requireTag("release", version));
  if (!addressOf(given)) refused("Without an address", () => requireAddress(given, {}));
  const changelog = readFileSync("CHANGELOG.md", "utf8");
  const changes = changesOf(changelog, version);
  process.env.RELEASE_REPOSITORY = requireAddress(given, { GITHUB_REPOSITORY: placeholder });
  try {
    const { packRelease } = await import("./pack.mjs");
    const manifest = readManifest();
    console.log(
      `v${version} would be ${isPreRelease(version) ? "a preview" : "for everybody"}, at ${addressOf(manifest)}.`,
    );
    const { vsix, tarball } = await packRelease(manifest, changes, folder);
    await step("Trying what is packed", () => tryPacked(manifest, tarball, folder));
    await publish({ ...manifest, vsix, tarball }, { environment: {} });
    const { followProviders } = await import("./followProviders.mjs");
    await step("Running what follows the providers", followProviders);
  } finally {
    delete process.env.RELEASE_REPOSITORY;
    if (!addressOf(given)) await step("Building without the fake", () => run(process.execPath, ["scripts/build.mjs"]));
  }
  console.log(`What a release would have is in ${folder}. Nothing was published.`);
}

function refused(when, action) {
  try {
    action();
  } catch (error) {
    console.log(`${when}: ${error.message}`);
    return;
  }
  throw new Error(`${when} a release was not refused.`);
}

function changesOf(changelog, version) {
  try {
    return sectionOf(changelog, version);
  } catch (error) {
    console.log(`Before the release: ${error.message}`);
    return unreleased(changelog) ?? "";
  }
}

/** What people would install says where it is from, links to its release, and works with nothing beside it. */
async function tryPacked(manifest, tarball, folder) {
  for (const stage of [join(folder, "npm"), ".vscode-test/package"]) {
    const packed = JSON.parse(readFileSync(join(stage, "package.json"), "utf8"));
    assert.equal(addressOf(packed), addressOf(manifest), stage);
    assert.ok(packed.bugs && packed.homepage, stage);
    for (const page of ["README.md", "CHANGELOG.md"]) {
      const text = readFileSync(join(stage, page), "utf8");
      assert.deepEqual(relativeLinks(text), [], `${stage}/${page}`);
      assert.doesNotMatch(text, /\/(?:blob|raw|tree)\/main\//, `${stage}/${page}`);
    }
  }
  for (const loaded of [manifest.main, manifest.browser])
    assert.ok(!existsSync(join(folder, "npm", loaded)), `${loaded} is VS Code's alone.`);
  const elsewhere = mkdtempSync(join(tmpdir(), "azureml-terraform-release-"));
  try {
    writeFileSync(join(elsewhere, "main.tf"), 'output "x" {\n  value = var.undeclared\n}\n');
    const archive = join(process.cwd(), tarball);
    await run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", archive], {
      cwd: elsewhere,
    });
    const cli = join(elsewhere, "node_modules", manifest.name, "dist/cli.js");
    const output = await run(process.execPath, [cli, "check", "--format", "sarif", "main.tf"], {
      cwd: elsewhere,
    }).catch((error) => error.message);
    assert.ok(output.includes(`"helpUri":"${pagesOf(manifest)}/docs/rules/undeclared-reference.md"`), output);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}
