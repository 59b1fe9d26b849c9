// azurerm 4.81.0
import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";

new LogAnalyticsWorkspace(this, "example", {
  name: "example",
  location: "westeurope",
  resourceGroupName: "example",
  retentionInDays: 730,
});
