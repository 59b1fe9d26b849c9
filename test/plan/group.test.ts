/**
 * A resource group of the simulated Azure, imported by the command and planned by a real Terraform with the real azurerm and azapi: all is imported,
 * nothing changed. By the table, and by what that azurerm has read itself. Only where AZURERM and AZAPI name their binaries, and a Terraform is installed.
 */
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, type TestContext, test } from "node:test";
import { patience } from "../../scripts/patience.mjs";
import { type Simulator, startSimulator } from "../azure/simulator/startSimulator";
import { shopGroup } from "../azure/simulator/world/shop";
import { importLive } from "../cli/importLive";
import { findTerraform } from "../terraform/findTerraform";
import { execute } from "../terraform/openTerraform";
import { overridesIn } from "../terraform/overrides";
import { complaintsIn } from "./planned";

const [azurerm = "", azapi = ""] = [process.env.AZURERM, process.env.AZAPI];
const terraform = findTerraform();
const isThere = process.platform === "linux" && existsSync(azurerm) && existsSync(azapi) && terraform !== undefined;
const skip = !isThere && "AZURERM and AZAPI name no binaries, or there is no terraform on the PATH.";
const base = mkdtempSync(join(tmpdir(), "azureml-terraform-group-"));
after(() => rmSync(base, { recursive: true, force: true }));

for (const isInstalled of [false, true]) {
  const by = isInstalled ? "by the installed azurerm" : "by the table";
  test(`a resource group, ${by}, plans to no change`, { skip, timeout: patience(170_000) }, async (context) => {
    const { count, said } = await importAndPlan(context, { group: shopGroup }, isInstalled);
    if (isInstalled) assert.match(said, /itself has read \d+ resources of these, and plans to change nothing/);
    assert.ok(count > (isInstalled ? 18 : 15), said);
  });
}

test("accounts of Azure's AI services with projects and deployments, by the table, plan to no change", {
  skip,
  timeout: patience(170_000),
}, async (context) => {
  const accounts = "/resourceGroups/rg-ml/providers/Microsoft.CognitiveServices/accounts";
  const { count, text } = await importAndPlan(context, { id: [`${accounts}/aif-ml`, `${accounts}/oai-ml`] }, false);
  assert.ok(count > 12, String(count));
  for (const type of ["account", "account_project", "deployment"])
    assert.equal(
      text.match(new RegExp(`^resource "azurerm_cognitive_${type}"`, "gm"))?.length,
      type === "deployment" ? 6 : 2,
    );
});

/** Imports into a module of its own, and has Terraform plan that; ids are those of the first subscription. */
async function importAndPlan(
  context: TestContext,
  { group, id }: { readonly group?: string; readonly id?: readonly string[] },
  isInstalled: boolean,
): Promise<{ readonly count: number; readonly said: string; readonly text: string }> {
  const simulator = await startSimulator({ tls: true });
  context.after(() => simulator.stop());
  const folder = mkdtempSync(join(base, "module-"));
  const { id: subscription, tenant } = simulator.world.subscriptions[0]!;
  const required = ["hashicorp/azurerm", "Azure/azapi"].map(
    (source, index) => `    ${["azurerm", "azapi"][index]} = {\n      source = "${source}"\n    }\n`,
  );
  writeFileSync(
    join(folder, "providers.tf"),
    `terraform {\n  required_providers {\n${required.join("")}  }\n}\n\nprovider "azurerm" {\n  features {}\n  subscription_id = "${subscription}"\n}\n`,
  );
  if (isInstalled) {
    const release = join(folder, ".terraform/providers/registry.terraform.io/hashicorp/azurerm/5.2.0/linux_amd64");
    mkdirSync(release, { recursive: true });
    copyFileSync(azurerm, join(release, "terraform-provider-azurerm_v5.2.0_x5"));
  }
  const environment = { ARM_TENANT_ID: tenant.id, ARM_CLIENT_ID: subscription, ARM_CLIENT_SECRET: "made-up" };
  const to = join(folder, "main.tf");
  const what = { ...(group && { group }), ...(id && { id: id.map((one) => `/subscriptions/${subscription}${one}`) }) };
  const typed = { ...what, to, unlocked: true, "provider-version": "5.2.0" };
  const { out, errors } = await importLive(typed, simulator, { environment });
  const said = `${out}${errors}`;
  const count = Number(/^Plan: (\d+) to import, 0 to add, 0 to change, 0 to destroy\.$/m.exec(said)?.[1]);
  assert.ok(count > 0, said);
  context.diagnostic(`${count} resources`);
  const planned = await plan(folder, simulator, { ...environment, ARM_SUBSCRIPTION_ID: subscription });
  assert.deepEqual(planned.complaints, []);
  assert.equal(planned.summary, `Plan: ${count} to import, 0 to add, 0 to change, 0 to destroy.`);
  return { count, said, text: readFileSync(to, "utf8") };
}

function plan(folder: string, simulator: Simulator, own: Record<string, string>) {
  const { url, certificate } = simulator.secure!;
  const settings = overridesIn(folder, { "hashicorp/azurerm": azurerm, "Azure/azapi": azapi });
  writeFileSync(join(folder, "certificate.pem"), certificate);
  const others = Object.entries(process.env).filter(([name]) => !/^(?:ARM|AZURE|TF)_/.test(name));
  const environment = {
    ...Object.fromEntries(others),
    ...own,
    TF_CLI_CONFIG_FILE: settings,
    TF_IN_AUTOMATION: "1",
    SSL_CERT_FILE: join(folder, "certificate.pem"),
    ARM_METADATA_HOSTNAME: new URL(url).host,
    ARM_RESOURCE_PROVIDER_REGISTRATIONS: "none",
    // What azapi reads of these.
    ARM_RESOURCE_MANAGER_ENDPOINT: url,
    ARM_RESOURCE_MANAGER_AUDIENCE: url,
    ARM_ACTIVE_DIRECTORY_AUTHORITY_HOST: `${url}/`,
    ARM_DISABLE_INSTANCE_DISCOVERY: "true",
    ARM_SKIP_PROVIDER_REGISTRATION: "true",
  };
  return complaintsIn((...args) => execute(terraform!, args, folder, environment));
}
