// Texts that have very much of the same, with what is asked about them.
import type { Service } from "../../server/src/service";

const group = (body: string) =>
  `resource "azurerm_resource_group" "rg" {\n  name     = "a"\n  location = "westeurope"\n${body}}\n`;
const vault = (body: string) =>
  `resource "azurerm_key_vault" "kv" {\n  name                = "kv"\n  location            = "westeurope"\n  resource_group_name = "rg"\n  tenant_id           = "a"\n  sku_name            = "standard"\n${body}}\n`;
const repeated = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => one(at)).join("");

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
];
