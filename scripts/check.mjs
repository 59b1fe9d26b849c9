// `npm run check`: everything that can be checked without an editor. Types, lint, generated files and the build side by side, then
// the fast tests, and whether what is built can be packed. Runs all of it even when something fails, so that one run shows everything.
// With --built it tests what is built already. With --busy only what keeps a processor busy, as what gives way to all else, and with --waiting
// only the rest: `npm test` has the one beside its windows, which wait a third of the time. All of it runs in the Node of the newest VS Code,
// in which people's server runs, and where it takes a seventh less time than in the oldest that we know; with --own-node in this one.
import { installDependencies } from "./dependencies.mjs";
import { busyTests, engine, fastTests, waitingTests } from "./fastTests.mjs";
import { giveWay } from "./giveWay.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";
import { installNewestNode } from "./vscode-host/editor.mjs";

const only = (option) => process.argv.includes(`--${option}`);
const failures = [];
const checks = [types, lint, generated];

const newest = only("own-node") ? process.execPath : await installNewestNode().catch(() => process.execPath);
if (newest === process.execPath) await check();
else await run(newest, process.argv.slice(1), { show: true }).catch(() => (process.exitCode = 1));

async function check() {
  if (only("busy")) giveWay();
  await installDependencies();
  if (only("waiting") || (await looked())) {
    if (only("busy")) await step("Running the fast tests that wait for nothing", () => attempt(busyTests));
    else {
      const tests = only("waiting") ? waitingTests : fastTests;
      await step("Running the fast tests, and packing what is built", () => Promise.all([tests, packed].map(attempt)));
    }
  }
  for (const failure of failures) console.error(`\n${failure}`);
  process.exitCode = Math.min(failures.length, 1);
}

/** Whether it is built by now, and tests can run; the rest has been looked at. */
async function looked() {
  if (only("built")) {
    await step("Checking types, lint and generated files", () => Promise.all(checks.map(attempt)));
    return true;
  }
  const all = [build, ...checks].map(attempt);
  await step("Building, and checking types, lint and generated files", () => Promise.all(all));
  return all[0];
}

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
