// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is HCL's template, not JavaScript's
import { parse } from "@cdktf/hcl2json";
import { textsOfRules } from "../harness/ruleCases";
import type { Files } from "../incremental/places";
import type { Random } from "../languages/random";

export const texts = textsOfRules(".tf").map(({ text }) => text);
export const programs = textsOfRules(".ts").map(({ text }) => text);

/** Aliases in all the ways in which they are written, and what else has a name across files and modules. */
const wiring = `terraform {
  required_providers {
    azurerm = {
      source                = "hashicorp/azurerm"
      configuration_aliases = [azurerm.asked]
    }
  }
}

provider "azurerm" {
  alias = "hub"
  features {}
}

variable "region" {
  type    = string
  default = "westeurope"
}

locals {
  tags = { of = var.region }
}

resource "azurerm_resource_group" "hub" {
  provider = "azurerm.hub"
  name     = "rg-\${var.region}"
  location = var.region
  tags     = local.tags
}

resource "azurerm_virtual_network" "hub" {
  provider            = azurerm.hub
  name                = "hub"
  location            = azurerm_resource_group.hub.location
  resource_group_name = azurerm_resource_group.hub.name
  address_space       = ["10.0.0.0/16"]
}

module "inner" {
  source = "./inner"
  name   = azurerm_resource_group.hub.name
  group  = "rg"
  providers = {
    azurerm         = azurerm.hub
    "azurerm.spoke" = "azurerm.asked"
  }
}

moved {
  from = azurerm_resource_group.old
  to   = azurerm_resource_group.hub
}

output "of_inner" {
  value = module.inner.id
}

check "health" {
  data "azurerm_resource_group" "seen" {
    provider = azurerm.hub
    name     = azurerm_resource_group.hub.name
  }
  assert {
    condition     = data.azurerm_resource_group.seen.id != ""
    error_message = "gone"
  }
}
`;

const inner = `terraform {
  required_providers {
    azurerm = {
      source                = "hashicorp/azurerm"
      configuration_aliases = [azurerm.spoke]
    }
  }
}

variable "name" {
  type = string
}

variable "group" {
  type    = string
  default = "rg"
}

resource "azurerm_resource_group" "spoke" {
  provider = "azurerm.spoke"
  name     = var.name
  location = "westeurope"
}

output "id" {
  value = azurerm_resource_group.spoke.id
}
`;

const tests = `provider "azurerm" {
  alias = "hub"
  features {}
}

variables {
  region = "northeurope"
}

run "plan" {
  command = plan
  providers = {
    azurerm = azurerm.hub
  }
  assert {
    condition     = azurerm_resource_group.hub.location == var.region
    error_message = "elsewhere"
  }
}
`;

const overrides = `resource "azurerm_resource_group" "hub" {
  location = "northeurope"
}

locals {
  tags = { of = "override" }
}

module "inner" {
  group = azurerm_resource_group.hub.name
}

variable "region" {
  default = null
}
`;

/** A module of several files, one that it calls, and tests, in Terraform's own language; some have override files. */
export function anyModule(random: Random): Files {
  return new Map([
    ...(random.below(3) === 0 ? [["a_override.tf", overrides] as const] : []),
    ...(random.below(6) === 0 ? [["b.tofu", random.pick(texts)] as const] : []),
    ["main.tf", `${wiring}\n${random.pick(texts)}`],
    ["b.tf", random.pick(texts)],
    ["inner/main.tf", `${inner}\n${random.pick(texts)}`],
    ["tests/a.tftest.hcl", tests],
    ["terraform.tfvars", 'region = "northeurope"\n'],
  ]);
}

/** The same in JSON, as far as HashiCorp's own reader takes it. */
export async function anyJsonModule(random: Random): Promise<Files> {
  const files = new Map<string, string>();
  for (const [name, text] of anyModule(random)) {
    const isModule = name.endsWith(".tf");
    const json = isModule ? await asJson(text) : undefined;
    if (json === undefined) files.set(name, text);
    else files.set(`${name}.json`, json);
  }
  return files;
}

/** Two programs, each of which is a module. */
export function anyPrograms(random: Random): Files {
  return new Map(["a.ts", "b.ts"].map((name) => [name, random.pick(programs)]));
}

async function asJson(text: string): Promise<string | undefined> {
  try {
    return `${JSON.stringify(await parse("main.tf", text), readStatically, 2)}\n`;
  } catch {
    return undefined;
  }
}

/** What Terraform reads in JSON as it is written, since nothing may be computed there: addresses, and types. */
const staticNames = new Set([
  "type",
  "depends_on",
  "ignore_changes",
  "replace_triggered_by",
  "provider",
  "providers",
  "configuration_aliases",
  "from",
  "to",
  "targets",
  "expect_failures",
]);

/** A replacer of `JSON.stringify`: HashiCorp's reader makes templates of all expressions. */
function readStatically(name: string, value: unknown): unknown {
  return staticNames.has(name) ? withoutTemplates(value) : value;
}

function withoutTemplates(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/^\$\{([^{}]*)\}$/, "$1");
  if (Array.isArray(value)) return value.map(withoutTemplates);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutTemplates(one)]));
}
