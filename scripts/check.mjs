// `npm run check`: everything that can be checked without an editor: the fast tests, and, with the part of the processor that they leave,
// types, lint, generated files and whether what is built can be packed. Runs all of it even when something fails, so that one run shows
// everything. With --built it tests what is built already.
import { installDependencies } from "./dependencies.mjs";
import { engine, fastTests } from "./fastTests.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const failures = [];

await installDependencies();
const isBuilt = process.argv.includes("--built") || (await step("Building", () => attempt(build)));
await step("Running the fast tests, and checking types, lint, generated files and the package", () =>
  Promise.all([isBuilt && attempt(fastTests), checkRest()]),
);
for (const failure of failures) console.error(`\n${failure}`);
process.exitCode = Math.min(failures.length, 1);

function build() {
  return run(process.execPath, ["scripts/build.mjs", "--tests"]);
}

/** One after the other. */
async function checkRest() {
  const types = ["node_modules/typescript/bin/tsc", "-p", "."];
  const lint = ["node_modules/@biomejs/biome/bin/biome", "check", "."];
  const generated = [...engine, "scripts/generate.mjs", "--check"];
  const packed = ["scripts/package.mjs", "--check"];
  for (const args of [types, lint, generated, ...(isBuilt ? [packed] : [])])
    await attempt(() => run(process.execPath, args, { background: true }));
}

/** Whether it went well; what went wrong is printed at the end. */
async function attempt(action) {
  try {
    await action();
    return true;
  } catch (error) {
    failures.push(error.message);
    return false;
  }
}
