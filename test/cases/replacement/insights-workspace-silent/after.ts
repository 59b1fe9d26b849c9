// azurerm 4.81.0
import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";

const logs = new LogAnalyticsWorkspace(this, "logs", {
  name: "log-ml",
  resourceGroupName: "rg-ml",
  location: "westeurope",
});

new ApplicationInsights(this, "ml", {
  name: "appi-ml",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  applicationType: "web",
});
