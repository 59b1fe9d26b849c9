// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { DataAzapiResource } from "./.gen/providers/azapi/data-azapi-resource";
import { DataAzapiResourceAction } from "./.gen/providers/azapi/data-azapi-resource-action";
import { DataAzapiResourceId } from "./.gen/providers/azapi/data-azapi-resource-id";

const unknown = new TerraformVariable(this, "unknown", {});

new DataAzapiResource(this, "name_alone", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set parentId too: name needs it.
  type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
  name: "mlw-training",
//+   parentId: "${data.azapi_resource.group.id}",
});

new DataAzapiResource(this, "group", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  name: "rg-ml",
});

new DataAzapiResource(this, "subscription", {
  type: "Microsoft.Resources/subscriptions@2022-12-01",
});

new DataAzapiResource(this, "type_unknown", {
  type: unknown.stringValue,
});

new DataAzapiResourceId(this, "nothing", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set resourceId, or name and parentId: they say which resource it is.
  type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
//+   resourceId: "",
});

new DataAzapiResourceId(this, "empty", {
  type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
  parentId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml",
  name: "",
  //    ^^ error azapi-address: Set name to the name of the resource, or set only resourceId: name must not be empty.
});

const nothingResourceActionData = new DataAzapiResourceAction(
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set resourceId: it says which resource the action is for.
  this,
  "nothing_resource_action_data",
  {
    type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
    action: "listKeys",
//+     resourceId: "",
  },
);
nothingResourceActionData.overrideLogicalId("nothing");

new DataAzapiResourceAction(this, "keys", {
  type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
  resourceId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw",
  action: "listKeys",
});
