/** Conversions to azapi in the editor where an azurerm is installed for the folder: what it sends itself counts more than what is known of it. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import {
  type ConvertedResources,
  type ConvertResourcesParams,
  convertResourcesRequest,
} from "../../server/src/protocol/index";
import { project } from "../cli/run";
import { installIn } from "../provider/installIn";
import { sendingAzurerm, workflows } from "../provider/sendingAzurerm";
import { skip, startWithProvider } from "./startWithProvider";

const paths = { location: "location", logic_app_integration_account_id: "properties.state" };
const address = "registry.terraform.io/hashicorp/azurerm";

const setUp = `terraform {
  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
    }
  }
}
`;

const workflow = (account: string) => `resource "azurerm_logic_app_workflow" "a" {
  name                = "la-one"
  location            = "westeurope"
  resource_group_name = "group"

  logic_app_integration_account_id = ${account}
}
`;

const variable = (name: string) => `variable "${name}" {\n  type = string\n}\n\n`;

/** Two modules, which each have a resource of one address. */
async function stage(
  context: TestContext,
  { lock = true, ...more }: { lock?: boolean; options?: object; settings?: object } = {},
) {
  const call = 'module "below" {\n  source = "./below"\n  state  = var.key\n}\n';
  const text = `${setUp}\n${variable("key")}${workflow("var.key")}\n${call}`;
  const below = variable("state") + workflow("var.state");
  const folder = project(context, { "main.tf": text, "below/main.tf": below });
  const diary = join(folder, "diary");
  await installIn(folder, { ...sendingAzurerm({ ...workflows, paths }), diary }, { address, version: "5.2.0", lock });
  const { editor, edit } = await startWithProvider(context, { folder, options: { offersLearning: true }, ...more });
  await edit(text);
  const files = ["main.tf", "below/main.tf"].map((name) => pathToFileURL(join(folder, name)).toString());
  const convert = (how: Partial<ConvertResourcesParams> = {}) =>
    editor.client.sendRequest<ConvertedResources>(convertResourcesRequest, { to: "azapi", files, ...how });
  return { convert, diary };
}

test("what nothing is known of becomes what the installed azurerm sends, in each module by itself", {
  skip,
}, async (context) => {
  const { convert } = await stage(context);
  const { count, refused, files, untrusted, failures } = await convert({ namesTriggers: true });
  assert.deepEqual([refused, untrusted, failures, count], [[], [], [], 2]);
  const texts = files.map(({ after }) => after);
  assert.ok(
    texts.some((text) => text.includes("state = var.key")),
    texts.join("\n"),
  );
  assert.ok(
    texts.some((text) => text.includes("state = var.state")),
    texts.join("\n"),
  );
});

test("an azurerm that no lock file trusts runs once somebody has said so", { skip }, async (context) => {
  const { convert, diary } = await stage(context, { lock: false });
  const first = await convert();
  assert.deepEqual([first.count, first.untrusted.map((one) => one.address)], [0, [address]]);
  assert.equal(existsSync(diary), false);
  // Without a lock file nothing says where the module that is called has its provider.
  const then = await convert({ confirmed: [address] });
  assert.deepEqual([then.count, then.untrusted], [1, []]);
});

test("none is run in a folder that is not trusted, or where none are asked", { skip }, async (context) => {
  for (const how of [
    { options: { offersLearning: true, isTrusted: false } },
    { settings: { learnProviders: "never" } },
  ]) {
    const { convert, diary } = await stage(context, how);
    const { count, untrusted } = await convert();
    assert.deepEqual([count, untrusted, existsSync(diary)], [0, [], false]);
  }
});
