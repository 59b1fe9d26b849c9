// `npm run fuzz -- --minutes 30`: everything in test/fuzz/fuzzers for that long together, a process for each, with other seeds
// each time. `--only <name>` takes one of them (or several, with commas), `--seed <n>` begins there, so that a failure is
// repeated by what was printed with it; `--cases <n>` ends each after so many; `--jobs <n>` runs so many at once;
// `--built` takes what is built already. Fails where anything was found.
import { fork } from "node:child_process";
import { readdirSync } from "node:fs";
import { installDependencies } from "./dependencies.mjs";
import { limit } from "./patience.mjs";
import { run } from "./run.mjs";

/** A case that takes longer hangs. */
const patience = 60_000;
/** Of one fuzzer; more say nothing new. */
const mostFailures = 5;

const value = (option, otherwise) => {
  const at = process.argv.indexOf(`--${option}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};

if (!process.argv.includes("--built")) {
  await installDependencies();
  await run(process.execPath, ["scripts/build.mjs", "--tests"]);
}
const only = value("only")?.split(",");
const names = readdirSync("test/fuzz/fuzzers")
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length))
  .filter((name) => !only || only.includes(name));
if (names.length === 0) throw new Error("There is no such fuzzer in test/fuzz/fuzzers.");
const seed = Number(value("seed", Date.now() % 1_000_000_000));
const minutes = Number(value("minutes", 2));
const cases = Number(value("cases", 0));
const jobs = Number(value("jobs", 1));
const share = cases > 0 && !process.argv.includes("--minutes") ? 60 * 60_000 : (minutes * 60_000 * jobs) / names.length;
console.log(`Seeds from ${seed} on, ${names.length} fuzzers.`);

const waiting = [...names];
const results = [];
await Promise.all(
  Array.from({ length: jobs }, async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) results.push(await attack(name, share));
  }),
);
for (const { name, count, failures } of results.sort((a, b) => (a.name < b.name ? -1 : 1)))
  console.log(`${name}: ${count} cases, ${failures === 0 ? "nothing found" : `${failures} FAILED`}`);
process.exitCode = results.some(({ failures }) => failures > 0) ? 1 : 0;

/** Runs one until its time is over; behind a case that hangs or ends the process, with the next seed. */
async function attack(name, time) {
  const end = Date.now() + time;
  const result = { name, count: 0, failures: 0 };
  const last = cases > 0 ? seed + cases : Number.POSITIVE_INFINITY;
  for (let next = seed; next < last && Date.now() < end && result.failures < mostFailures; ) {
    const { tried, ended } = await runFrom(name, next, end - Date.now(), last - next, result);
    if (ended) break;
    next = tried + 1;
  }
  return result;
}

function runFrom(name, first, time, most, result) {
  return new Promise((resolve) => {
    let tried = first;
    let ended = false;
    let why = "";
    const args = [name, first, time, Number.isFinite(most) ? most : 0].map(String);
    const child = fork("dist/test/fuzz/fuzzer.child.js", args, {
      execArgv: ["--enable-source-maps", "--max-old-space-size=1500"],
    });
    let watch;
    const wait = () => {
      watch?.();
      watch = limit(patience, (seconds) => {
        why = `It did not end within ${seconds} seconds.`;
        child.kill("SIGKILL");
      });
    };
    wait();
    child.on("message", (said) => {
      wait();
      if (said.ended) ended = true;
      else if (said.failure === undefined) {
        tried = said.seed;
        result.count++;
      } else {
        failed(said.seed, said.failure);
        if (result.failures >= mostFailures) child.kill("SIGKILL");
      }
    });
    child.on("exit", (code, signal) => {
      watch?.();
      if (!ended && result.failures < mostFailures)
        failed(tried, why || `The process ended (${signal ?? code}): out of memory, or by an error in no handler.`);
      resolve({ tried, ended });
    });
  });

  function failed(at, failure) {
    result.failures++;
    console.log(`FAILED npm run fuzz -- --only ${name} --seed ${at} --cases 1\n${failure}\n`);
  }
}
