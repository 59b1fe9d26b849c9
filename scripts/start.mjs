// `npm start`: opens the demo in a real VS Code with the extension, in a browser, beside a simulated Azure whose
// workspaces it lists: no account is needed. Works as the first command after a clone, so nothing that npm must install
// first may be imported at the top. `npm start -- --desktop` opens the installed VS Code instead.
import { resolve } from "node:path";
import { installDependencies } from "./dependencies.mjs";
import { openAddress } from "./openAddress.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";

const simulated = `The view "Azure ML & Foundry" beside it lists a simulated Azure on this computer: nothing in it is real.
"Azure ML: Import from Azure…" makes code of a whole resource group of it, such as rg-shop: read by azurerm itself where "terraform init" has installed
it in the folder demo, and else by a table. The cloud beside an online endpoint, or a Foundry account, imports that with its deployments and projects.
"Azure ML: Compare Folder with Live" lists what differs between the code and that Azure, such as a value that you change after an import: "Take Live" beside it takes it back.
In applied/main.tf, "Azure ML: Show Plan" marks what an apply would do beside what you write, and "Azure ML: Convert to azapi…" shows the module as azapi's;
in converted/main.tf, which is that once it is applied, the plan is empty.`;

try {
  await installDependencies();
  await (process.argv.includes("--desktop") ? startDesktop() : startInBrowser());
} catch (error) {
  console.error(error.message);
  // Ends what was started, too.
  process.exit(1);
}

async function startDesktop() {
  await step("Building", () => run(process.execPath, ["scripts/build.mjs"], { show: true }));
  const { startSimulator } = await import("./vscode-host/simulator.mjs");
  const azure = await step("Starting a simulated Azure", () => startSimulator("--demo"));
  console.log(`${simulated}\nCtrl-C ends it.`);
  await run("code", [`--extensionDevelopmentPath=${resolve(".")}`, resolve("demo"), resolve("demo/main.tf")]).catch(
    () => {
      throw new Error('The command "code" did not start VS Code: install VS Code, or use npm start without --desktop.');
    },
  );
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => azure.stop());
}

async function startInBrowser() {
  const { packageExtension } = await import("./package.mjs");
  const { installEditor, newest } = await import("./vscode-host/editor.mjs");
  const { startServer } = await import("./vscode-host/server.mjs");
  const { startSimulator } = await import("./vscode-host/simulator.mjs");
  const vsix = await packageExtension({ demo: true });
  const azure = await step("Starting a simulated Azure", () => startSimulator("--demo"));
  const editor = await installEditor(newest);
  const server = await step(`Starting VS Code ${newest}`, () =>
    startServer({ editor, name: "start", extensions: [vsix] }),
  );
  const file = `vscode-remote://localhost:${server.port}${resolve("demo/main.tf").replaceAll("\\", "/")}`;
  const query = new URLSearchParams({ folder: resolve("demo"), payload: JSON.stringify([["openFile", file]]) });
  const address = `http://localhost:${server.port}/?${query}`;
  console.log(`\nVS Code shows the demo at\n\n  ${address}\n\n${simulated}\nCtrl-C ends it.`);
  openAddress(address);
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.stop();
      azure.stop();
      process.exit(0);
    });
  }
}
