// azurerm 4.81.0
import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";

new LogAnalyticsWorkspace(this, "example", {
  name: "abc",
  //    ^^^^^ error wrong-length: Make name longer: it needs at least 4 characters and has 3.
  location: "westeurope",
  resourceGroupName: "example",
});
