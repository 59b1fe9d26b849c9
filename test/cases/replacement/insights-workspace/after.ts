// azurerm 3.117.1
import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";

const logs = new LogAnalyticsWorkspace(this, "logs", {
  name: "log-ml",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

new ApplicationInsights(this, "ml", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-way-change: Keep workspaceId as it was: once set, the Log Analytics workspace cannot be removed.
  name: "appi-ml",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationType: "web",
//+   workspaceId: logs.id,
});
