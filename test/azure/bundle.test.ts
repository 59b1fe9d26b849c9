// The bundle as it ships, loaded as the extension loads it, with VS Code played by a few lines.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { after, test } from "node:test";
import { startSimulator } from "./simulator/startSimulator";

type Bundle = typeof import("../../client/src/azure/bundle");
const bundle = createRequire(resolve("package.json"))("./dist/azure.js") as Bundle;

/** As much of `vscode` as the bundle is handed. */
function vscode(settings: Record<string, object> = {}) {
  return {
    version: "1.105.0",
    ExtensionMode: { Production: 1, Development: 2, Test: 3 },
    workspace: {
      isTrusted: false,
      getConfiguration: (section: string) => ({ inspect: (name: string) => settings[`${section}.${name}`] }),
    },
    authentication: {
      getAccounts: async () => [],
      getSession: async () => undefined,
      onDidChangeSessions: () => ({ dispose() {} }),
    },
  } as unknown as Parameters<Bundle["fromVscode"]>[0];
}

const log = { debug() {}, info() {}, warn() {} };
const context = (extensionMode: number) =>
  ({ extensionMode, extension: { packageJSON: { version: "1.2.3" } } }) as Parameters<Bundle["fromVscode"]>[1];

test("lists workspaces of a simulator that a variable names", async () => {
  const simulator = await startSimulator();
  const host = bundle.fromVscode(vscode(), context(2), log, { AZUREML_TERRAFORM_SIMULATOR: simulator.url });
  const azure = bundle.createAzure(host);
  after(async () => {
    azure.dispose();
    await simulator.stop();
  });
  const [tenant] = (await azure.tenants()).items;
  const [subscription] = (await azure.subscriptions(tenant!)).items;
  const { items } = await azure.workspaces(subscription!);
  assert.equal(items[0]!.name, "mlw-plain");
  assert.equal((await azure.index()).entries.length, 60);
  assert.match(simulator.journal.requests[0]!.userAgent, /^azureml-terraform\/1\.2\.3 /);
  simulator.journal.assertReadOnly();
});

test("what people install does not look at that variable, nor at a folder's settings", () => {
  const hostile = { "azuremlTerraform.identity": { workspaceValue: "azureCli" } };
  const variable = { AZUREML_TERRAFORM_SIMULATOR: "http://127.0.0.1:1" };
  const host = bundle.fromVscode(vscode(hostile), context(1), log, variable);
  assert.deepEqual(
    [host.simulator, host.mode, host.method(), host.mayRunPrograms()],
    [undefined, "production", "auto", false],
  );
  const own = { "azuremlTerraform.identity": { globalValue: "azureCli" } };
  assert.equal(bundle.fromVscode(vscode(own), context(1), log, {}).method(), "azureCli");
});

test("speaks the person's language", async () => {
  bundle.speak((message) => `«${message}»`);
  const azure = bundle.createAzure({
    ...bundle.fromVscode(vscode(), context(3), log, {}),
    readFile: () => Promise.reject(),
  });
  assert.equal((await azure.identities()).problem?.message, "«You are signed out of Azure. Sign in to continue.»");
  azure.dispose();
});
