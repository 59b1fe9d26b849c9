// `npm test`: everything that `npm run check` looks at, then the suite inside a real VS Code. Installs what it needs.
// --fast leaves VS Code out; --vscode runs nothing else; --oldest runs the oldest VS Code that we support;
// --electron runs the desktop's instead: the one that VSCODE_EXECUTABLE names, or a downloaded one.
import { resolve } from "node:path";
import { installDependencies } from "./dependencies.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const only = (option) => process.argv.includes(`--${option}`);
const inEditor = only("vscode") || only("oldest") || only("electron");

await installDependencies();
const passed = (await step("Building", () => script("scripts/build.mjs", "--tests"))) && (await everything());
process.exitCode = passed ? 0 : 1;
console.log(process.exitCode === 0 ? "Everything passed." : "Something failed: see above.");

/** The suite runs even when the checks fail, so that one run tells everything. */
async function everything() {
  const checked = inEditor || (await script("scripts/check.mjs", "--built"));
  const fine = only("fast") || (await step("Running the suite inside VS Code", suite));
  return checked && fine;
}

async function suite() {
  if (only("electron")) return electron();
  const { runSuite } = await import("./vscode-host/suite.mjs");
  const { newest, oldest } = await import("./vscode-host/editor.mjs");
  const pictures = process.env.UPDATE_SCREENSHOTS === "1" ? "docs/images" : ".vscode-test/screenshots";
  return runSuite(only("oldest") ? oldest : newest, { pictures });
}

async function electron() {
  const { runTests } = await import("@vscode/test-electron");
  const { copyDemo } = await import("./vscode-host/copyDemo.mjs");
  const { workspace, remove } = copyDemo();
  const vscodeExecutablePath = process.env.VSCODE_EXECUTABLE;
  const code = await runTests({
    ...(vscodeExecutablePath ? { vscodeExecutablePath } : {}),
    extensionDevelopmentPath: resolve("."),
    extensionTestsPath: resolve("dist/test/vscode/index.js"),
    launchArgs: [workspace, "--disable-workspace-trust", "--skip-welcome", "--disable-extensions"],
  });
  remove();
  return code === 0;
}

async function script(...args) {
  try {
    await run(process.execPath, args, { show: true });
    return true;
  } catch {
    // It has said why.
    return false;
  }
}
