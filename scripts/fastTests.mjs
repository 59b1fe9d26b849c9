// Runs tests outside an editor: a process for each file, as many at once as there are processors. Not `node --test`, whose
// protocol between processes can make it spin for ever in Node 20, and which has no limit for a file that does not end.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

const patience = 8 * 60_000;
/** What other tests than the fast ones are about. */
const apart = ["bindings", "plan", "site"];
const options = ["--enable-source-maps", "--test-reporter", "./scripts/reporter.mjs"];

/** Those that need nothing but the project itself. */
export function fastTests() {
  return runTests(testFiles().filter((file) => !apart.some((folder) => isAbout(folder, file))));
}

/** Those that need what test/bindings installs. */
export function bindingsTests() {
  return runTests(testFiles().filter((file) => isAbout("bindings", file)));
}

/** Those that need a Terraform and an azurerm, and say so where there is none. */
export function planTests() {
  return runTests(testFiles().filter((file) => isAbout("plan", file)));
}

/** Those that need the site, as `npm run site` makes it. */
export function siteTests() {
  return runTests(testFiles().filter((file) => isAbout("site", file)));
}

/** Those of learning what a provider says of itself. */
export function learnerTests() {
  return runTests(testFiles().filter((file) => isAbout("learner", file)));
}

function testFiles() {
  return readdirSync("dist/test", { recursive: true }).filter((file) => file.endsWith(".test.js"));
}

function isAbout(folder, file) {
  return file.split(/[/\\]/)[0] === folder;
}

/**
 * Runs built tests, by their paths below dist/test, with more options of Node. Prints what failed and how many passed;
 * gives back both numbers, and rejects if any failed.
 */
export async function runTests(files, more = []) {
  const left = [...files];
  const total = { passed: 0, failed: 0 };
  const red = [];
  const worker = async () => {
    for (let file = left.pop(); file; file = left.pop()) {
      const { output, passed, failed } = await runFile(join("dist", "test", file), more);
      process.stdout.write(output);
      total.passed += passed;
      total.failed += failed;
      if (failed > 0) red.push(file.replaceAll("\\", "/").replace(/\.test\.js$/, ""));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  console.log(`  ${total.passed} passed, ${total.failed} failed`);
  const again = red.sort().map((file) => `\n  npm run test:one -- ${file}`);
  if (total.failed > 0) throw new Error(`${total.failed} tests failed: see above. To run them again:${again.join("")}`);
  return total;
}

function runFile(file, more) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...options, ...more, file], { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const add = (data) => {
      output += data;
    };
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    const limit = setTimeout(() => {
      output += `FAILED ${file} did not end within ${patience / 60_000} minutes.\n`;
      child.kill("SIGKILL");
    }, patience);
    // What a test has started may hold the pipes open for ever, so they are closed from this side.
    child.on("exit", () => {
      setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, 1000);
    });
    child.on("close", (code) => {
      clearTimeout(limit);
      const counts = /^#counts (\d+) (\d+)\n/m.exec(output);
      const [passed = 0, failed = 0] = counts ? counts.slice(1).map(Number) : [];
      if (!counts && code === 0) output += `FAILED ${file} ran no tests.\n`;
      else if (!counts) output += `FAILED ${file} ended with exit code ${code}.\n`;
      const lost = failed === 0 && (code !== 0 || !counts) ? 1 : 0;
      resolve({ output: output.replace(/^#counts .*\n/m, ""), passed, failed: failed + lost });
    });
  });
}
