// Bundles tests into dist/test: each on its own, for node's runner, and the programs that some of them start.
import { readdirSync } from "node:fs";
import { build } from "esbuild";

const elsewhere = /^test\/(vscode\/|bindings\/(node_modules|\.run)\/)/;
const isStarted = /\.child\.ts$|^test\/fuzz\/fuzzers\//;

/** The tests that need no editor, as paths from the project's root with slashes. */
export function testFiles() {
  return filesOfTests().filter((file) => file.endsWith(".test.ts"));
}

/** What tests start or load from dist/test. */
export function startedFiles() {
  return filesOfTests().filter((file) => isStarted.test(file));
}

/** Bundles these into dist/test; gives back esbuild's account of what went in. */
export async function buildTestFiles(entryPoints, options) {
  const { metafile } = await build({
    ...options,
    entryPoints,
    outdir: "dist/test",
    outbase: "test",
    packages: "external",
  });
  return metafile;
}

function filesOfTests() {
  return readdirSync("test", { recursive: true })
    .map((file) => `test/${file.replaceAll("\\", "/")}`)
    .filter((file) => !elsewhere.test(file) && file.endsWith(".ts"));
}
