// Texts that have very much of the same, with what is asked about them.
import type { Service } from "../../server/src/service";

const group = (body: string) =>
  `resource "azurerm_resource_group" "rg" {\n  name     = "a"\n  location = "westeurope"\n${body}}\n`;
const vault = (body: string) =>
  `resource "azurerm_key_vault" "kv" {\n  name                = "kv"\n  location            = "westeurope"\n  resource_group_name = "rg"\n  tenant_id           = "a"\n  sku_name            = "standard"\n${body}}\n`;
const repeated = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join("");

const call = (name: string, source: string) => `module "${name}" {\n  source = "${source}"\n}\n`;
/** Paths that begin alike are compared at length. */
const long = "long".repeat(100);
const configuration = (at: number) => `provider "azurerm" {\n  alias = "a${at}"\n  features {}\n}\n`;

/** The file of a module in a folder beside a file. */
const beside = (uri: string, folder: string) => `${uri.slice(0, uri.lastIndexOf("/"))}/${folder}/main.tf`;

/** What is asked of a service that has the text open as `uri`. */
export type Ask = (service: Service, uri: string, text: string) => unknown;

/** Each with the number of parts to begin with. */
export const repetitive: readonly {
  readonly name: string;
  readonly of: number;
  text(count: number): string;
  readonly ask: Ask;
}[] = [
  {
    name: "findings and fixes of unknown arguments",
    of: 300,
    text: (count) => group(repeated(count, (at) => `  unknown${at} = ${at}\n`)),
    ask: (service, uri, text) => service.fixes(uri, { start: 0, end: text.length }).length,
  },
  {
    name: "findings and fixes of access policies",
    of: 300,
    text: (count) =>
      vault(
        repeated(
          count,
          () => `  access_policy {\n    tenant_id = "a"\n    object_id = "b"\n    secret_permissions = ["get"]\n  }\n`,
        ),
      ),
    ask: (service, uri, text) => [
      service.fixes(uri, { start: 0, end: text.length }).length,
      service.fixAll(uri).length,
    ],
  },
  {
    name: "findings and fixes of many resources",
    of: 200,
    text: (count) => repeated(count, (at) => group("  unknown = 1\n").replace('"rg"', `"rg${at}"`)),
    ask: (service, uri, text) => service.fixes(uri, { start: 0, end: text.length }).map(({ edits }) => edits.length),
  },
  {
    name: "findings of blocks that may be there once, and are there often",
    of: 300,
    text: (count) => vault(repeated(count, () => '  network_acls {\n    bypass = "None"\n  }\n')),
    ask: (service, uri) => service.diagnose(uri).length,
  },
  {
    name: "findings of resources that all have one address",
    of: 300,
    text: (count) => repeated(count, () => group("")),
    ask: (service, uri) => service.diagnose(uri).length,
  },
  {
    name: "findings of templates that are not closed",
    of: 1000,
    text: (count) => repeated(count, (at) => `output "a${at}" {\n  value = "\${a\n}\n`),
    ask: (service, uri) => service.diagnose(uri).length,
  },
  {
    name: "formatting blocks in blocks",
    of: 2000,
    text: (count) => group(repeated(count, () => "x {\n") + repeated(count, () => "}\n")),
    ask: (service, uri) => service.format(uri),
  },
  {
    name: "a selection in a reference of many steps",
    of: 5000,
    text: (count) => `output "a" {\n  value = a.b${".c".repeat(count)}\n}\n`,
    ask: (service, uri, text) => JSON.stringify(service.selectionAt(uri, text.indexOf("a.b") + 1)),
  },
  {
    name: "comparing many resources",
    of: 200,
    text: (count) =>
      repeated(count, (at) =>
        group("")
          .replace('"rg"', `"rg${at}"`)
          .replace('"a"', `azurerm_resource_group.rg${at - 1}.name`),
      ),
    ask: (service, uri) => service.compare(uri, []),
  },
  {
    name: "findings of what reads the outputs of a called module",
    of: 300,
    text: (count) =>
      `${call("c", "./c")}${repeated(count, (at) => `output "o${at}" {\n  value = module.c.o${at}\n}\n`)}`,
    ask(service, uri, text) {
      service.open(beside(uri, "c"), text.slice(text.indexOf("output")).replaceAll(/module\.c\.o/g, ""));
      return service.diagnose(uri).length;
    },
  },
  {
    name: "findings of modules each of which calls the next, and the last the first",
    // 100 of them take less time than one collection of garbage, which only four times as many are sure to have.
    of: 400,
    text: (count) => repeated(count, (at) => call(`m${at}`, `./m${at}`)),
    ask(service, uri, text) {
      const count = text.match(/^module/gm)?.length ?? 0;
      for (let at = 0; at < count; at++) {
        const next = `${call("next", `../m${(at + 1) % count}`)}output "o" {\n  value = module.next.o\n}\n`;
        service.open(beside(uri, `m${at}`), `variable "v" {\n  default = 1\n}\n${next}`);
      }
      return [service.diagnose(uri).length, service.diagnose(beside(uri, "m0")).length];
    },
  },
  {
    name: "findings of values that a module does not declare",
    of: 1000,
    text: (count) => repeated(count, (at) => `value_number_${at} = "${at}"\n`),
    ask(service, uri, text) {
      const values = `${uri.slice(0, uri.lastIndexOf("/"))}/terraform.tfvars`;
      service.open(uri, 'variable "v" {}\n');
      service.open(values, text);
      return service.diagnose(values).length;
    },
  },
  {
    name: "findings of calls of modules that are not there",
    of: 3000,
    text: (count) => repeated(count, (at) => call(`m${at}`, `./${long}/m${at}`)),
    ask(service, uri, text) {
      const missing = [...text.matchAll(/"(.*\/m\d+)"/g)].map(([, path]) => `${path}/`);
      service.setFolder(uri.slice(0, uri.lastIndexOf("/")), { parents: [], missing });
      return service.diagnose(uri).length;
    },
  },
  {
    name: "the order of resources that need one another",
    of: 1000,
    text: (count) =>
      repeated(
        count,
        (at) =>
          `resource "terraform_data" "r${at}" {\n  input = [terraform_data.r${Math.max(at - 10, -1)}, terraform_data.r${Math.floor(at / 2)}]\n}\n`,
      ),
    ask: (service, uri) => service.timeline(uri)?.steps.length,
  },
  {
    name: "findings of a source that leads through many folders",
    of: 20_000,
    text: (count) => `${call("a", "a/".repeat(count))}${call("b", `./${"b/".repeat(count)}`)}`,
    ask: (service, uri) => service.diagnose(uri).length,
  },
  {
    name: "findings of configurations of a provider that are handed on",
    of: 100,
    text: (count) =>
      `${repeated(count, (at) => configuration(at))}module "c" {\n  source = "./c"\n  providers = {\n${repeated(
        count,
        (at) => `    azurerm.a${at} = azurerm.a${at}\n`,
      )}  }\n}\n`,
    ask(service, uri, text) {
      const aliases = [...text.matchAll(/azurerm\.a\d+(?= =)/g)].map(([alias]) => alias);
      const required = `azurerm = {\n      source = "hashicorp/azurerm"\n      configuration_aliases = [${aliases.join(", ")}]\n    }`;
      const used = aliases.map((alias, at) => group(`  provider = ${alias}\n`).replace('"rg"', `"rg${at}"`)).join("");
      const head = `terraform {\n  required_providers {\n    ${required}\n  }\n}\n`;
      service.open(beside(uri, "c"), `${head}${used}`);
      return [service.diagnose(uri).length, service.diagnose(beside(uri, "c")).length];
    },
  },
];
