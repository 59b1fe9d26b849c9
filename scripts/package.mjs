// `npm run package`: builds the .vsix that is installed or published. Fails when it has grown beyond what we promise. With --check it packs
// what is built already, to say whether that can be packed, and leaves no package behind.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { lazyFiles } from "./build/lazy.mjs";
import { installDependencies } from "./dependencies.mjs";
import { filesOf, pagesOf } from "./release/address.mjs";
import { linkedTo } from "./release/links.mjs";
import { readManifest } from "./release/manifest.mjs";
import { smallerZip } from "./release/smallerZip.mjs";
import { isPreRelease } from "./release/tag.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

/**
 * In bytes, of which the packager and VS Code count 2 ** 20 as one MB: 4.5 MB for the extension as it was, a quarter for the tools of assistants, a
 * quarter for Azure's roles and newer rules, half for what azurerm sends to the last property, the facts of order and of refused plans, and a quarter
 * for conversions of whole modules.
 */
const limit = 5.75 * 2 ** 20;

/** What is compressed further loses at least this part of its size: of the whole package it was 3.2 %, which took 37 s of a processor. */
const gained = 0.025;

/** The package is what a release is; its links are made here, the same as in the package for npm. */
const options = { dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false };

const likely =
  /^(\.vscodeignore|dist|l10n|schemas|media|snippets|syntaxes|package\.json|package\.nls\.json|language-configuration\.json|icon\.png|[A-Z]+(\.md)?)$/;

/** Built tests are many times what ships. */
const tests = join("dist", "test");

/** The packager matches every file below the folder against .vscodeignore: this one has the likely ones only. */
function stage(manifest) {
  const folder = ".vscode-test/package";
  rmSync(folder, { recursive: true, force: true });
  for (const entry of readdirSync(".")) {
    if (likely.test(entry)) cpSync(entry, join(folder, entry), { recursive: true, filter: (path) => path !== tests });
  }
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  for (const page of ["README.md", "CHANGELOG.md"].map((name) => join(folder, name)).filter(existsSync))
    writeFileSync(page, linked(readFileSync(page, "utf8"), manifest));
  return folder;
}

/** Pictures are not in the package, since they are larger than the rest of it: without an address they would be broken. */
function linked(markdown, manifest) {
  const [pages, files] = [pagesOf(manifest), filesOf(manifest)];
  return pages ? linkedTo(markdown, { pages, files }) : markdown.replace(/^ *!\[.*\]\(docs\/.*\)\n/gm, "");
}

/** Fails where something is left out that the extension loads by its name: data, and what package.json points at. */
function demandAll(packed) {
  const data = readdirSync("dist/data", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).replaceAll("\\", "/"));
  const contributed = [...readFileSync("package.json", "utf8").matchAll(/"\.\/([^"]+\.json)"/g)].map(
    ([, path]) => path,
  );
  const missing = [
    ...data,
    ...contributed,
    "dist/azure.js",
    "dist/client.js",
    "dist/core.js",
    ...lazyFiles.map((file) => `dist/${file}`),
    "dist/live.js",
    "dist/rewriting.js",
    "dist/testing.js",
    "dist/web/extension.js",
    "dist/web/server.js",
    "package.nls.json",
    "media/azure-ml.svg",
    "l10n/bundle.l10n.json",
    "dist/server.js",
    "dist/strictWorker.js",
    "dist/introspection.js",
    "dist/provider.js",
    "dist/mcp.js",
    "dist/check.js",
    "dist/checkThread.js",
    "dist/THIRD-PARTY-NOTICES.txt",
    "dist/sbom.cdx.json",
  ].filter((path) => !packed.includes(path));
  if (missing.length > 0) throw new Error(`The package would lack ${missing.join(", ")}: see .vscodeignore.`);
}

/** In seconds since 1970; outside of a repository the first time that an archive can hold. */
async function timeOfCommit() {
  return run("git", ["log", "-1", "--format=%ct"]).then(
    (text) => text.trim(),
    () => "315619200",
  );
}

/** The path of the .vsix; that of the demo is not for anybody else. */
export async function packageExtension({ demo = false } = {}) {
  await installDependencies();
  const build = ["scripts/build.mjs", ...(demo ? ["--demo"] : [])];
  await step("Building", () => run(process.execPath, build, { show: true }));
  const { name, version } = readManifest();
  return pack(resolve(demo ? ".vscode-test/demo.vsix" : `${name}-${version}.vsix`), !demo);
}

/**
 * Packs what is built into a file, whose path it gives back. What nobody fetches is compressed further only where it may be too large even then, and no
 * more than until it is small enough.
 */
async function pack(packagePath, isFetched) {
  const { createVSIX, listFiles } = await import("@vscode/vsce");
  const manifest = readManifest();
  // Packed with this time instead of those of the files, so that one commit gives one package.
  process.env.SOURCE_DATE_EPOCH ??= await timeOfCommit();
  const folder = stage(manifest);
  demandAll(await listFiles({ cwd: folder, dependencies: false }));
  await step("Packaging", () =>
    createVSIX({ ...options, preRelease: isPreRelease(manifest.version), cwd: folder, packagePath }),
  );
  const isToBeSmaller = isFetched || statSync(packagePath).size * (1 - gained) > limit;
  if (isToBeSmaller)
    await step("Compressing it further", async () =>
      writeFileSync(packagePath, await smallerZip(readFileSync(packagePath), isFetched ? 0 : limit)),
    );
  const { size } = statSync(packagePath);
  console.log(`${basename(packagePath)} has ${(size / 1e6).toFixed(2)} MB.`);
  if (isToBeSmaller && size > limit)
    throw new Error(`The limit is ${(limit / 1e6).toFixed(2)} MB: find out what has grown, or raise the limit.`);
  return packagePath;
}

/** Whether what is built can be packed. */
async function check() {
  const packagePath = resolve(".vscode-test/checked.vsix");
  try {
    await pack(packagePath, false);
  } finally {
    rmSync(packagePath, { force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await (process.argv.includes("--check") ? check() : packageExtension()).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
