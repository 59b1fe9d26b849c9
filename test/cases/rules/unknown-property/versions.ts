// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new Resource(this, "later", {
  type: "Microsoft.MachineLearningServices/workspaces@2022-10-01",
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Think about API version 2026-05-01: 2022-10-01 is more than 2 years behind the newest.
  name: "mlw-later",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      managedNetwork: {
      //^^^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2022-10-01 has no property properties.managedNetwork. It is there since API version 2023-04-01-preview.
        isolationMode: "Disabled",
      },
//- 3 lines
    },
  },
});

new Resource(this, "fine", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-fine",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      managedNetwork: {
        isolationMode: "Disabled",
      },
    },
  },
});

const unknownResource = new Resource(this, "unknown_resource", {
  type: "Microsoft.MachineLearningServices/workspaces@2022-10-01",
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Think about API version 2026-05-01: 2022-10-01 is more than 2 years behind the newest.
  name: "mlw-unknown",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: `\${merge(${unknownVariable.fqn}, { managedNetwork = { isolationMode = "Disabled" } })}`,
  },
});
unknownResource.overrideLogicalId("unknown");
