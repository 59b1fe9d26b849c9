import { TerraformVariable } from "cdktf";
import { ApiManagement } from "@cdktf/provider-azurerm/lib/api-management";
import { Resource } from "./.gen/providers/azapi/resource";

const scopeId = new TerraformVariable(this, "scope_id", {
  type: "string",
});

// azurerm 5.2.0, azapi 2.12.0
// azurerm waits until what it has made is known everywhere; azapi does not.
const definition = new Resource(this, "definition", {
  type: "Microsoft.Authorization/policyDefinitions@2025-03-01",
  name: "tags",
  parentId: scopeId.stringValue,
  body: {
    properties: {
      mode: "All",
      policyType: "Custom",
      policyRule: {
        if: {
          field: "tags",
          exists: "false",
        },
        then: {
          effect: "audit",
        },
      },
    },
  },
});

new Resource(this, "assignment", {
  type: "Microsoft.Authorization/policyAssignments@2025-03-01",
  name: "tags",
  parentId: scopeId.stringValue,
  body: {
    properties: {
      policyDefinitionId: definition.id,
      //                  ^^^^^^^^^^^^^ information usual-wait: Try again where the definition is new: a new definition is not known everywhere at once: azurerm waits for it, and azapi does not.
    },
  },
//+   retry: {
//+     errorMessageRegex: [
//+       "PolicyDefinitionNotFound",
//+       "PolicySetDefinitionNotFound",
//+     ],
//+   },
});

new Resource(this, "retried", {
  type: "Microsoft.Authorization/policyAssignments@2025-03-01",
  name: "retried",
  parentId: scopeId.stringValue,
  body: {
    properties: {
      policyDefinitionId: definition.id,
    },
  },
  retry: {
    errorMessageRegex: ["PolicyDefinitionNotFound"],
  },
});

new Resource(this, "set", {
  type: "Microsoft.Authorization/policySetDefinitions@2025-03-01",
  name: "all",
  parentId: scopeId.stringValue,
  body: {
    properties: {
      policyDefinitions: [
        {
          policyDefinitionId: definition.id,
          //                  ^^^^^^^^^^^^^ information usual-wait: Try again where the definition is new: a new definition is not known everywhere at once: azurerm waits for it, and azapi does not.
        },
      ],
    },
  },
//+   retry: {
//+     errorMessageRegex: ["PolicyDefinitionNotFound"],
//+   },
});

const subnetId = new TerraformVariable(this, "subnet_id", {
  type: "string",
});

// A service in an internal network is there before it is active.
const internal = new ApiManagement(this, "internal", {
  name: "apim-internal",
  resourceGroupName: "rg-api",
  location: "westeurope",
  publisherName: "Contoso",
  publisherEmail: "api@contoso.com",
  skuName: "Developer_1",
  virtualNetworkType: "Internal",
  virtualNetworkConfiguration: {
    subnetId: subnetId.stringValue,
  },
});

new Resource(this, "api", {
  type: "Microsoft.ApiManagement/service/backends@2024-05-01",
  name: "orders",
  parentId: internal.id,
  //        ^^^^^^^^^^^ information usual-wait: Wait ten minutes after the service, or try again: a service in an internal network is there before it is active, and answers with 409 or 503 meanwhile.
  body: {
    properties: {
      url: "https://orders.contoso.com",
      protocol: "http",
    },
  },
});
