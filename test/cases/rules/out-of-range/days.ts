// azurerm 4.81.0
import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";

new LogAnalyticsWorkspace(this, "example", {
  name: "example",
  location: "westeurope",
  resourceGroupName: "example",
  retentionInDays: 1000,
  //               ^^^^ error out-of-range: Set retention_in_days to a number from 30 to 730, not 1000.
});
