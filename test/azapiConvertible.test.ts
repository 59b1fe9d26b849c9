/** Where a conversion to azapi, or back, is offered. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pinned, serviceWith, uriOf } from "./harness/service";

test("what may be converted is what is code: no comment, no text, and labels without quotes as well", () => {
  const text = `/*
resource "azurerm_resource_group" "comment" {}
*/
locals {
  text = <<-EOT
    resource "azurerm_resource_group" "text" {}
  EOT
}
resource azurerm_resource_group "bare" {
}
resource "azapi_resource" "main" {}
module "app" {
  inner  = { source = "./wrong" }
  source = "./app" # source = "./commented"
}
`;
  const service = serviceWith({ "main.tf": text, "versions.tf": pinned("5.2.0") });
  const at = (words: string) => {
    const start = text.indexOf(words);
    return service.convertibleAt(uriOf("main.tf"), { start, end: start });
  };
  assert.deepEqual(service.convertibleAt(uriOf("main.tf"), { start: 0, end: text.length }), {
    azurerm: ["azurerm_resource_group.bare"],
    azapi: ["azapi_resource.main"],
    module: uriOf("app"),
  });
  assert.deepEqual(at('app" {'), { azurerm: [], azapi: [], module: uriOf("app") });
  for (const words of ["comment", 'text"', "inner"]) assert.deepEqual(at(words), { azurerm: [], azapi: [] }, words);
});
