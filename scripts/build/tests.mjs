// Bundles tests into dist/test: those of the suite together, in one bundle from which each is loaded by its name, and the
// programs that some of them start.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const elsewhere = /^test\/(vscode\/|bindings\/(node_modules|\.run)\/)/;
const isStarted = /\.child\.ts$/;

/** What of Node a test may use that starts nothing and keeps nothing open. */
const harmless = /^(?:node:)?(?:assert|assert\/strict|fs|os|path|test|url|util)$/;
/** What tests do that others in the same process would notice, or that others would disturb. */
const noticed =
  /useCarriageReturns"|performance\.now|process\.(?:cpuUsage|memoryUsage|on)\b|process\.env(?:\.\w+|\[\w+\]) = |delete process|\bmock\.|stubVscode\(|require\(`/;

/** Says, for the whole process, that providers are started without isolation. */
const unisolated = "test/provider/install.ts";

/** What takes long to work out, once in each process: what is found in each case, and the types of our own sources. */
const shared = ["found", "sources"];

/** The tests that need no editor, as paths from the project's root with slashes. */
export function testFiles() {
  return filesOfTests().filter((file) => file.endsWith(".test.ts"));
}

/** Bundles each of these by itself into dist/test; gives back esbuild's account of what went in. */
export async function buildTestFiles(entryPoints, options) {
  const { metafile } = await build({
    packages: "external",
    ...options,
    entryPoints,
    outdir: "dist/test",
    outbase: "test",
  });
  return metafile;
}

/** What tests start from dist/test. */
export function startedFiles() {
  return filesOfTests().filter((file) => isStarted.test(file));
}

/**
 * The same of some of those that tests start, with the packages, of which each start would read a hundred files, and in fewer letters, which
 * take a fifth less time to read.
 */
export function buildStartedFiles(files, options) {
  return buildTestFiles(files, { ...options, packages: "bundle", external: ["@cdktf/hcl2json"], minify: true });
}

/**
 * Bundles all tests as dist/test/suite.js, which runs those whose names are its arguments, such as `lsp/folding`: what they have in
 * common is built, read and compiled once. dist/test/suite.json says which of them need a process of their own, which start others and wait
 * for them, and what some of them work out that others need as well.
 */
export async function buildSuite(options) {
  const files = testFiles();
  const { metafile, warnings } = await build({
    ...options,
    stdin: { contents: suiteOf(files, files.filter(changesAll)), resolveDir: ".", sourcefile: "suite.js" },
    outfile: "dist/test/suite.js",
    packages: "external",
  });
  // What esbuild leaves out of a test would pass.
  if (warnings.length > 0) throw new Error("The tests are not bundled as they are written: see the warnings above.");
  const tests = files.map((file) => ({
    name: nameOf(file),
    process: processOf(file, metafile.inputs),
    shares: shared.find((one) => metafile.inputs[file].imports.some(({ path }) => path === `test/harness/${one}.ts`)),
  }));
  writeFileSync("dist/test/suite.json", JSON.stringify(tests, undefined, 1));
  metafile.outputs["dist/test/suite.json"] = {};
  return metafile;
}

/** Whether a test changes what all others in its process are about. */
function changesAll(file) {
  return readFileSync(file, "utf8").includes('useCarriageReturns"');
}

/** @param alone those of the files that are run in a process of their own wherever others are asked for as well. */
function suiteOf(files, alone) {
  const loads = files.map((file) => `  ${JSON.stringify(nameOf(file))}: () => require("./${file}"),`);
  return `import { spawnSync } from "node:child_process";
import { describe } from "node:test";
const tests = {
${loads.join("\n")}
};
const alone = ${JSON.stringify(alone.map(nameOf))};
const names = process.argv.slice(2);
const apart = names.length > 1 ? names.filter((name) => alone.includes(name)) : [];
for (const name of apart)
  if (spawnSync(process.execPath, [...process.execArgv, __filename, name], { stdio: "inherit" }).status !== 0) process.exitCode = 1;
for (const name of names.filter((one) => !apart.includes(one))) describe(name, () => {
  const started = Date.now();
  tests[name]();
  console.log(\`#loaded \${name} \${Date.now() - started}\`);
});
`;
}

function nameOf(file) {
  return file.replace(/^test\/(.*)\.test\.ts$/, "$1");
}

/**
 * By what it imports, directly or not: "own" where others would notice it, "providers" where it starts described ones, "starting" where it uses
 * more of Node than files, such as other processes and sockets, otherwise "busy".
 */
function processOf(file, inputs) {
  const seen = new Set();
  const left = [file];
  let process = "busy";
  for (let one = left.pop(); one; one = left.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    if (one === unisolated) process = "providers";
    else if (one.startsWith("test/") && noticed.test(readFileSync(one, "utf8"))) return "own";
    for (const { path, external } of inputs[one]?.imports ?? []) {
      if (!external) left.push(path);
      else if (process === "busy" && !harmless.test(path) && /^node:/.test(path)) process = "starting";
    }
  }
  return process;
}

function filesOfTests() {
  return readdirSync("test", { recursive: true })
    .map((file) => `test/${file.replaceAll("\\", "/")}`)
    .filter((file) => !elsewhere.test(file) && file.endsWith(".ts"));
}
