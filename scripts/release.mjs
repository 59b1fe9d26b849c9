// Releases, a step of .github/workflows/release.yml each: `check` what is to be released, `pack` it, `publish` what is packed.
// `npm run release:dry` does all that can be done without a tag, a token or GitHub. TAG is the tag.
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { requireAddress } from "./release/address.mjs";
import { sectionOf } from "./release/changelog.mjs";
import { readManifest } from "./release/manifest.mjs";
import { isPreRelease, requireTag } from "./release/tag.mjs";
import { run } from "./run.mjs";

const folder = ".vscode-test/release";
const steps = new Map([
  ["check", check],
  ["pack", pack],
  ["publish", publishPacked],
  ["--dry", async () => (await import("./release/dryRun.mjs")).dryRun(folder)],
]);

try {
  const chosen = steps.get(process.argv[2]);
  if (!chosen) throw new Error("Say what to do: node scripts/release.mjs check, pack, publish or --dry");
  await chosen(process.env.TAG);
} catch (error) {
  // As an annotation, where it is a workflow that fails.
  console.error(`${process.env.GITHUB_ACTIONS ? "::error::" : ""}${error.message}`);
  process.exitCode = 1;
}

/** What is refused is refused before anything is built. Tells the workflow whether there is anything to do. */
async function check(tag) {
  demand(tag);
  const { isReleased } = await import("./release/publish.mjs");
  const released = await isReleased(tag);
  if (released) console.log(`${tag} was released already: nothing is done.`);
  else console.log(`${tag} is released${isPreRelease(tag.slice(1)) ? " as a preview" : ""}.`);
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `go=${!released}\n`);
}

async function pack(tag) {
  const changes = demand(tag);
  const changed = (await run("git", ["status", "--porcelain"])).trim();
  if (changed !== "") throw new Error(`A release has what its tag has, and these files differ:\n${changed}`);
  process.env.RELEASE_REPOSITORY = requireAddress(readManifest());
  const { packRelease } = await import("./release/pack.mjs");
  await packRelease(readManifest(), changes, folder);
}

async function publishPacked(tag) {
  demand(tag);
  const { name, version } = readManifest();
  const { createRelease, publish } = await import("./release/publish.mjs");
  const file = (ending) => join(folder, `${name}-${version}.${ending}`);
  await publish({ name, version, vsix: file("vsix"), tarball: file("tgz") });
  await createRelease(tag, folder, [file("vsix"), file("tgz"), file("cdx.json")]);
  console.log(`${tag} is released.`);
}

/** The section of the changelog; fails where something is not ready. */
function demand(tag) {
  const manifest = readManifest();
  requireTag(tag, manifest.version);
  requireAddress(manifest);
  const { version } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  if (version !== manifest.version)
    throw new Error(`package-lock.json has version ${version}, and package.json ${manifest.version}: run npm install.`);
  return sectionOf(readFileSync("CHANGELOG.md", "utf8"), manifest.version);
}
