/**
 * Somebody goes on below a line that is not finished. Whatever is there, what follows has its completion, hover and findings.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "./harness/service";
import { sampled } from "./harness/thorough";

const stray = [
  "storage account",
  "storage",
  "storage account for data",
  "storage account 2",
  "storage_account =",
  "resource",
  "resource azurerm_storage_account main",
  'resource "azurerm_storage_account"',
  'resource "azurerm_storage_account" "main"',
  'resource "azurerm_storage_acc',
  'storage "account',
  "storage.account",
  "storage.",
  "storage account =",
  "storage account = 1",
  "storage: account",
  "- storage account",
  "storage, account",
  "Don't forget the account",
  '"storage account"',
  '"storage',
  "42",
  "=",
  'name = "',
  'name = "st-${',
  "name = lower(",
  "name = azurerm_resource_group.",
  "name = [",
  "name = var.a +",
  "name = var.a ? var.b :",
  "dynamic",
  'dynamic "blob_properties"',
  "identity",
  "storage)",
  "]",
  "`storage`",
  "$",
  "storage @account",
  "name = each.value[",
  "name = [for a in",
];

/** A line at the mark, in a module where each block has a fault. */
const texts: readonly [where: string, text: string][] = [
  [
    "above all blocks",
    '§\n\nresource "azurerm_resource_group" "main" {\n  name = var.none\n  location = "westeurope"\n\n}\n\n\noutput "id" {\n  value = var.none\n}\n',
  ],
  [
    "between blocks",
    'resource "azurerm_resource_group" "main" {\n  name = var.none\n  location = "westeurope"\n\n}\n\n§\n\noutput "id" {\n  value = var.none\n}\n',
  ],
  [
    "below all blocks",
    'resource "azurerm_resource_group" "main" {\n  name = var.none\n  location = "westeurope"\n\n}\n\noutput "id" {\n  value = var.none\n}\n\n§\n\n',
  ],
  [
    "first in a block",
    'resource "azurerm_resource_group" "main" {\n  §\n\n  name = var.none\n  location = "westeurope"\n\n}\n\n\noutput "id" {\n  value = var.none\n}\n',
  ],
  [
    "last in a block",
    'resource "azurerm_resource_group" "main" {\n  name = var.none\n  location = "westeurope"\n  §\n\n}\n\n\noutput "id" {\n  value = var.none\n}\n',
  ],
];

for (const [turn, [where, text]] of texts.entries()) {
  test(`a stray line ${where} silences nothing that follows`, () => {
    const expected = seenIn(text, "# A comment.");
    const lost = sampled(stray, 8, turn).flatMap((line) => {
      const seen = seenIn(text, line);
      const missing = expected.filter((one) => !seen.includes(one));
      return missing.length > 0 ? `${line}: ${missing.join("; ")}` : [];
    });
    assert.deepEqual(lost, []);
  });
}

/** What is said of the lines that are not stray, and what is offered in the empty ones. */
function seenIn(text: string, line: string): readonly string[] {
  const at = text.indexOf("§");
  const source = text.replace("§", () => line);
  const own = { start: source.lastIndexOf("\n", at) + 1, end: at + line.length };
  const service = serviceWith({ "main.tf": source });
  const uri = uriOf("main.tf");
  const lineOf = (offset: number) => source.slice(0, offset).split("\n").length;
  const findings = service
    .diagnose(uri)
    .filter(({ span, rule }) => rule === "undeclared-reference" && (span.end < own.start || span.start > own.end))
    .map(({ span }) => `line ${lineOf(span.start)} has its finding`);
  const offered = [...source.matchAll(/^$/gm)]
    .filter(({ index }) => index < own.start || index > own.end)
    .map(({ index }) => {
      const labels = service.complete(uri, index).items.map(({ label }) => label);
      return `line ${lineOf(index)} lists ${["resource", "tags"].filter((label) => labels.includes(label)).join(" ")}`;
    });
  const hovered = [...source.matchAll(/^ {2}(?:location|value) /gm)]
    .filter(({ index }) => index !== own.start)
    .filter(({ index }) => service.hover(uri, index + 3))
    .map(({ index }) => `line ${lineOf(index)} has its hover`);
  return [...findings, ...offered, ...hovered];
}
