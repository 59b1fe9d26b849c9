// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { KeyVaultKey } from "@cdktf/provider-azurerm/lib/key-vault-key";
import { MachineLearningInferenceCluster } from "@cdktf/provider-azurerm/lib/machine-learning-inference-cluster";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new MachineLearningInferenceCluster(this, "certificate", {
  name: "inf-prod",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  kubernetesClusterId: unknownVariable.stringValue,
  ssl: {
    cert: '${file("cert.pem")}',
    key: '${file("key.pem")}',
    leafDomainLabel: "contoso",
  },
});

new MachineLearningInferenceCluster(this, "fine", {
  name: "inf-prod",
  location: "westeurope",
  machineLearningWorkspaceId: unknownVariable.stringValue,
  kubernetesClusterId: unknownVariable.stringValue,
  ssl: {
    leafDomainLabel: "contoso",
  },
});

new KeyVault(this, "both", {
  name: "kv-both-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
  rbacAuthorizationEnabled: true,
});

const fineKeyVault = new KeyVault(this, "fine_key_vault", {
  name: "kv-fine-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
  rbacAuthorizationEnabled: true,
});
fineKeyVault.overrideLogicalId("fine");

const unknownKeyVault = new KeyVault(this, "unknown_key_vault", {
  name: "kv-unknown-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  skuName: "standard",
  tenantId: unknownVariable.stringValue,
  enableRbacAuthorization: unknownVariable.booleanValue,
  rbacAuthorizationEnabled: true,
});
unknownKeyVault.overrideLogicalId("unknown");

new KeyVaultKey(this, "curve", {
  name: "cmk",
  keyVaultId: unknownVariable.stringValue,
  keyType: "RSA",
  keyOpts: ["wrapKey", "unwrapKey"],
  keySize: 2048,
});
