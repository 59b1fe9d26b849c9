// `npm test`: everything that `npm run check` looks at, and beside it programs and names against the providers' bindings, and the suite
// inside a real VS Code. Installs what it needs. --fast runs only the first, and --thorough too, with every question asked about
// everything, which takes an hour rather than minutes; the option of a part (see the table) runs that part, and several run several. When
// everything runs, the suite has a window for each of a few parts of it, side by side, beside them what only takes a processor and gives
// way to them, and the rest comes after: beside windows, what the tests start would wait so long for the processor that they gave up. With
// --built nothing is built. --vscode runs the suite in one window, in the newest VS Code that we know, and --electron in the desktop's: the
// one that VSCODE_EXECUTABLE names, or a downloaded one. --pictures compares what the pictures of the pages show with what is shown now,
// and --project types a whole project into a folder without files, which nothing else does; with --update the pictures of both become those
// of the pages and of the walkthroughs.
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { installBindings, installDependencies } from "./dependencies.mjs";
import { bindingsTests, siteTests } from "./fastTests.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";
import { findBrowser } from "./vscode-host/browser.mjs";
import { installEditor, newest, oldest } from "./vscode-host/editor.mjs";

const only = (option) => process.argv.includes(`--${option}`);
/** The parts: an option for each, what is done when it is asked for, and what the screen says meanwhile, if it does not say that itself. */
const parts = {
  bindings: [bindings],
  site: [site],
  vscode: [suite, "Running the suite inside VS Code"],
  oldest: [suite, "Running the suite inside the oldest VS Code that we support"],
  electron: [electron, "Running the suite inside the desktop's VS Code"],
  electronOldest: [electron, "Running the suite inside the oldest desktop's VS Code that we support"],
  restricted: [window, "Trying a folder that is not trusted"],
  empty: [window, "Trying a window without a folder"],
  pictures: [window, "Looking at what the pictures show"],
  // Minutes of real keys, whose pauses depend on how busy the machine is: only when it is asked for.
  project: [window, "Typing a project into a folder without files"],
  web: [window, "Running its editing part in VS Code for the Web"],
  webHost: [window, "Running it in VS Code for the Web"],
  neovim: [neovim, "Asking the server from Neovim"],
  editing: [window, "Running the suite inside VS Code: editing"],
  typing: [window, "Running the suite inside VS Code: typing"],
  azure: [window, "Running the suite inside VS Code: Azure"],
  typingAndAzure: [window, "Running the suite inside VS Code: typing and Azure"],
  azureImports: [window, "Running the suite inside VS Code: imports"],
  beside: [() => inWindow("besideOthers"), "Running it beside other extensions"],
  besideBoth: [window, "Running it beside both other extensions"],
};
/** What runs side by side when everything runs. What takes longest begins. */
const sideBySide = [
  ...["azureImports", "typingAndAzure", "editing", "bindings", "webHost"],
  ...["besideBoth", "restricted", "empty", "neovim"],
];
const isAsked = Object.keys(parts).some(only);

if (only("thorough")) process.env.THOROUGH = "1";
const isWhole = !isAsked && !only("fast") && !only("thorough");
const installed = isWhole ? installBeside() : undefined;
await installDependencies();
const passed = await (isAsked ? chosen() : everything());
process.exitCode = passed ? 0 : 1;
console.log(process.exitCode === 0 ? "Everything passed." : "Something failed: see above.");

/** Each runs even when another one fails, so that one run shows everything. */
async function everything() {
  if (only("fast") || only("thorough")) return script(["scripts/check.mjs", ...(only("built") ? ["--built"] : [])]);
  if (!only("built") && !(await step("Building", () => script(["scripts/build.mjs", "--tests"])))) return false;
  const node = await installed;
  const busy = script(["scripts/check.mjs", "--built", "--busy"], { node, apart: process.platform !== "win32" });
  const windows = await inParts(node);
  const waiting = await script(["scripts/check.mjs", "--built", "--waiting"], { node });
  return (await busy) && windows && waiting;
}

/**
 * Installs what the parts need beside the packages, while these are installed and all is built, which leaves a processor idle. Resolves to the
 * Node of the newest VS Code, in which people's server runs, and so do the tests: it takes a seventh less of the processor's time than Node 20.
 */
async function installBeside() {
  const editor = installEditor(newest).catch(() => ({}));
  // What is not there the parts say themselves.
  await Promise.all([editor, installBindings().catch(() => {}), findBrowser().catch(() => {})]);
  return (await editor).node ?? process.execPath;
}

/** Each part in a process of its own, whose output is shown when it ends: as many as there are processors, and one more: windows wait. */
async function inParts(node) {
  const left = sideBySide.toReversed();
  let isFine = true;
  const worker = async () => {
    for (let one = left.pop(); one; one = left.pop()) {
      const output = await run(node, ["scripts/test.mjs", "--built", `--${one}`]).catch((error) => {
        isFine = false;
        return error.message;
      });
      console.log(output.replace(/^(?:Everything passed|Something failed: see above)\.\n/m, "").trimEnd());
    }
  };
  const workers = () => Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
  await step("Running VS Code in its windows, the bindings and Neovim side by side", workers);
  return isFine;
}

/** Those that were asked for, one after the other. */
async function chosen() {
  if (!only("built") && !(await step("Building", () => script(["scripts/build.mjs", "--tests"])))) return false;
  let isFine = true;
  for (const [name, [action, title]] of Object.entries(parts)) {
    if (!only(name)) continue;
    const isPassed = await (title ? step(title, () => action(name)) : action(name));
    isFine = isPassed && isFine;
  }
  if (only("update")) await step("Keeping the pictures", keep);
  return isFine;
}

async function bindings() {
  try {
    await installBindings();
    await step("Running the tests against the providers' bindings", bindingsTests);
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

async function site() {
  if (!(await script(["scripts/site.mjs"]))) return false;
  try {
    await step("Following every link of the site", siteTests);
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

async function suite(name) {
  const { runSuite } = await import("./vscode-host/suite.mjs");
  return runSuite(name === "oldest" ? oldest : newest, { pictures: ".vscode-test/screenshots" });
}

async function keep() {
  const { keepPictures } = await import("./vscode-host/keepPictures.mjs");
  await keepPictures(["pictures", "project"].filter(only).map(picturesOf));
}

function picturesOf(name) {
  return `.vscode-test/screenshots-${name}`;
}

/** The part of the same name. */
function window(name) {
  return inWindow(name);
}

/** A suite in a window of its own. */
async function inWindow(name) {
  const { runSuite } = await import("./vscode-host/suite.mjs");
  return runSuite(newest, { pictures: picturesOf(name), suite: name, updates: only("update") });
}

async function neovim() {
  const { testInNeovim } = await import("./editors/neovim.mjs");
  return testInNeovim();
}

async function electron(name) {
  const { downloadAndUnzipVSCode, runTests } = await import("@vscode/test-electron");
  const { copyDemo } = await import("./vscode-host/copyDemo.mjs");
  const download = () =>
    downloadAndUnzipVSCode(name === "electronOldest" ? oldest : "stable").catch((error) => {
      throw new Error(`VS Code cannot be downloaded: let VSCODE_EXECUTABLE name an installed one. ${error.message}`);
    });
  const { workspace, remove } = copyDemo();
  try {
    const code = await runTests({
      vscodeExecutablePath: process.env.VSCODE_EXECUTABLE ?? (await download()),
      extensionDevelopmentPath: resolve("."),
      extensionTestsPath: resolve("dist/test/vscode/index.js"),
      launchArgs: [workspace, "--disable-workspace-trust", "--skip-welcome", "--disable-extensions"],
    });
    return code === 0;
  } catch (error) {
    console.error(error.message);
    return false;
  } finally {
    remove();
  }
}

/** Whether a script ends well in this Node or another one. It says itself what is wrong. */
function script(args, { node = process.execPath, ...how } = {}) {
  return run(node, args, { show: true, ...how }).then(
    () => true,
    () => false,
  );
}
