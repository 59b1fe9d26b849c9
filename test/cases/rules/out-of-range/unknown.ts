// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";

new LogAnalyticsWorkspace(this, "fine", {
  name: "log-fine",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  retentionInDays: 30,
});

const days = new TerraformVariable(this, "days", {});

new LogAnalyticsWorkspace(this, "unknown", {
  name: "log-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  retentionInDays: days.numberValue,
});
