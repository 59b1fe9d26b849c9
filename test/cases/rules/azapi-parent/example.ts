// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { DataAzapiResourceList } from "./.gen/providers/azapi/data-azapi-resource-list";
import { Resource } from "./.gen/providers/azapi/resource";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const group = new Resource(this, "group", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  name: "rg-ml",
  location: "westeurope",
});

const workspace = new Resource(this, "workspace", {
  type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
  name: "mlw-training",
  parentId: group.id,
});

new Resource(this, "in_group", {
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01",
  name: "in-group",
  parentId: group.id,
  //        ^^^^^^^^ error azapi-parent: Set parentId to the id of a Microsoft.MachineLearningServices/workspaces, not of group: that is the parent of Microsoft.MachineLearningServices/workspaces/onlineEndpoints.
//~   parentId: workspace.id,
});

new Resource(this, "passes", {
  type: "microsoft.machinelearningservices/workspaces/onlineEndpoints@2025-06-01",
  name: "passes",
  parentId: workspace.id,
});

new Resource(this, "one_level_up", {
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01",
  name: "one-level-up",
  parentId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw",
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-parent: Set parentId to the id of a Microsoft.MachineLearningServices/workspaces/onlineEndpoints, not of a Microsoft.MachineLearningServices/workspaces: that is the parent of Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments.
//~     "${azapi_resource.in_group.id}",
});

const main = new ApplicationInsights(this, "main", {
  name: "appi-ml",
  resourceGroupName: group.name,
  location: "westeurope",
  applicationType: "web",
});

new DataAzapiResourceList(this, "of_another", {
  type: "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01",
  parentId: main.id,
  //        ^^^^^^^ error azapi-parent: Set parentId to the id of a Microsoft.MachineLearningServices/workspaces, not of main: that is the parent of Microsoft.MachineLearningServices/workspaces/computes.
//~   parentId: workspace.id,
});

new DataAzapiResourceList(this, "of_azurerm", {
  type: "Microsoft.Insights/components/ProactiveDetectionConfigs@2015-05-01",
  parentId: main.id,
});

const unknownResource = new Resource(this, "unknown_resource", {
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01",
  name: "unknown",
  parentId: unknownVariable.stringValue,
});
unknownResource.overrideLogicalId("unknown");
