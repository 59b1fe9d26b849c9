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
    cname: "ml.contoso.com",
    //^^^ error conflict: Keep either cname or ssl.leaf_domain_label: the provider does not take both.
    leafDomainLabel: "contoso",
    //^^^^^^^^^^^^^ error conflict: Keep either leaf_domain_label or ssl.cname: the provider does not take both.
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
  enableRbacAuthorization: true,
  //^^^^^^^^^^^^^^^^^^^^^ error conflict: Keep either enable_rbac_authorization or rbac_authorization_enabled: the provider does not take both.
  //^^^^^^^^^^^^^^^^^^^^^ warning deprecated: enable_rbac_authorization of azurerm_key_vault is deprecated: remove it, since rbac_authorization_enabled is set.
  rbacAuthorizationEnabled: true,
  //^^^^^^^^^^^^^^^^^^^^^^ error conflict: Keep either rbac_authorization_enabled or enable_rbac_authorization: the provider does not take both.
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
  //^^^^^^^^^^^^^^^^^^^^^ warning deprecated: enable_rbac_authorization of azurerm_key_vault is deprecated: remove it, since rbac_authorization_enabled is set.
  rbacAuthorizationEnabled: true,
});
unknownKeyVault.overrideLogicalId("unknown");

new KeyVaultKey(this, "curve", {
  name: "cmk",
  keyVaultId: unknownVariable.stringValue,
  keyType: "RSA",
  keySize: 2048,
  //^^^^^ error conflict: Keep either key_size or curve: the provider does not take both.
  keyOpts: ["wrapKey", "unwrapKey"],
  curve: "P-256",
  //^^^ error conflict: Keep either curve or key_size: the provider does not take both.
});
