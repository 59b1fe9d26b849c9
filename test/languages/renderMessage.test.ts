/** Messages about programs have the program's names, and leave alone what is no name of Terraform's. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { cdktf } from "../../server/src/languages/cdktf/cdktf";
import { catalog, serviceWith, uriOf } from "../harness/service";

const text = `import { TerraformHclModule, TerraformStack, TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";

class Vaults extends TerraformStack {
  constructor(scope, id) {
    super(scope, id);
    const tenant = new TerraformVariable(this, "tenant_id", {});
    const kv = new KeyVault(this, "kv", { tenantId: tenant.stringValue });
    kv.addOverride("for_each", "\${toset([])}");
    const net = new TerraformHclModule(this, "net", { source: "./net", variables: { vnet_name: "x" } });
    this.addOverride("resource.random_string.x", { length: 4 });
    new KeyVault(this, "named", { name: "\${azurerm_subnet.quoted.name}" });
  }
}
`;
const program = cdktf.parse(uriOf("main.ts"), text, catalog);

const inVault: Readonly<Record<string, string>> = {
  'Set account_tier to "account_tier": case matters.': 'Set accountTier to "account_tier": case matters.',
  "azurerm_key_vault.kv needs an azurerm_storage_account.": "kv needs a StorageAccount.",
  "Give azurerm_linux_web_app.site a name.": 'Give LinuxWebApp "site" a name.',
  "There is no data source azurerm_key_vault.": "There is no data source DataAzurermKeyVault.",
  "Use data.azurerm_client_config.me.tenant_id.": 'Use DataAzurermClientConfig "me".tenantId.',
  "It is azurerm_key_vault.kv.vault_uri, azurerm_key_vault.kv.name.": "It is kv.vaultUri, kv.name.",
  "Set var.tenant_id, and use module.net here.": "Set tenant, and use net here.",
  "Declare var.other_id and local.some_name.": "Declare var.other_id and local.some_name.",
  "Keep either count or for_each: a block cannot have both.":
    "Keep either count or for_each: a block cannot have both.",
  "Set scale_settings.min_node_count.": "Set scaleSettings.minNodeCount.",
  "Use azurerm_subnet.quoted, which is a azurerm_subnet.": "Use azurerm_subnet.quoted, which is a azurerm_subnet.",
  "Write azureml-terraform-ignore, each.value.some_name, a terraform_data, encode_tfvars(x) and my/file_name.":
    "Write azureml-terraform-ignore, each.value.some_name, a terraform_data, encode_tfvars(x) and my/file_name.",
  "An id has the form /subscriptions/some_id/x_y.": "An id has the form /subscriptions/some_id/x_y.",
};

for (const [message, expected] of Object.entries(inVault))
  test(message, () => assert.equal(cdktf.renderMessage(message, program, spanOf("new KeyVault")), expected));

test("inputs of modules and overrides of a stack keep their names", () => {
  assert.equal(
    cdktf.renderMessage("Set subnet_ids: net requires it.", program, spanOf("vnet_name")),
    "Set subnet_ids: net requires it.",
  );
  assert.equal(cdktf.renderMessage("Set min_lower too.", program, spanOf("length: 4")), "Set min_lower too.");
});

test("titles of fixes have the program's names, and the values that are written stay", () => {
  const wrong = text.replace("tenantId: tenant.stringValue", 'tenentId: "x", skuName: "Standard"');
  const service = serviceWith({ "main.ts": wrong });
  const titles = service.diagnose(uriOf("main.ts")).flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
  assert.ok(titles.includes("Change to tenantId"), titles.join("\n"));
  assert.ok(titles.includes("Change to standard"), titles.join("\n"));
});

function spanOf(part: string) {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}
