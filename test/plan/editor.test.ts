/**
 * The editor has the real azurerm read what is imported and plan what is written: a network with its subnets and what belongs to them. Only where AZURERM
 * names its binary.
 */
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { packageHash } from "../../server/src/hosts/installed/packageHash";
import { type ImportResult, importRequest } from "../../server/src/protocol/index";
import { shopBodies } from "../azure/simulator/world/shop";
import { createWorld } from "../azure/simulator/world/world";
import { project } from "../cli/run";
import { startWithProvider } from "../lsp/startWithProvider";
import { platform } from "../provider/installIn";

const binary = process.env.AZURERM ?? "";
const skip = !existsSync(binary) && "AZURERM names no binary of azurerm.";
const address = "registry.terraform.io/hashicorp/azurerm";

test("by the real azurerm, in the editor", { skip, timeout: patience(170_000) }, async (context) => {
  const folder = project(context, { "main.tf": "" });
  const at = join(folder, ".terraform/providers", address, "5.2.0", platform);
  mkdirSync(at, { recursive: true });
  copyFileSync(binary, join(at, "terraform-provider-azurerm_v5.2.0_x5"));
  const lock = `provider "${address}" {\n  version = "5.2.0"\n  hashes = [\n    "${await packageHash(at)}",\n  ]\n}\n`;
  writeFileSync(join(folder, ".terraform.lock.hcl"), lock);
  const { editor, uri, progress } = await startWithProvider(context, { folder, options: { offersLearning: true } });
  editor.client.onRequest("azuremlTerraform/readLive", () => ({ kind: "gone" }));
  const { subscriptions } = createWorld({ seed: 1, tenants: 1, subscriptions: 1, workspaces: 1, unregistered: false });
  const responses = shopBodies(subscriptions[0]!).filter(({ id }) =>
    /virtualNetworks|networkSecurity|routeTables/.test(id),
  );
  const result = await editor.client.sendRequest<ImportResult>(importRequest, {
    uri,
    request: { responses, companions: "resources" },
    byAzurerm: { isConfirmed: false },
  });
  context.diagnostic(`${result.planSummary.sentence} ${result.notes.join(" ")}`);
  assert.match(result.planSummary.sentence, /^Plan: [1-9]\d* to import, 0 to add, 0 to change, 0 to destroy\.$/);
  assert.match(
    result.notes[0] ?? "",
    /^azurerm 5\.2\.0 itself has read [1-9]\d* resources of these, and plans to change nothing\.$/,
  );
  assert.match(result.after, /resource "azurerm_virtual_network" "vnet_shop"/);
  assert.ok(
    progress.some((text) => /^\d+\/\d+$/.test(text)),
    progress.join(" "),
  );
});
