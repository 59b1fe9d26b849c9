// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { ContainerRegistryCredentialSet } from "@cdktf/provider-azurerm/lib/container-registry-credential-set";

const idVariable = new TerraformVariable(this, "id", {});

new ContainerRegistryCredentialSet(this, "name", {
  name: "docker",
  containerRegistryId: idVariable.stringValue,
  loginServer: "docker.io",
  identity: {
    type: "SystemAssigned",
  },
  authenticationCredentials: {
    usernameSecretId: "registry-user",
    //                ^^^^^^^^^^^^^^^ error wrong-id: Set username_secret_id to the URL of what is in the key vault, not "registry-user".
    passwordSecretId: "https://kv-ml.vault.azure.net/secrets/registry-password",
  },
});
