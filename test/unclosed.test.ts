// What loses its end is said once, where it begins, and nothing that follows from it.
import assert from "node:assert/strict";
import { it } from "node:test";
import { serviceWith, uriOf } from "./harness/service";

const above = 'variable "region" {\n  type = string\n}\n\n';
const below = `
resource "azurerm_resource_group" "after" {
  name     = "rg-after"
  location = var.region
}

output "id" {
  value = azurerm_resource_group.after.id
}
`;

/** What is written between these two, and what is found: where, and in which words. */
const broken: readonly (readonly [text: string, where: string, message: string])[] = [
  ["locals {\n  a = 1\n", "locals {", "Close the block locals with }."],
  ['variable "x" {\n  type = string\n', 'variable "x" {', 'Close the block variable "x" with }.'],
  ['output "x" {\n  value = var.region\n', 'output "x" {', 'Close the block output "x" with }.'],
  [
    'resource "azurerm_resource_group" "main" {\n  name = "rg"\n',
    'resource "azurerm_resource_group" "main" {',
    'Close the block resource "azurerm_resource_group" "main" with }.',
  ],
  [
    'data "azurerm_client_config" "current" {\n',
    'data "azurerm_client_config" "current" {',
    'Close the block data "azurerm_client_config" "current" with }.',
  ],
  ['module "m" {\n  source = "./m"\n', 'module "m" {', 'Close the block module "m" with }.'],
  ['provider "azurerm" {\n  features {}\n', 'provider "azurerm" {', 'Close the block provider "azurerm" with }.'],
  ['provider "azurerm" {\n  features {\n}\n', "features {", "Close the block features with }."],
  ['terraform {\n  required_version = ">= 1.5"\n', "terraform {", "Close the block terraform with }."],
  ["moved {\n  from = azurerm_resource_group.a\n", "moved {", "Close the block moved with }."],
  ["locals {\n  a = {\n    x = 1\n  b = 2\n}\n", "{", "Close this object with }."],
  ['locals {\n  a = "one\n  b = 2\n}\n', '"one', 'Close this text with ".'],
  ['resource "azurerm_resource_group" "main {\n  name = "rg"\n}\n', '"main {', 'Close this text with ".'],
  ['resource azurerm_resource_group" "main" {\n  name = "rg"\n}\n', '" {', 'Close this text with ".'],
  ['locals {\n  a = [\n    "x",\n  b = 2\n}\n', "[", "Close this list with ]."],
  ['locals {\n  a = join(",", ["x"]\n  b = 2\n}\n', "(", "Close the arguments of this function with )."],
  ["locals {\n  a = { x = 1 y = 2 }\n}\n", "1", "Put a comma or a new line behind this item."],
  ['locals {\n  a = [\n    "x"\n    "y",\n  ]\n}\n', '"', "Put a comma between this item and the next."],
  ["locals {\n  a = <<EOT\n    hello\n  b = 1\n}\n", "<<EOT", "End this text with a line that is only EOT."],
  [
    'resource "azurerm_resource_group" "main" {\n  name = <<EOT\n    rg\n    location = "westeurope"\n}\n',
    "<<EOT",
    "End this text with a line that is only EOT.",
  ],
  [`locals {\n  a = "x-$${"{"}var.region"\n  b = 1\n}\n`, `$${"{"}`, "Close this sequence with }."],
  ['locals {\n  a "one"\n  b = 1\n}\n', "a", "Write a as an argument, with an equals sign: a = …."],
];

for (const [text, where, message] of broken) {
  it(`says it once: ${JSON.stringify(text)}`, () => {
    const whole = above + text + below;
    const found = serviceWith({ "main.tf": whole }).diagnose(uriOf("main.tf"));
    const told = found.map(({ span, message }) => [whole.slice(span.start, span.end), message]);
    assert.deepEqual(told, [[where, message]]);
  });
}
