// A repository of several hundred files: modules that each have what a typed case comes to, and a first module beside them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Uri, workspace } from "vscode";
import { withReleases } from "../harness/newest";

/** Seen from the bundle of a suite. */
const root = join(__dirname, "..", "..", "..");
const typed = join(root, "test", "cases", "typed", "one-by-one.txt");

/** Which file of a module a type of resources is in. */
const homes: readonly (readonly [file: string, types: RegExp])[] = [
  ["network.tf", /azurerm_(?:virtual_network|subnet|private_dns)/],
  ["endpoints.tf", /azurerm_private_endpoint|azapi_resource/],
  ["companions.tf", /azurerm_(?:log_analytics|application_insights|key_vault|storage|container)|azurerm_client_config/],
  ["compute.tf", /azurerm_machine_learning_compute/],
];

const variables = `variable "name" {
  type        = string
  description = "What the team calls its workspace."
}

variable "location" {
  type    = string
  default = "westeurope"
}
`;

const outputs = `output "workspace_id" {
  value = azurerm_machine_learning_workspace.main.id
}
`;

/** Writes so many modules below a folder of the workspace, and tells how many files that were. */
export async function writeRepository(folder: string, modules: number): Promise<number> {
  const [root] = workspace.workspaceFolders ?? [];
  const files = moduleFiles();
  for (let number = 1; number <= modules; number++)
    for (const [name, text] of files) {
      const path = `modules/team-${String(number).padStart(2, "0")}/${name}`;
      await workspace.fs.writeFile(Uri.joinPath(root!.uri, folder, path), new TextEncoder().encode(text));
    }
  return modules * files.size;
}

function moduleFiles(): ReadonlyMap<string, string> {
  const [, text = ""] = withReleases(readFileSync(typed, "utf8"), join(root, "server", "data"))
    .replaceAll("\r\n", "\n")
    .split(/^---\n/m);
  const files = new Map([
    ["variables.tf", variables],
    ["outputs.tf", outputs],
  ]);
  for (const block of text.split(/\n\n(?=\w)/)) {
    // A module that is called is told its providers.
    if (block.startsWith("provider ")) continue;
    const [, type = ""] = block.split('"');
    const [home = "main.tf"] =
      homes.find(([, types]) => block.startsWith("terraform") === false && types.test(type)) ?? [];
    const own = block.replace('"mlw-ml"', "var.name").replace('"westeurope"', "var.location").trimEnd();
    files.set(home, `${files.has(home) ? `${files.get(home)}\n` : ""}${own}\n`);
  }
  return files;
}
