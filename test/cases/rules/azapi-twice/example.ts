// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new Resource(this, "fails", {
  type: "Microsoft.Network/publicIPAddresses@2024-05-01",
  name: "pip-ml",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  tags: {
    environment: "test",
  },
  body: {
    location: "westeurope",
    //^^^^^^ error azapi-twice: Keep location either here or in the body: azapi does not take both.
    tags: {
    //^^ error azapi-twice: Keep tags either here or in the body: azapi does not take both.
      environment: "test",
    },
//- 4 lines
  },
});

new Resource(this, "passes", {
  type: "Microsoft.Network/publicIPAddresses@2024-05-01",
  name: "pip-ml",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    tags: {
      environment: "test",
    },
  },
});

const optional = new TerraformVariable(this, "optional", {
  type: "string",
});
optional.addOverride("default", null);

const unknownResource = new Resource(this, "unknown_resource", {
  type: "Microsoft.Network/publicIPAddresses@2024-05-01",
  name: "pip-ml",
  parentId: unknownVariable.stringValue,
  location: optional.stringValue,
  body: {
    location: "westeurope",
  },
});
unknownResource.overrideLogicalId("unknown");
