// azapi 2.3.0
import { TerraformVariable } from "cdktf";
import { ResourceAction } from "./.gen/providers/azapi/resource-action";
import { UpdateResource } from "./.gen/providers/azapi/update-resource";

// azapi sends these to Azure as they are, which may have versions that no list names.
const unknown = new TerraformVariable(this, "unknown", {});

new UpdateResource(this, "preview", {
  type: "Microsoft.ContainerRegistry/registries@2024-01-01-preview",
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information unknown-api-version: Microsoft.ContainerRegistry/registries has no API version 2024-01-01-preview: its newest are 2024-11-01-preview, 2023-11-01-preview, and 2023-08-01-preview.
//~   type: "Microsoft.ContainerRegistry/registries@2024-11-01-preview",
  resourceId: unknown.stringValue,
  body: {
    properties: {
      roleAssignmentMode: "AbacRepositoryPermissions",
//-
    },
  },
//+   locks: [unknown.value],
});

new UpdateResource(this, "later", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in UpdateResource "preview": each of them reads the resource, merges its own part and writes all of it: two at once undo each other.
  type: "Microsoft.MachineLearningServices/workspaces@2025-12-01",
  resourceId: unknown.stringValue,
  body: {},
//+   locks: [unknown.value],
});

const laterResourceAction = new ResourceAction(this, "later_resource_action", {
  type: "Microsoft.MachineLearningServices/workspaces@2025-12-01",
  resourceId: unknown.stringValue,
  action: "listKeys",
});
laterResourceAction.overrideLogicalId("later");
