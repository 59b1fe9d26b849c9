// Builds what runs into dist/. `node scripts/build.mjs` for what ships, with `--tests` the tests too, with `--demo` one
// whose extension takes a simulator for Azure even when it is installed.
// Overwrites rather than empties dist/ first, so that whatever runs from there goes on running.
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "esbuild";
import { components } from "./build/components.mjs";
import { buildCore } from "./build/core.mjs";
import { buildHcl2json, useHcl2json } from "./build/hcl2json.mjs";
import { thirdPartyNotices } from "./build/notices.mjs";
import { nodeOptions } from "./build/options.mjs";
import { billOfMaterials } from "./build/sbom.mjs";
import { buildStartedFiles, buildSuite, startedFiles } from "./build/tests.mjs";
import { buildWebExtension, testsOnly, webOptions, webServer } from "./build/web.mjs";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const options = {
  ...nodeOptions,
  define: { ...nodeOptions.define, ...(process.argv.includes("--demo") ? { isDemoBuild: "true" } : {}) },
};

/** Microsoft's packages are half as large in their newer form, which esbuild does not prefer for Node. */
const azureOptions = { mainFields: ["module", "main"] };

const withTests = process.argv.includes("--tests");
const started = Date.now();
const written = new Set();

try {
  await buildAll();
  removeLeftovers();
  console.log(`Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
} catch (error) {
  // esbuild has printed what is wrong; the rest would be its own stack.
  if (!error.errors) console.error(error);
  process.exitCode = 1;
}

/** All side by side: what compresses and what bundles has a processor each. */
async function buildAll() {
  const [shipped] = await Promise.all([buildShipped(), buildSimulator(), ...(withTests ? buildTests() : [])]);
  note(shipped);
  const parts = components(shipped);
  const about = {
    "THIRD-PARTY-NOTICES.txt": thirdPartyNotices(parts),
    "sbom.cdx.json": billOfMaterials(parts, manifest),
  };
  for (const [name, text] of Object.entries(about)) {
    writeFileSync(`dist/${name}`, text);
    written.add(`dist/${name}`);
  }
}

/** Gives back esbuild's accounts of what went in. */
async function buildShipped() {
  copy("server/data", "dist/data");
  copy("node_modules/tm-grammars/grammars/terraform.json", "dist/terraform.tmGrammar.json");
  written.add("dist/hcl2json.wasm.br");
  const overCore = {
    server: "server/src/hosts/node.ts",
    strictWorker: "server/src/hosts/strict/strictWorker.ts",
    check: "server/src/hosts/checkTask.ts",
    checkThread: "server/src/hosts/checkThread.ts",
    mcp: "server/src/hosts/mcp/mcp.ts",
  };
  const commands = { stdio: "server/src/hosts/stdio.ts", cli: "server/src/hosts/cli.ts" };
  const external = ["vscode", "./mcp.js", "./server.js"];
  const programs = [programOf(overCore), { ...programOf(commands, "#!/usr/bin/env node"), external }, webServer];
  const accounts = await Promise.all([
    buildHcl2json({ ...options, minify: true }),
    buildCore(options, programs),
    buildWebExtension(options),
    buildProgram({
      extension: "client/src/extension.ts",
      client: "client/src/server/languageClient.ts",
      live: "client/src/live/bundle.ts",
      rewriting: "client/src/rewriting/bundle.ts",
      testing: "client/src/testing/terraformTests.ts",
    }),
    buildProgram({
      introspection: "server/src/hosts/installed/introspectionProcess.ts",
      provider: "server/src/hosts/provider/providerProcess.ts",
      loopback: "server/src/hosts/loopback/index.ts",
    }),
    buildProgram({ azure: "client/src/azure/bundle.ts" }, azureOptions),
  ]);
  for (const program of ["dist/stdio.js", "dist/cli.js"]) if (existsSync(program)) chmodSync(program, 0o755);
  return accounts.flat();
}

/** The Azure that the demo and the suite inside VS Code talk to. */
async function buildSimulator() {
  const entryPoints = { "azure/simulator": "test/azure/simulator/main.ts" };
  note([(await build({ ...options, entryPoints, outdir: "dist/test" })).metafile]);
}

/** Programs with everything they import. */
async function buildProgram(programs, more = {}) {
  const { metafile } = await build({ ...options, ...programOf(programs), ...more });
  return metafile;
}

/** Options for programs, those whose source is there. */
function programOf(programs, banner = "") {
  return {
    entryPoints: Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(file))),
    outdir: "dist",
    external: ["vscode"],
    plugins: [...nodeOptions.plugins, useHcl2json],
    banner: { js: banner },
    minify: true,
  };
}

/** Those outside an editor, and those inside VS Code as one bundle, which VS Code loads. */
function buildTests() {
  const common = { ...options, outdir: "dist/test", outbase: "test" };
  const inWindows = [
    ...["index", "editing", "typing", "azure", "typingAndAzure", "azureImports"],
    ...["besideOthers", "restricted", "empty", "pictures", "project"],
  ];
  const accounts = [
    buildSuite(options),
    buildStartedFiles(startedFiles(), options),
    buildInVscode({ ...common, external: ["vscode"] }, inWindows),
    buildInVscode({ ...common, ...webOptions, ...testsOnly }, ["web", "webHost"]),
  ];
  return accounts.map(async (account) => note([await account]));
}

async function buildInVscode(common, suites) {
  const { metafile } = await build({ ...common, entryPoints: suites.map((suite) => `test/vscode/${suite}.ts`) });
  return metafile;
}

function copy(from, to) {
  cpSync(from, to, { recursive: true });
  for (const file of filesIn(to)) written.add(file);
}

function note(accounts) {
  for (const { outputs } of accounts) for (const file of Object.keys(outputs)) written.add(file);
}

/** What an earlier build left: otherwise the old build of a renamed test would still be run. */
function removeLeftovers() {
  for (const file of filesIn("dist")) {
    if (!written.has(file) && (withTests || !file.startsWith("dist/test/"))) rmSync(file, { force: true });
  }
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(".", join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"));
}
