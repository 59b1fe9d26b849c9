// `npm test`: everything that `npm run check` looks at, and beside it programs and names against the providers' bindings, and
// the suite inside a real VS Code. Installs what it needs. --fast runs only the first, --bindings only the second, --vscode only the third, and --site only
// the site of documentation, which is not part of it; --editing, --typing, --azure, --azureImports and --beside are parts of that. When everything runs they have windows of their own, but for
// typing and Azure, which share one (--typingAndAzure), and --besideBoth is enough of the last, and --webHost of --web: what is otherwise there; --oldest runs it in the
// oldest VS Code that we support, --electron in the desktop's instead: the one
// that VSCODE_EXECUTABLE names, or a downloaded one, with --oldest as well the oldest. Then come a folder that is not trusted, a window without one, and
// the editing part where the extension runs in a browser; --restricted, --empty and --web run only those. --pictures compares what the pictures of the
// pages show with what is shown now, and --project types a whole project into a folder without files, which nothing else does. With --update
// the pictures of both become those of the pages and of the walkthroughs. The server answers in Neovim as well, where there is one;
// --neovim runs only that. Several of these options run several of these parts; --thorough runs the first as well, with every
// question asked about everything, which takes an hour rather than minutes. A window waits much of its time, in which the first goes on: it comes
// second wherever a window wants the processor.
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { installBindings, installDependencies } from "./dependencies.mjs";
import { bindingsTests, siteTests } from "./fastTests.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";
import { findBrowser } from "./vscode-host/browser.mjs";
import { installEditor, newest, oldest } from "./vscode-host/editor.mjs";

const only = (option) => process.argv.includes(`--${option}`);
/** What runs side by side when everything runs. What takes longest begins. */
const sideBySide = [
  ...["azureImports", "typingAndAzure", "editing", "bindings", "webHost"],
  ...["besideBoth", "restricted", "empty", "neovim"],
];
const parts = [
  ...sideBySide,
  "typing",
  "azure",
  "site",
  "pictures",
  "web",
  "beside",
  "vscode",
  "oldest",
  "electron",
  "project",
];

/** What a promise of a program becomes: it says itself what is wrong. */
const asBoolean = [() => true, () => false];

if (only("thorough")) process.env.THOROUGH = "1";
const isWhole = ![...parts, "fast", "thorough"].some(only);
const installed = isWhole ? installBeside() : undefined;
await installDependencies();
const passed = await (parts.some(only) ? chosen() : everything());
process.exitCode = passed ? 0 : 1;
console.log(process.exitCode === 0 ? "Everything passed." : "Something failed: see above.");

/** Each runs even when another one fails, so that one run shows everything. */
async function everything() {
  if (only("fast") || only("thorough")) return script("scripts/check.mjs", ...(only("built") ? ["--built"] : []));
  if (!only("built") && !(await step("Building", () => script("scripts/build.mjs", "--tests")))) return false;
  const checked = run(process.execPath, ["scripts/check.mjs", "--built"], { show: true, background: true });
  const all = await Promise.all([checked.then(...asBoolean), inParts()]);
  return all.every(Boolean);
}

/** What the parts need beside the packages, while these are installed and all is built, which leaves a processor idle. */
async function installBeside() {
  await installEditor(newest).catch(() => {});
  await installBindings().catch(() => {});
}

/** Each part in a process of its own, whose output is shown when it ends: as many as there are processors, and one more: windows wait. */
async function inParts() {
  // All need them. What is not there they say themselves.
  await installed;
  await findBrowser().catch(() => {});
  const left = sideBySide.toReversed();
  let isFine = true;
  const worker = async () => {
    for (let one = left.pop(); one; one = left.pop()) {
      const output = await run(process.execPath, ["scripts/test.mjs", "--built", `--${one}`]).catch((error) => {
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

/** Those that were asked for. */
async function chosen() {
  if (!only("built") && !(await step("Building", () => script("scripts/build.mjs", "--tests")))) return false;
  const bound = !only("bindings") || (await bindings());
  const told = !only("site") || (await site());
  const fine = !["vscode", "oldest", "electron"].some(only) || (await step("Running the suite inside VS Code", suite));
  const untrusted =
    !only("restricted") || (await step("Trying a folder that is not trusted", () => part("restricted")));
  const empty = !only("empty") || (await step("Trying a window without a folder", () => part("empty")));
  const shown = !only("pictures") || (await step("Looking at what the pictures show", () => part("pictures")));
  // Minutes of real keys, whose pauses depend on how busy the machine is: only when it is asked for.
  const typed = !only("project") || (await step("Typing a project into a folder without files", () => part("project")));
  const web = !only("web") || (await step("Running its editing part in VS Code for the Web", () => part("web")));
  const host = !only("webHost") || (await step("Running it in VS Code for the Web", () => part("webHost")));
  const elsewhere = !only("neovim") || (await step("Asking the server from Neovim", neovim));
  const edits = !only("editing") || (await step("Running the suite inside VS Code: editing", () => part("editing")));
  const keys = !only("typing") || (await step("Running the suite inside VS Code: typing", () => part("typing")));
  const azure = !only("azure") || (await step("Running the suite inside VS Code: Azure", () => part("azure")));
  const shared =
    !only("typingAndAzure") ||
    (await step("Running the suite inside VS Code: typing and Azure", () => part("typingAndAzure")));
  const imports =
    !only("azureImports") || (await step("Running the suite inside VS Code: imports", () => part("azureImports")));
  const others = !only("beside") || (await step("Running it beside other extensions", () => part("besideOthers")));
  const both = !only("besideBoth") || (await step("Running it beside both other extensions", () => part("besideBoth")));
  if (only("update")) await step("Keeping the pictures", keep);
  return [
    bound,
    told,
    fine,
    untrusted,
    empty,
    shown,
    typed,
    web,
    host,
    elsewhere,
    edits,
    keys,
    azure,
    shared,
    imports,
    others,
    both,
  ].every(Boolean);
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
  if (!(await script("scripts/site.mjs"))) return false;
  try {
    await step("Following every link of the site", siteTests);
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

async function suite() {
  if (only("electron")) return electron();
  const { runSuite } = await import("./vscode-host/suite.mjs");
  return runSuite(only("oldest") ? oldest : newest, { pictures: ".vscode-test/screenshots" });
}

async function keep() {
  const { keepPictures } = await import("./vscode-host/keepPictures.mjs");
  await keepPictures(["pictures", "project"].filter(only).map(picturesOf));
}

function picturesOf(name) {
  return `.vscode-test/screenshots-${name}`;
}

/** A short suite for a window of another kind. */
async function part(name) {
  const { runSuite } = await import("./vscode-host/suite.mjs");
  return runSuite(newest, { pictures: picturesOf(name), suite: name, updates: only("update") });
}

async function neovim() {
  const { testInNeovim } = await import("./editors/neovim.mjs");
  return testInNeovim();
}

async function electron() {
  const { downloadAndUnzipVSCode, runTests } = await import("@vscode/test-electron");
  const { copyDemo } = await import("./vscode-host/copyDemo.mjs");
  const download = () =>
    downloadAndUnzipVSCode(only("oldest") ? oldest : "stable").catch((error) => {
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

/** Whether a script ends well. It says itself what is wrong. */
function script(...args) {
  return run(process.execPath, args, { show: true }).then(...asBoolean);
}
