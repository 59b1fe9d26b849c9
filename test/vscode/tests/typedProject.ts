import { strict as assert } from "node:assert";
import { extensions, Uri, window, workspace } from "vscode";
import { eventually } from "../eventually";
import { choose, finish, openFile, pause, picture, press, runCommand, startFile, type } from "../person";
import type { Test } from "../runTests";

/** A line below all that is there, with an empty one in between. */
const below = () => press("Control+End", "Enter", "Enter");

/** A variable with one of the types that a list offers. */
async function variable(name: string, of: string): Promise<void> {
  await choose("vari", "variable");
  await type(name);
  await press("Tab");
  await choose("", of);
  await pause();
}

/** The next input of a module, which begins with what the module has for it. */
async function input(letters: string, label: string): Promise<void> {
  await choose(letters, label);
  await pause();
}

/** Makes the first file as the walkthrough's button does. */
async function newFile(): Promise<void> {
  // What an extension adds is in the list of commands only once VS Code has got that far.
  await extensions.getExtension("azureml-terraform.azureml-terraform")?.activate();
  await runCommand("Azure ML: New Terraform File");
  await press("Enter");
  await eventually("the file", () => window.activeTextEditor?.document.uri.path.endsWith("/main.tf"), Boolean, 60_000);
}

/** What is typed, file by file, each a test: a person rests, and reads what is said, after each of these lines. */
const files: readonly (readonly [path: string, typing: () => Promise<void>])[] = [
  [
    "main.tf",
    async () => {
      await newFile();
      await type("terr");
      await picture("typedStart");
      await choose("", "terraform-azurerm");
      await pause();
      await below();
      await choose("rg", "azurerm_resource_group");
      await pause();
      await press("Tab");
      await type("rg-ml-platform");
      await press("Tab");
      await picture("typedRegions");
      await choose("", "westeurope");
      await pause();
    },
  ],
  [
    "modules/network/variables.tf",
    async () => {
      await variable("resource_group_name", "string");
      await below();
      await variable("location", "string");
      await below();
      await variable("address_space", "list(string)");
    },
  ],
  [
    "modules/network/main.tf",
    async () => {
      await choose("vnet", "azurerm_virtual_network");
      await pause();
      await press("Tab");
      await type("vnet-ml");
      await below();
      await choose("subnet", "azurerm_subnet");
      await pause();
      await press("Tab");
      await type("snet-ml");
      await press("Tab");
      await type('"10.0.1.0/24');
      await pause();
      await picture("typedNetwork");
    },
  ],
  [
    "modules/network/outputs.tf",
    async () => {
      await choose("outp", "output");
      await pause();
      await type("subnet_id");
      await press("Tab");
      await choose("sub", "azurerm_subnet.main");
      await choose(".", "id");
      await pause();
    },
  ],
  [
    "modules/workspace/variables.tf",
    async () => {
      for (const name of ["name", "resource_group_name", "location", "subnet_id"]) {
        await variable(name, "string");
        await below();
      }
    },
  ],
  [
    "modules/workspace/main.tf",
    async () => {
      await choose("client_config", "azurerm_client_config");
      await pause();
      await below();
      await choose("appi", "azurerm_application_insights");
      await press("Tab");
      await type("appi-ml");
      await pause();
      await below();
      await choose("kv", "azurerm_key_vault");
      await press("Tab");
      await type("kv-ml-platform");
      await pause();
      await below();
      await choose("storage", "azurerm_storage_account");
      await press("Tab");
      await type("stmlplatform");
      await pause();
    },
  ],
  [
    "modules/workspace/workspace.tf",
    async () => {
      await type("workspace");
      await picture("typedWorkspace");
      await choose("", "azurerm_machine_learning_workspace");
      await pause();
      await press("Tab");
      await choose("", "var.name");
      await pause();
      await picture("typedCompanions");
    },
  ],
  [
    "modules/workspace/network.tf",
    async () => {
      await choose("pe", "azurerm_private_endpoint");
      await pause();
      await press("Tab");
      await type("pe-ml");
      await press("Tab");
      await type("ml");
      await press("Tab", "Tab");
      await type("work");
      await picture("typedEndpoint");
      await choose("", "azurerm_machine_learning_workspace.main.id");
      // What it leads to is known from here on, and what part of it.
      await press("Tab");
      await choose("", "amlworkspace");
      await pause();
    },
  ],
  [
    "modules/workspace/outputs.tf",
    async () => {
      await choose("outp", "output");
      await type("workspace_id");
      await press("Tab");
      await choose("mach", "azurerm_machine_learning_workspace.main");
      await choose(".", "id");
      await pause();
    },
  ],
  [
    "modules.tf",
    async () => {
      await choose("modu", "module");
      await pause();
      await type("network");
      await press("Tab");
      await choose("", "./modules/network");
      await pause();
      await press("Tab");
      await input("res", "resource_group_name");
      await press("Enter");
      await input("loc", "location");
      await press("Enter");
      await choose("add", "address_space");
      await type('"10.0.0.0/16');
      await pause();
      await below();
      await choose("modu", "module");
      await type("workspace");
      await press("Tab");
      await choose("", "./modules/workspace");
      await press("Tab");
      await choose("na", "name");
      await type("mlw-platform");
      await press("End", "Enter");
      await input("res", "resource_group_name");
      await press("Enter");
      await input("loc", "location");
      await press("Enter");
      await type("sub");
      await picture("typedModules");
      await choose("", "subnet_id");
      await pause();
    },
  ],
  [
    "outputs.tf",
    async () => {
      await choose("outp", "output");
      await type("workspace_id");
      await press("Tab");
      await choose("work", "module.workspace.workspace_id");
      await pause();
    },
  ],
  [
    "main.tftest.hcl",
    async () => {
      await choose("mock", "mock_provider");
      await pause();
      await below();
      await choose("run", "run");
      await pause();
      await type("platform");
      await press("Tab");
      await choose("", "apply");
      await type("work");
      await picture("typedTest");
      await choose("", "output.workspace_id");
      await pause();
      await type(' != ""');
      await press("Tab");
      await type("The workspace has an id.");
      await pause();
    },
  ],
];

export const typedProject: readonly Test[] = [
  ...files.map(([path, typing], index) => ({
    name: `typed by completion alone: ${path}`,
    patience: 240_000,
    async run() {
      if (index > 0) await startFile(path);
      await typing();
      await finish();
    },
  })),
  {
    name: "typed by completion alone: the whole project has what it should",
    patience: 240_000,
    async run() {
      const whole = (await Promise.all(files.map(([path]) => textOf(path)))).join("\n");
      for (const said of expected) assert.ok(whole.includes(said), `${said} is missing from:\n${whole}`);
      // With all files known, nothing is unfinished in any of them.
      for (const [path] of files) await workspace.openTextDocument(addressOf(path));
      await openFile("modules.tf");
      await finish();
    },
  },
];

/** What only the right choices lead to. */
const expected = [
  "subnet_id           = module.network.subnet_id",
  "private_connection_resource_id = azurerm_machine_learning_workspace.main.id",
  'subresource_names              = ["amlworkspace"]',
  "virtual_network_name = azurerm_virtual_network.main.name",
  "address_space       = var.address_space",
  "application_insights_id = azurerm_application_insights.main.id",
  'mock_provider "azurerm" {}',
];

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(addressOf(path)));
}

function addressOf(path: string): Uri {
  const [root] = workspace.workspaceFolders ?? [];
  return Uri.joinPath(root!.uri, path);
}
