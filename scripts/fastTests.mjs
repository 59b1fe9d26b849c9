// Runs tests outside an editor: as many processes at once as there are processors, and four more, since those that start others and wait for
// them leave most of a processor to others. Those that nobody notices share a few processes, so that the catalog is read and the code is
// compiled once for many; so do those that start others, and those that start providers; the rest have one each. What took longest the last
// time starts first. Not `node --test`, whose protocol between processes can make it spin for ever in Node 20, and which has no limit for a
// file that does not end.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { rememberSeconds, secondsOf } from "./durations.mjs";
import { limit } from "./patience.mjs";
import { withSources } from "./withSources.mjs";

/** Where everything is tried, a test takes as many times longer as it has more to try. */
const patience = (process.env.THOROUGH === "1" ? 6 : 1) * 8 * 60_000;
/** What other tests than the fast ones are about. */
const apart = ["bindings", "plan", "site"];
/**
 * What tests make is soon of no use: a larger part of the memory for what is young takes a tenth less time, and a still larger one no less. There
 * is another process for each further thread that would collect it.
 */
const young = ["--min-semi-space-size=128", "--max-semi-space-size=128", "--single-threaded-gc"];
/**
 * Most code runs a few times, on texts of a few lines: optimizing it as early as V8 does took a quarter of the processor's time. Each V8 says
 * this its own way, the newest first.
 */
const rarelyOptimized = [
  ["--always-sparkplug", "--no-maglev", "--invocation-count-for-turbofan=50000", ...young],
  ["--always-sparkplug", "--interrupt-budget=1081344", ...young],
];
/** The first of these that this Node knows. */
export const engine =
  rarelyOptimized.find((known) => spawnSync(process.execPath, [...known, "--version"]).status === 0) ?? [];
const options = [...engine, "--test-reporter", "./scripts/reporter.mjs"];
/** How many of the slowest are printed. */
const slowestPrinted = 20;
/** How many processes begin with tests that wait much: they come on top of one for each processor. */
const waitingAtOnce = 4;

/** Those that need nothing but the project itself. */
export function fastTests() {
  return runSuite(isFast);
}

/** Those of them that start nothing and wait for nothing, and so do not mind what else runs. */
export function busyTests() {
  return runSuite((test) => isFast(test) && test.process === "busy");
}

/** The others of them. */
export function waitingTests() {
  return runSuite((test) => isFast(test) && test.process !== "busy");
}

function isFast({ name }) {
  return !apart.some((folder) => isAbout(folder, name));
}

/** Those that need what test/bindings installs. */
export function bindingsTests() {
  return runSuite(({ name }) => isAbout("bindings", name));
}

/** Those that need a Terraform and an azurerm, and say so where there is none. */
export function planTests() {
  return runSuite(({ name }) => isAbout("plan", name));
}

/** Those that need the site, as `npm run site` makes it. */
export function siteTests() {
  return runSuite(({ name }) => isAbout("site", name));
}

/** Those of learning what a provider says of itself. */
export function introspectionTests() {
  return runSuite(({ name }) => isAbout("introspection", name));
}

function isAbout(folder, name) {
  return name.split("/")[0] === folder;
}

/** Runs tests of dist/test/suite.js, and says which of them took longest. */
async function runSuite(isWanted) {
  const tests = JSON.parse(readFileSync("dist/test/suite.json", "utf8")).filter(isWanted);
  const of = (kind) => tests.filter(({ process }) => process === kind);
  const runs = (groups) => groups.map((names) => ({ names, args: ["dist/test/suite.js", ...names] }));
  const groups = (kind, each) => inGroups(of(kind), each * availableParallelism());
  const own = of("own").map(({ name }) => [name]);
  return runTests(runs([...own, ...groups("starting", 5), ...groups("providers", 2)]), runs(groups("busy", 1)));
}

/**
 * The names of tests, shared out so that all groups take about as long: some more than run at once, so that none is waited for at the end.
 * Those that need the same, such as what is found in each case, are in one, where that is worked out once.
 */
function inGroups(tests, most) {
  const byNeed = new Map();
  for (const { name, shares = name } of tests) byNeed.set(shares, [...(byNeed.get(shares) ?? []), name]);
  const units = [...byNeed.values()];
  const groups = Array.from({ length: Math.min(units.length, most) }, () => []);
  const taken = groups.map(() => 0);
  for (const names of inOrder(units, secondsOfAll)) {
    const at = taken.indexOf(Math.min(...taken));
    groups[at].push(...names);
    taken[at] += secondsOfAll(names);
  }
  return groups;
}

function secondsOfAll(names) {
  return names.reduce((sum, name) => sum + secondsOf(name), 0);
}

function inOrder(all, seconds) {
  return [...all].sort((one, other) => seconds(other) - seconds(one));
}

/**
 * Runs tests that wait much, and others that keep a processor busy, each `[{ names, args }]`: their names, and what of dist/test has them, as
 * arguments of Node. All but two begin with the latter, of which few take long: at the end none is waited for. Prints what failed, what
 * was skipped and how many passed; gives back these numbers, and rejects if any failed.
 */
export async function runTests(waiting, busy = []) {
  const kinds = [waiting, busy].map((runs) => inOrder(runs, ({ names }) => secondsOfAll(names)).reverse());
  const total = { passed: 0, failed: 0, skipped: [], red: new Set(), seconds: new Map() };
  const worker = async (_, index) => {
    const [first, second] = index < waitingAtOnce ? kinds : kinds.toReversed();
    const next = () => first.pop() ?? second.pop();
    for (let one = next(); one; one = next()) {
      const result = await runOne(one);
      // One may have taken the others with it: then each says for itself what it has to say.
      if (!result.isWhole && one.names.length > 1) {
        console.log(`  A process of ${one.names.length} tests did not end well: each is run by itself.`);
        first.push(...one.names.map((name) => ({ names: [name], args: [one.args[0], name] })));
      } else add(result, one);
    }
  };
  const add = ({ output, passed, failed, skipped, seconds, red }, { names }) => {
    process.stdout.write(output);
    total.passed += passed;
    total.failed += failed;
    total.skipped.push(...skipped);
    for (const [name, one] of seconds) total.seconds.set(name, one);
    if (failed > 0) for (const name of red.length > 0 ? red : names) total.red.add(name);
  };
  await Promise.all(Array.from({ length: availableParallelism() + waitingAtOnce }, worker));
  rememberSeconds(total.seconds);
  say(total);
  const again = [...total.red].sort().map((name) => `\n  npm run test:one -- ${name}`);
  if (total.failed > 0) throw new Error(`${total.failed} tests failed: see above. To run them again:${again.join("")}`);
  return total;
}

function say({ passed, failed, skipped, seconds }) {
  const slowest = inOrder([...seconds], ([, one]) => one).slice(0, slowestPrinted);
  if (seconds.size > slowestPrinted)
    console.log(`  Slowest: ${slowest.map(([name, one]) => `${name} ${one.toFixed(1)} s`).join(", ")}`);
  for (const one of skipped) console.log(`  Skipped ${one}`);
  console.log(`  ${passed} passed, ${failed} failed, ${skipped.length} skipped`);
}

function runOne({ names, args }) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(process.execPath, [...options, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const add = (data) => {
      output += data;
    };
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    const stop = limit(patience, (seconds) => {
      output += `FAILED ${names.join(", ")} did not end within ${seconds} s.\n`;
      child.kill("SIGKILL");
    });
    // What a test has started may hold the pipes open for ever, so they are closed from this side.
    child.on("exit", () => {
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, 1000);
    });
    child.on("close", (code) => {
      stop();
      resolve(resultOf(withSources(output), { names, code, seconds: (Date.now() - started) / 1000 }));
    });
  });
}

/** What a process has printed, without what is for this script: see reporter.mjs and build/tests.mjs. */
function resultOf(output, { names, code, seconds }) {
  const printed = (word) => [...output.matchAll(new RegExp(`^#${word} (.*)\n`, "gm"))].map(([, said]) => said);
  const [counts] = printed("counts");
  const [passed = 0, failed = 0] = counts?.split(" ").map(Number) ?? [];
  const lost = counts
    ? ""
    : `FAILED ${names.join(", ")} ${code === 0 ? "ran no tests" : `ended with exit code ${code}`}.\n`;
  const isLost = failed === 0 && (code !== 0 || !counts);
  const took = new Map(names.length === 1 ? [[names[0], seconds]] : []);
  for (const line of names.length > 1 ? [...printed("loaded"), ...printed("took")] : []) {
    const [name, milliseconds] = line.split(" ");
    took.set(name, (took.get(name) ?? 0) + Number(milliseconds) / 1000);
  }
  return {
    output: output.replace(/^#(?:counts|loaded|took|red|skipped) .*\n/gm, "") + lost,
    passed,
    failed: failed + (isLost ? 1 : 0),
    skipped: printed("skipped"),
    red: printed("red"),
    seconds: took,
    isWhole: counts !== undefined && !isLost,
  };
}
