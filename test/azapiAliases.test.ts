/** Conversions to azapi and back of resources whose configuration has an alias: both have to be about the same, or the resource stays. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../server/src/text/index";
import { pinned, serviceWith, uriOf } from "./harness/service";

const hub = (provider: string, more = "") =>
  `provider "${provider}" {\n  alias = "hub"\n${more}${provider === "azurerm" ? "  features {}\n" : ""}}\n\n`;
const group =
  'resource "azurerm_resource_group" "main" {\n  provider = azurerm.hub\n  name = "rg"\n  location = "westeurope"\n}\n';
const written = group
  .replace("azurerm_resource_group", "azapi_resource")
  .replace("azurerm.hub", "azapi.hub")
  .replace(
    "  name",
    `  type = "Microsoft.Resources/resourceGroups@2023-07-01"\n  parent_id = "/subscriptions/\${data.azapi_client_config.hub.subscription_id}"\n  body = {}\n  name`,
  );
const reader = 'data "azapi_client_config" "hub" {\n  provider = azapi.hub\n}\n\n';

function converted(to: "convertToAzapi" | "convertToAzurerm", text: string, more = "") {
  const service = serviceWith({ "main.tf": text, "more.tf": more, "versions.tf": pinned("5.2.0") });
  const { edits, refused } = service[to]([uriOf("main.tf")]);
  const own = edits.find(({ uri }) => uri === uriOf("main.tf"))?.edits ?? [];
  return { text: applyEdits(text, own), because: refused.flatMap((one) => one.because).join(" ") };
}

test("a configuration of azapi's that is there is used where it is about the same", () => {
  const own = hub("azurerm", "  subscription_id = var.hub\n");
  const variable = 'variable "hub" {\n  type = string\n}\n\n';
  const one = converted("convertToAzapi", group, variable + own + hub("azapi", "  subscription_id = var.hub\n"));
  assert.equal(one.because, "");
  assert.doesNotMatch(one.text, /^provider "azapi"/m);
  assert.match(one.text, /provider {2}= azapi\.hub\n/);
  const other = converted("convertToAzapi", group, variable + own + hub("azapi"));
  assert.equal(other.because, "azapi.hub has another subscription_id than azurerm.hub.");
  assert.equal(other.text, group);
});

test("what azapi cannot be told keeps a resource as it is", () => {
  const because = (more: string, text = group) => converted("convertToAzapi", text, more).because;
  assert.match(
    because(
      "terraform {\n  required_providers {\n    azurerm = {\n      configuration_aliases = [azurerm.hub]\n    }\n  }\n}\n",
    ),
    /^azurerm\.hub is what calls of this module hand on, and none is known/,
  );
  assert.equal(
    because(hub("azurerm", '  metadata_host = "example.com"\n')),
    "azurerm.hub sets metadata_host, and azapi has no argument of that name.",
  );
  assert.match(
    because(hub("azurerm"), group.replace("azurerm.hub", "azurerm.hub[each.key]")),
    /form that has no equal/,
  );
});

test("the subscription is read with the configuration of the resource, and of no other subscription", () => {
  const others = [
    'data "azurerm_client_config" "first" {}\n',
    'data "azurerm_subscription" "other" {\n  provider = azurerm.hub\n  subscription_id = "11111111-2222-3333-4444-555555555555"\n}\n',
    'data "azurerm_client_config" "many" {\n  count = 1\n  provider = azurerm.hub\n}\n',
  ].join("\n");
  const made = converted("convertToAzapi", group, hub("azurerm") + others).text;
  assert.match(made, /\$\{data\.azapi_client_config\.hub\.subscription_id\}/);
  assert.match(made, /data "azapi_client_config" "hub" \{\n {2}provider = azapi\.hub\n/);
  const there = 'data "azurerm_client_config" "there" {\n  provider = azurerm.hub\n}\n';
  assert.match(
    converted("convertToAzapi", group, hub("azurerm") + others + there).text,
    /\$\{data\.azurerm_client_config\.there\.subscription_id\}/,
  );
  const plain = group.replace("  provider = azurerm.hub\n", "");
  assert.match(
    converted("convertToAzapi", plain, hub("azurerm") + there).text,
    /\$\{data\.azapi_client_config\.current\.subscription_id\}/,
  );
});

test("a group of another configuration gives its name, and not its id", () => {
  const identity =
    '\nresource "azurerm_user_assigned_identity" "main" {\n  name = "id"\n  location = "westeurope"\n  resource_group_name = azurerm_resource_group.main.name\n}\n';
  const { text } = converted("convertToAzapi", group + identity, hub("azurerm"));
  assert.match(
    text,
    /parent_id = "\/subscriptions\/\$\{data\.azapi_client_config\.current\.subscription_id\}\/resourceGroups\/\$\{azapi_resource\.\w+\.name\}"/,
  );
});

test("the way back needs both configurations, and a parent in their subscription", () => {
  const both = hub("azurerm") + hub("azapi") + reader;
  const back = converted("convertToAzurerm", written, both);
  assert.equal(back.because, "");
  assert.match(back.text, /resource "azurerm_resource_group" "main" \{\n {2}provider = azurerm\.hub\n/);
  assert.match(
    converted("convertToAzurerm", written, hub("azapi") + reader).because,
    /^azurerm\.hub is not configured/,
  );
  const elsewhere = both.replace("  provider = azapi.hub\n", "");
  assert.match(converted("convertToAzurerm", written, elsewhere).because, /^No resource of azurerm's is known/);
});
