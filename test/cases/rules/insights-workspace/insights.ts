import { TerraformVariable } from "cdktf";
import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
//+ import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";

const unknown = new TerraformVariable(this, "unknown", {});

//+ const classic2 = new LogAnalyticsWorkspace(
//+   this,
//+   "classic_log_analytics_workspace",
//+   {
//+     name: "log-classic",
//+     location: "westeurope",
//+     resourceGroupName: "rg-ml",
//+   },
//+ );
//+
const classic = new ApplicationInsights(this, "classic", {
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information insights-workspace: Set workspaceId to a Log Analytics workspace: otherwise Azure creates one for MachineLearningWorkspace "one".
  name: "appi-classic",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationType: "web",
//+   workspaceId: classic2.id,
});

const fine = new ApplicationInsights(this, "fine", {
  name: "appi-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationType: "web",
  workspaceId: unknown.stringValue,
});

new ApplicationInsights(this, "unused", {
  name: "appi-unused",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationType: "web",
});

new MachineLearningWorkspace(this, "one", {
  name: "mlw-one",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: classic.id,
  containerRegistryId: unknown.stringValue,
  keyVaultId: unknown.stringValue,
  storageAccountId: unknown.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

new MachineLearningWorkspace(this, "two", {
  name: "mlw-two",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationInsightsId: fine.id,
  containerRegistryId: unknown.stringValue,
  keyVaultId: unknown.stringValue,
  storageAccountId: unknown.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
