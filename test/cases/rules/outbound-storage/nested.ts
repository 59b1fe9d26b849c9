// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const unknown = new TerraformVariable(this, "unknown", {});

new Resource(this, "data", {
  type: "Microsoft.Storage/storageAccounts@2025-01-01",
  name: "stmldata",
  parentId: unknown.stringValue,
  location: "westeurope",
  body: {
    kind: "StorageV2",
    sku: {
      name: "Standard_LRS",
    },
    properties: {
      allowBlobPublicAccess: false,
      minimumTlsVersion: "TLS1_2",
    },
  },
});

const workspace = new Resource(this, "workspace", {
  type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
  name: "mlw-isolated",
  parentId: unknown.stringValue,
  location: "westeurope",
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
  body: {
    properties: {
      applicationInsights: unknown.value,
      containerRegistry: unknown.value,
      keyVault: unknown.value,
      storageAccount: unknown.value,
      publicNetworkAccess: "Disabled",
      managedNetwork: {
        isolationMode: "AllowOnlyApprovedOutbound",
        outboundRules: {
          data: {
            type: "FQDN",
//~             type: "PrivateEndpoint",
            destination: "stmldata.blob.core.windows.net",
            //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-storage: Write a rule for a private endpoint to the storage account, with subresourceTarget = "blob": its host name cannot be allowed.
//~             destination: {
//+               serviceResourceId: "${azapi_resource.data.id}",
//+               subresourceTarget: "blob",
//+             },
          },
        },
      },
    },
  },
});

new Resource(this, "rule", {
  type: "Microsoft.MachineLearningServices/workspaces/outboundRules@2025-06-01",
  name: "files",
  parentId: workspace.id,
  body: {
    properties: {
      type: "FQDN",
//~       type: "PrivateEndpoint",
      destination: "stmldata.file.core.windows.net",
      //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-storage: Write a rule for a private endpoint to the storage account, with subresourceTarget = "file": its host name cannot be allowed.
//~       destination: {
//+         serviceResourceId: "${azapi_resource.data.id}",
//+         subresourceTarget: "file",
//+       },
    },
  },
});
