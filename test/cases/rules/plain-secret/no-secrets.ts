// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVaultSecret } from "@cdktf/provider-azurerm/lib/key-vault-secret";

const idVariable = new TerraformVariable(this, "id", {});

new KeyVaultSecret(this, "filled_in_later", {
  name: "api-key",
  keyVaultId: idVariable.stringValue,
  value: "set in the portal",
  lifecycle: {
    ignoreChanges: ["value"],
  },
});

new KeyVaultSecret(this, "placeholder", {
  name: "api-key",
  keyVaultId: idVariable.stringValue,
  value: "<set in the portal>",
});

new KeyVaultSecret(this, "user", {
  name: "database-user-name",
  keyVaultId: idVariable.stringValue,
  value: "application",
});

new KeyVaultSecret(this, "admin_login", {
  name: `${idVariable.stringValue}-login`,
  keyVaultId: idVariable.stringValue,
  value: "administrator",
});

new KeyVaultSecret(this, "others_ignored", {
  name: "user-password",
  keyVaultId: idVariable.stringValue,
  value: "hunter2",
  //     ^^^^^^^^^ warning plain-secret: Take value from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
  lifecycle: {
    ignoreChanges: ["tags"],
  },
});
