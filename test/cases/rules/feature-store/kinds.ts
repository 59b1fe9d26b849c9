// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningWorkspace(this, "alone", {
  name: "mlw-alone",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  kind: "FeatureStore",
  //    ^^^^^^^^^^^^^^ error feature-store: Add a featureStore block with at least one argument: a workspace of the kind FeatureStore needs it.
  identity: {
    type: "SystemAssigned",
  },
//+   featureStore: {
//+     computerSparkRuntimeVersion: "3.4",
//+   },
});

new MachineLearningWorkspace(this, "empty", {
  name: "mlw-empty",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  kind: "FeatureStore",
  identity: {
    type: "SystemAssigned",
  },
  featureStore: {},
  //^^^^^^^^^^ error feature-store: Set an argument of featureStore, such as computerSparkRuntimeVersion: the provider treats an empty block as missing.
//~   featureStore: {
//+     computerSparkRuntimeVersion: "3.4",
//+   },
});

new MachineLearningWorkspace(this, "default", {
  name: "mlw-default",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  featureStore: {
  //^^^^^^^^^^ error feature-store: Set kind to "FeatureStore", or remove featureStore: the provider refuses it for other workspaces.
    computerSparkRuntimeVersion: "3.4",
  },
//+   kind: "FeatureStore",
});

new MachineLearningWorkspace(this, "written", {
  name: "mlw-written",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  kind: "Default",
//~   kind: "FeatureStore",
  identity: {
    type: "SystemAssigned",
  },
  featureStore: {
  //^^^^^^^^^^ error feature-store: Set kind to "FeatureStore", or remove featureStore: the provider refuses it for other workspaces.
    computerSparkRuntimeVersion: "3.4",
  },
});

new MachineLearningWorkspace(this, "nothing", {
  name: "mlw-nothing",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  featureStore: {},
  //^^^^^^^^^^ warning feature-store: Remove featureStore: the provider treats an empty block as missing.
//-
});

new MachineLearningWorkspace(this, "fine", {
  name: "mlw-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  kind: "FeatureStore",
  identity: {
    type: "SystemAssigned",
  },
  featureStore: {
    computerSparkRuntimeVersion: "3.4",
  },
});

const kind = new TerraformVariable(this, "kind", {});

new MachineLearningWorkspace(this, "unknown", {
  name: "mlw-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  kind: kind.stringValue,
  identity: {
    type: "SystemAssigned",
  },
  featureStore: {
    computerSparkRuntimeVersion: "3.4",
  },
});

const stores = new TerraformVariable(this, "stores", {});

const dynamic = new MachineLearningWorkspace(this, "dynamic", {
  name: "mlw-dynamic",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: idVariable.stringValue,
  containerRegistryId: idVariable.stringValue,
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  kind: "FeatureStore",
  identity: {
    type: "SystemAssigned",
  },
});
dynamic.addOverride("dynamic.feature_store", {
  for_each: stores.value,
  content: {
    computer_spark_runtime_version: "${feature_store.value}",
  },
});
