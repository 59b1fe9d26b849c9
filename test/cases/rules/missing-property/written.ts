// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new Resource(this, "results", {
  type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
  name: "mlw",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      encryption: `\${${unknownVariable.fqn} ? { keyVaultProperties = { keyVaultArmId = ${unknownVariable.fqn} } } : null}`,
      //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-property: Set properties.encryption.status: Microsoft.MachineLearningServices/workspaces@2025-06-01 requires it.
      //                                         ^^^^^^^^^^^^^^^^^^ warning missing-property: Set properties.encryption.keyVaultProperties.keyIdentifier: Microsoft.MachineLearningServices/workspaces@2025-06-01 requires it.
    },
  },
});

new Resource(this, "beside", {
  type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
  name: "mlw",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      encryption: {
      //^^^^^^^^ error missing-property: Set properties.encryption.status: Microsoft.MachineLearningServices/workspaces@2025-06-01 requires it.
        keyVaultProperties: `\${${unknownVariable.fqn} ? { keyVaultArmId = ${unknownVariable.fqn}, keyIdentifier = ${unknownVariable.fqn} } : null}`,
//+         status: "Enabled",
      },
    },
  },
});

new Resource(this, "elements", {
  type: "Microsoft.Network/virtualNetworks@2024-05-01",
  name: "vnet",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      subnets: `\${[for name in ${unknownVariable.fqn} : {\n        name       = name\n        properties = { natGateway = {}, serviceEndpointPolicies = [{ properties = var.unknown }] }\n      }]}`,
      ipAllocations: `\${concat([for id in ${unknownVariable.fqn} : { id = id }], [{}])}`,
      privateEndpointVNetPolicies: `\${try(${unknownVariable.fqn}.policies, null)}`,
    },
  },
});

new Resource(this, "of-a-variant", {
  type: "Microsoft.MachineLearningServices/workspaces/connections@2024-10-01",
  name: "connection",
  parentId: unknownVariable.stringValue,
  body: {
    properties: `\${${unknownVariable.fqn} ? { category = "OpenAI" } : { authType = "ApiKey" }}`,
    //                                       ^^^^^^^^^^^^^^^^^^^^^^^ warning missing-property: Set properties.authType: Microsoft.MachineLearningServices/workspaces/connections@2024-10-01 requires it.
  },
});

new Resource(this, "fine", {
  type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
  name: "mlw",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      encryption: `\${${unknownVariable.fqn} ? {\n        status             = "Enabled"\n        keyVaultProperties = { keyVaultArmId = ${unknownVariable.fqn}, keyIdentifier = ${unknownVariable.fqn} }\n      } : null}`,
    },
  },
});

// What else is put into it may have what is missing.
const unknownResource = new Resource(this, "unknown_resource", {
  type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
  name: "mlw",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      encryption: `\${merge({ keyVaultProperties = ${unknownVariable.fqn} }, var.unknown ? { identity = {} } : {}, var.unknown)}`,
    },
  },
});
unknownResource.overrideLogicalId("unknown");
