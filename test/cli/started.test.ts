// Most tests run commands one after the other in a process that they share: the program itself says the same of each.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { commands } from "../../server/src/hosts/cli/commands";
import { project, run, started } from "./run";

const files = {
  "main.tf": `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
  }
}
resource "azurerm_resource_group" "rg" {
  name     = "rg"
  location = "westeurope"
}
resource "azurerm_key_vault" "kv" {
  name                = "kv-shop"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  sku_name            = "gold"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
}
`,
  "terraform.tfstate": "[]",
};

/** What is typed behind the name of each command, and the code that it ends with. */
const typed: Readonly<Record<keyof typeof commands, readonly [number, ...string[]]>> = {
  check: [1],
  import: [2, "--from", "nowhere.json", "--to", "found.tf"],
  convert: [1, "--to", "azapi", "azurerm_resource_group.rg"],
  upgrade: [1, "--to", "5"],
  drift: [2],
  order: [0],
  plan: [2],
  role: [0],
  learn: [2],
  doctor: [0],
  skill: [0],
  mcp: [2, "--http", "none"],
};

for (const [command, [expected, ...args]] of Object.entries(typed))
  test(`${command} says and ends with the same where the program is started for it`, async (context) => {
    const folder = project(context, files);
    const alone = await started(folder, command, ...args);
    assert.deepEqual(untimed(alone), untimed(await run(folder, command, ...args)));
    assert.equal(alone.code, expected, alone.out + alone.errors);
    assert.match(alone.out + alone.errors, /\S/);
  });

/** The doctor says how long it took. */
function untimed({ out, ...others }: Awaited<ReturnType<typeof run>>) {
  return { ...others, out: out.replace(/\b\d+ ms\b/g, "# ms") };
}

test("what is typed wrongly, its version and its help are the same there too", async (context) => {
  const folder = project(context, {});
  for (const args of [["chekc"], ["--version"], ["help", "plan"], []])
    assert.deepEqual(await started(folder, ...args), await run(folder, ...args));
});
