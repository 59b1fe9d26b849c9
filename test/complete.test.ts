/**
 * Cases of completion, many in a file below test/cases/complete: a title after `===`, the text with `$0` where the
 * cursor is, and then what is expected: `first:` the list's first labels, `has:` and `lacks:`,
 * `opens:` labels behind which the next list opens, `detail LABEL:` what is behind a label, `documents LABEL:` what documents it, and `accept LABEL:` with
 * the text after accepting it (tab stops as their placeholders). Files that end with `.ts.txt` hold programs. Files below
 * `beside` say what is left where the extensions that their name names are there too; a character behind the title in
 * quotes is the typed one that opened the list (`"\n"` for Enter). In those that begin with `live`, what `live.json` tells is in Azure; in those that
 * begin with `folders`, there are other modules, and in those that begin with `fields` one that may be called. Those that begin with
 * `tests` are tests of a module.
 */
import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { otherExtensionsIn } from "../client/src/coexistence/otherExtensions";
import type { InventoryValues } from "../server/src/azure/inventory";
import type { Suggestion } from "../server/src/features/completion/completion";
import type { Service } from "../server/src/service";
import { applyEdits } from "../server/src/text/edit";
import { asListed } from "./harness/asListed";
import { caseFiles, nameOf, readFile } from "./harness/cases";
import { openInputs } from "./harness/inputs";
import { withReleases } from "./harness/newest";
import { contentsIn } from "./harness/openCase";
import { plainSnippet } from "./harness/plainSnippet";
import { serviceWith, uriOf } from "./harness/service";

for (const file of caseFiles("complete", ".txt")) {
  for (const part of withReleases(readFile(file)).split(/^=== /m).slice(1)) {
    const [title, ...rest] = part.split("\n");
    const [source = "", ...expectations] = rest.join("\n").split(/^--- /m);
    test(`${file}: ${title}`, () => {
      const trigger = /"(.|\\n)"$/.exec(title ?? "")?.[1]?.replace("\\n", "\n");
      const listed = list(file, source, trigger);
      for (const expectation of expectations) check(listed, expectation);
    });
  }
}

const inAzure = JSON.parse(readFile("test/cases/complete/live.json")) as InventoryValues;

/** A module that the cases about fields call. */
const network = `locals {
  subnet = { id = "1", prefix = "x" }
}
output "subnet" {
  value = local.subnet
}
output "resource_group_name" {
  value = var.resource_group_name
}
variable "resource_group_name" {
  type = string
}
variable "subnet_id" {
  type    = string
  default = null
}
`;

/** One that requires several things. */
const spoke = `variable "resource_group_name" {
  type = string
}
variable "address_space" {
  type = list(string)
}
variable "tags" {
  type    = map(string)
  default = {}
}
`;

/** One that asks for providers, which the cases about places call. */
const peered = `terraform {
  required_providers {
    azurerm = {
      source                = "hashicorp/azurerm"
      configuration_aliases = [azurerm.hub, azurerm.spoke]
    }
    azapi = {
      source = "Azure/azapi"
    }
  }
}
`;

/** A module that the cases about tests test. */
const tested = `variable "location" {
  type = string
}
resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = var.location
}
output "group_id" {
  value = azurerm_resource_group.main.id
}
`;

const inWorkspace = [
  "file:///",
  "file:///module",
  "file:///module/modules/network",
  "file:///module/b%20c",
  "file:///shared",
];

/** What is listed in a case. */
interface Listed {
  readonly text: string;
  readonly items: readonly Suggestion[];
  /** The documentation of one of them. */
  readonly document: (item: Suggestion) => string | undefined;
}

function list(file: string, source: string, trigger?: string): Listed {
  const offset = source.indexOf("$0");
  const text = source.replace("$0", "");
  const isTest = /\/tests\./.test(file);
  const name = isTest ? "main.tftest.hcl" : nameOf(file);
  const service = serviceWith({ [name]: text });
  if (isTest) service.open(uriOf("main.tf"), tested);
  openInputs(service, file);
  const contents = contentsIn(text);
  if (contents.size > 0) service.setFolder(uriOf("").slice(0, -1), { parents: [], contents });
  if (/\/fields\./.test(file)) service.open("file:///module/network/outputs.tf", network);
  if (/\/fields\./.test(file)) service.open("file:///module/spoke/variables.tf", spoke);
  if (/\/(places|tests)\./.test(file)) service.open("file:///module/peered/main.tf", peered);
  if (/\/live\./.test(file)) service.setInventory(inAzure);
  if (/\/folders\./.test(file)) service.setModuleFolders(inWorkspace);
  if (file.includes("beside")) beside(service, file);
  const items = asListed(service.complete(uriOf(name), offset, trigger).items, text, offset);
  return { text, items, document: (item) => service.document(uriOf(name), item) };
}

function check({ text, items, document }: Listed, expectation: string): void {
  const labels = items.map(({ label }) => label);
  const [head = "", ...lines] = expectation.split("\n");
  const [, word, argument = ""] = /^(\w+)(?: ([^:]+))?:/.exec(head) ?? [];
  const listed = head
    .slice(head.indexOf(":") + 1)
    .split(/,\s*/)
    .map((label) => label.trim())
    .filter(Boolean);
  if (word === "first") assert.deepEqual(labels.slice(0, listed.length), listed);
  else if (word === "has")
    assert.deepEqual(
      listed.filter((label) => !labels.includes(label)),
      [],
      `has only ${labels.slice(0, 40).join(", ")}`,
    );
  else if (word === "lacks")
    assert.deepEqual(
      listed.filter((label) => labels.includes(label)),
      [],
    );
  else if (word === "opens")
    assert.deepEqual(
      listed.filter((label) => !items.find((item) => item.label === label)?.retrigger),
      [],
    );
  else if (word === "accept") {
    const item = items.find(({ label }) => label === argument);
    assert.ok(item, `${argument} is not among ${labels.slice(0, 40).join(", ")}`);
    assert.equal(accepted(text, item).trimEnd(), lines.join("\n").trimEnd());
  } else if (word === "detail")
    assert.equal(items.find(({ label }) => label === argument)?.detail, head.slice(head.indexOf(":") + 2));
  else if (word === "documents") {
    const item = items.find(({ label }) => label === argument);
    assert.ok(item);
    assert.equal(document(item), lines.join("\n").trimEnd());
  } else assert.fail(`"${head}" is no expectation.`);
}

function beside(service: Service, file: string): void {
  const isNamed = (name: string) => basename(file).split(".")[0]!.split("-").includes(name);
  service.setFolder("file:///module", { parents: [], hasBindings: true });
  const hashicorp = isNamed("hashicorp") ? { validates: true, counts: false } : undefined;
  service.setOtherExtensions(
    otherExtensionsIn({ typescript: isNamed("typescript"), hashicorp, microsoft: isNamed("microsoft") }, "auto"),
  );
}

function accepted(text: string, item: Suggestion): string {
  const start = text.lastIndexOf("\n", item.replace.start - 1) + 1;
  const margin = /^[ \t]*/.exec(text.slice(start))![0];
  const insert = item.isSnippet ? plainSnippet(item.insert) : item.insert;
  return applyEdits(text, [
    { span: item.replace, text: insert.replace(/\n(?=.)/g, `\n${margin}`) },
    ...(item.also ?? []),
  ]);
}
