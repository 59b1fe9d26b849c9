// A module of one's own that is called for each of several, with checked variables, values in a file, a deployment through azapi and a
// test: all of it with real keys, what is meant standing first in each list, and nothing said of a line before it is left.
import { strict as assert } from "node:assert";
import { choose, early, finish, keysPressed, pause, press, startFile, takeFirst, type } from "../person";
import type { Test } from "../runTests";
import { say } from "../say";

const below = () => press("Control+End", "Enter", "Enter");

async function variable(name: string, of: string): Promise<void> {
  await takeFirst("vari", "variable");
  await type(name);
  await press("Tab");
  await choose("", of);
}

/** What is typed, file by file, below one folder. */
const files: readonly (readonly [path: string, typing: () => Promise<void>])[] = [
  [
    "main.tf",
    async () => {
      await choose("work", "azureml-workspace");
      await press("Tab");
      await type("ml");
      await press("Tab");
      await choose("", "westeurope");
      await pause();
    },
  ],
  [
    "modules/cluster/variables.tf",
    async () => {
      for (const name of ["name", "location", "machine_learning_workspace_id", "vm_size"]) {
        await variable(name, "string");
        await below();
      }
      await variable("max_node_count", "number");
      await press("ArrowUp", "End", "Enter");
      await takeFirst("vali", "validation");
      await takeFirst("", "var.max_node_count >= …");
      await type("1");
      await press("Tab", "Tab");
      await type("Let it have one node at least.");
      await pause();
    },
  ],
  [
    "modules/cluster/main.tf",
    async () => {
      await takeFirst("clu", "azurerm_machine_learning_compute_cluster");
      await press("Tab");
      await takeFirst("", "var.name");
      await pause();
    },
  ],
  [
    "variables.tf",
    async () => {
      await variable("stage", "string");
      await press("ArrowUp", "End", "Enter");
      await takeFirst("vali", "validation");
      await takeFirst("", "contains([…], var.stage)");
      await type('"dev", "prod"');
      await press("Tab", "Tab");
      await type("Choose dev or prod.");
      await below();
      await variable("clusters", "map(string)");
      await pause();
    },
  ],
  [
    "clusters.tf",
    async () => {
      await takeFirst("modu", "module");
      await type("cluster");
      await press("Tab");
      await takeFirst("", "./modules/cluster");
      await press("End", "Enter");
      await takeFirst("for", "for_each");
      await takeFirst("", "var.clusters");
      await press("End", "Enter");
      await takeFirst("na", "name");
      await takeFirst("", "each.key");
      await press("End", "Enter");
      await takeFirst("lo", "location");
      await press("End", "Enter");
      await takeFirst("ma", "machine_learning_workspace_id");
      await press("End", "Enter");
      await takeFirst("vm", "vm_size");
      await takeFirst("", "each.value");
      await press("End", "Enter");
      await takeFirst("ma", "max_node_count");
      await type("2");
      await pause();
    },
  ],
  [
    "terraform.tfvars",
    async () => {
      await takeFirst("st", "stage");
      await takeFirst("", "dev");
      await press("End", "Enter");
      await takeFirst("cl", "clusters");
      await press("End", "ArrowLeft");
      await type(' cpu = "STANDARD_DS3_V2" ');
      await pause();
    },
  ],
  [
    "main.tftest.hcl",
    async () => {
      await takeFirst("mock", "mock_provider");
      await below();
      await takeFirst("run", "run");
      await type("dev");
      await press("Tab");
      await choose("", "plan");
      await takeFirst("stage", "var.stage");
      await type(' == "dev"');
      await press("Tab");
      await type("It is dev.");
      await pause();
    },
  ],
];

export const typedHour: readonly Test[] = files.map(([path, typing]) => ({
  name: `typed with modules of one's own: ${path}`,
  patience: 240_000,
  async run() {
    const [before, tooEarly] = [keysPressed(), early()];
    await startFile(`own/${path}`);
    await typing();
    say(`  ${path}: ${keysPressed() - before} keys`);
    await press("Escape");
    await finish();
    assert.deepEqual(await tooEarly(), [], "That was said of a line before it was left.");
  },
}));
