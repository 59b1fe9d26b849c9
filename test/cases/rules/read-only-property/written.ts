// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new Resource(this, "registry", {
  type: "Microsoft.MachineLearningServices/registries@2025-06-01",
  name: "mlr",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
  body: {
    properties: {
      managedResourceGroupSettings: `\${${unknownVariable.fqn} ? {\n        assignedIdentities = [for id in ${unknownVariable.fqn} : { principalId = id }]\n      } : null}`,
      //                                                                                                                               ^^^^^^^^^^^ warning read-only-property: Remove properties.managedResourceGroupSettings.assignedIdentities[*].principalId: only Azure sets it.
    },
  },
});

new Resource(this, "beside", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      description: `\${${unknownVariable.fqn} ? "Training" : null}`,
      provisioningState: "Succeeded",
      //^^^^^^^^^^^^^^^ error read-only-property: Remove properties.provisioningState: only Azure sets it.
//-
    },
  },
});

new Resource(this, "merged", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: '${merge({ provisioningState = "Succeeded" }, var.unknown)}',
    //                     ^^^^^^^^^^^^^^^^^ error read-only-property: Remove properties.provisioningState: only Azure sets it.
  },
});

const unknownResource = new Resource(this, "unknown_resource", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: `\${merge(${unknownVariable.fqn}, ${unknownVariable.fqn} ? { description = "Succeeded" } : {})}`,
  },
});
unknownResource.overrideLogicalId("unknown");
