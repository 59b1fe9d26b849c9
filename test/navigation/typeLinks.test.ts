/** Links from types, and from providers, to what the registry says of them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "../harness/service";

test("types and providers are links to their pages in the registry", () => {
  const code = 'provider "azurerm" {\n  features {}\n}\ndata "azurerm_client_config" "me" {}\nprovider "unknown" {}\n';
  const service = serviceWith({ "main.tf": code });
  const links = service
    .typeLinks(uriOf("main.tf"))
    .map(({ span, url }) => [code.slice(span.start, span.end), url.replace(/^.*\/azurerm\/[\d.]+/, "")]);
  assert.deepEqual(links, [
    ["azurerm", "/docs"],
    ["azurerm_client_config", "/docs/data-sources/client_config"],
  ]);
});
