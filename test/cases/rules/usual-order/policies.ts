// azurerm 5.2.0
import { ApiManagement } from "@cdktf/provider-azurerm/lib/api-management";
import { ApiManagementApiPolicy } from "@cdktf/provider-azurerm/lib/api-management-api-policy";
import { ApiManagementBackend } from "@cdktf/provider-azurerm/lib/api-management-backend";
import { ApiManagementPolicy } from "@cdktf/provider-azurerm/lib/api-management-policy";
import { ApiManagementPolicyFragment } from "@cdktf/provider-azurerm/lib/api-management-policy-fragment";
import { Resource } from "./.gen/providers/azapi/resource";

// Policies name backends and fragments in their text, which gives no order.
this.addOverride("terraform.required_providers", {
  azapi: {
    source: "Azure/azapi",
  },
});

const main = new ApiManagement(this, "main", {
  name: "apim-orders",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  publisherName: "Contoso",
  publisherEmail: "api@contoso.com",
  skuName: "Developer_1",
});

const models = new ApiManagementBackend(this, "models", {
  name: "models",
  resourceGroupName: "rg-orders",
  apiManagementName: main.name,
  protocol: "http",
  url: "https://models.contoso.com",
});

new ApiManagementPolicyFragment(this, "limits", {
  name: "limits",
  apiManagementId: main.id,
  format: "xml",
  value: '<fragment><rate-limit calls="9" renewal-period="60" /></fragment>',
});

new ApiManagementPolicy(this, "early", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add ApiManagementPolicyFragment "limits" to dependsOn: a policy that includes fragments by their names is taken once they are there.
  apiManagementId: main.id,
  xmlContent:
    '<policies><inbound><include-fragment fragment-id="limits" /></inbound></policies>',
});

const earlyApiManagementApiPolicy = new ApiManagementApiPolicy(
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add models to dependsOn: a policy that names backends by their ids is taken once they are there.
  this,
  "early_api_management_api_policy",
  {
    apiName: "orders",
    apiManagementName: main.name,
    resourceGroupName: "rg-orders",
    xmlContent:
      '<policies><inbound><set-backend-service backend-id="models" /></inbound></policies>',
//+     dependsOn: [models],
  },
);
earlyApiManagementApiPolicy.overrideLogicalId("early");

new ApiManagementApiPolicy(this, "referring", {
  apiName: "items",
  apiManagementName: main.name,
  resourceGroupName: "rg-orders",
  xmlContent: `<policies><inbound><set-backend-service backend-id="${models.name}" /></inbound></policies>`,
});

new ApiManagementApiPolicy(this, "another", {
  apiName: "others",
  apiManagementName: main.name,
  resourceGroupName: "rg-orders",
  xmlContent: "<policies><inbound><base /></inbound></policies>",
});

const api = new Resource(this, "api", {
  type: "Microsoft.ApiManagement/service/apis@2024-05-01",
  name: "books",
  parentId: main.id,
  body: {
    properties: {
      displayName: "Books",
      path: "books",
      protocols: ["https"],
    },
  },
});

const earlyResource = new Resource(this, "early_resource", {
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add models to dependsOn: a policy that names backends by their ids is taken once they are there.
  type: "Microsoft.ApiManagement/service/apis/policies@2024-05-01",
  name: "policy",
  parentId: api.id,
  body: {
    properties: {
      format: "rawxml",
      value:
        '<policies><inbound><set-backend-service backend-id="models" /></inbound></policies>',
    },
  },
//+   dependsOn: [models],
});
earlyResource.overrideLogicalId("early");
