// `npm run check`: everything that can be checked without an editor. Types, lint and generated files side by side, then
// whether what is built can be packed, and the fast tests. Runs all of it even when something fails, so that one run shows everything.
import { installDependencies } from "./dependencies.mjs";
import { fastTests } from "./fastTests.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const failures = [];

await installDependencies();
await step("Checking types, lint and generated files", () => Promise.all([types(), lint(), generated()]));
const built = process.argv.includes("--built") || (await attempt(() => step("Building", build)));
if (built) {
  await attempt(() => step("Packing what is built", packed));
  await attempt(() => step("Running the fast tests", fastTests));
}
for (const failure of failures) console.error(`\n${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

function build() {
  return node("scripts/build.mjs", "--tests");
}

function packed() {
  return node("scripts/package.mjs", "--check");
}

function types() {
  return attempt(() => node("node_modules/typescript/bin/tsc", "-p", "."));
}

function lint() {
  return attempt(() => node("node_modules/@biomejs/biome/bin/biome", "check", "."));
}

function generated() {
  return attempt(() => node("scripts/generate.mjs", "--check"));
}

function node(...args) {
  return run(process.execPath, args);
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
