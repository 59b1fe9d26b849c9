// azapi 2.12.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";
import { UpdateResource } from "./.gen/providers/azapi/update-resource";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const properties = new TerraformLocal(this, "properties", {
  friendlyNam: "Training",
});

new Resource(this, "written", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-written",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      friendly_name: "Training",
      //^^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendly_name. Did you mean friendlyName?
//~       friendlyName: "Training",
      Description: "Models",
      //^^^^^^^^^ error unknown-property: Write description for properties.Description: upper and lower case matter.
//~       description: "Models",
      storageAccount: unknownVariable.value,
      accelerators: 2,
      //^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.accelerators.
//-
    },
  },
});

new Resource(this, "behind-a-local", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-behind-a-local",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: properties.expression,
    //^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendlyNam. Did you mean friendlyName?
  },
});

new Resource(this, "of-another-variant", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information local-authentication: Set disableLocalAuth to true: its default lets anybody with a key sign in, without Microsoft Entra ID.
  type: "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01",
  name: "cpu",
  //    ^^^^^ information common-compute-name: Make name more specific, for example with a suffix: names of instances must be unique in the whole region, and "cpu" is likely taken.
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      computeType: "ComputeInstance",
      properties: {
        vmSize: "STANDARD_DS3_V2",
        scaleSettings: {
        //^^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces/computes@2024-10-01 has no property properties.properties.scaleSettings. Another variant of this object has it.
          maxNodeCount: 1,
        },
//- 3 lines
      },
//+       disableLocalAuth: true,
    },
  },
});

const writtenUpdateResource = new UpdateResource(
  this,
  "written_update_resource",
  {
    type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
    resourceId: unknownVariable.stringValue,
    body: {
      properties: {
        friendlyNam: "Training",
        //^^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendlyNam. Did you mean friendlyName?
//~         friendlyName: "Training",
      },
    },
  },
);
writtenUpdateResource.overrideLogicalId("written");

new Resource(this, "fine", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-fine",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      friendlyName: "Training",
      storageAccount: "${null}",
    },
  },
});

const unknownResource = new Resource(this, "unknown_resource", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-unknown",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: '${merge(var.unknown, { friendlyName = "Training" })}',
  },
});
unknownResource.overrideLogicalId("unknown");
