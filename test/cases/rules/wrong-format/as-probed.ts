// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ApplicationInsightsWorkbook } from "@cdktf/provider-azurerm/lib/application-insights-workbook";
import { MonitorActionGroup } from "@cdktf/provider-azurerm/lib/monitor-action-group";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new ApplicationInsightsWorkbook(this, "word", {
  name: "workbook",
  //    ^^^^^^^^^^ error wrong-format: Set name to a UUID, not "workbook".
  resourceGroupName: "rg-ml",
  location: "westeurope",
  displayName: "Training",
  dataJson: "{}",
});

new ApplicationInsightsWorkbook(this, "fine", {
  name: "85b3e8bb-fc93-40be-83f2-98f6bec18ba0",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  displayName: "Training",
  dataJson: "{}",
});

const unknownApplicationInsightsWorkbook = new ApplicationInsightsWorkbook(
  this,
  "unknown_application_insights_workbook",
  {
    name: unknownVariable.stringValue,
    resourceGroupName: "rg-ml",
    location: "westeurope",
    displayName: "Training",
    dataJson: "{}",
  },
);
unknownApplicationInsightsWorkbook.overrideLogicalId("unknown");

new MonitorActionGroup(this, "hooks", {
  name: "hooks",
  resourceGroupName: "rg-ml",
  shortName: "hooks",
  webhookReceiver: [
    {
      name: "word",
      serviceUri: "alerts",
      //          ^^^^^^^^ error wrong-format: Set service_uri to a URL that begins with http:// or https://, not "alerts".
    },
    {
      name: "fine",
      serviceUri: "http://example.com/alert",
    },
  ],
});
