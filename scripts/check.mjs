// `npm run check`: everything that can be checked without an editor. Types, lint, generated files and the build side by side, then
// the fast tests, and whether what is built can be packed. Runs all of it even when something fails, so that one run shows everything.
// With --built it tests what is built already.
import { installDependencies } from "./dependencies.mjs";
import { engine, fastTests } from "./fastTests.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const failures = [];

await installDependencies();
let isBuilt = process.argv.includes("--built");
const checks = [types, lint, generated];
if (isBuilt) await step("Checking types, lint and generated files", () => Promise.all(checks.map(attempt)));
else {
  const all = [build, ...checks].map(attempt);
  await step("Building, and checking types, lint and generated files", () => Promise.all(all));
  isBuilt = await all[0];
}
if (isBuilt) {
  const tried = [fastTests, packed].map(attempt);
  await step("Running the fast tests, and packing what is built", () => Promise.all(tried));
}
for (const failure of failures) console.error(`\n${failure}`);
process.exitCode = Math.min(failures.length, 1);

function build() {
  return node("scripts/build.mjs", "--tests");
}

function packed() {
  return node("scripts/package.mjs", "--check");
}

function types() {
  return node("node_modules/typescript/bin/tsc", "-p", ".");
}

function lint() {
  return node("node_modules/@biomejs/biome/bin/biome", "check", ".");
}

function generated() {
  return node(...engine, "scripts/generate.mjs", "--check");
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
