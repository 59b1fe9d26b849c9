// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { Resource } from "./.gen/providers/azapi/resource";

new TerraformVariable(this, "storage", {});

const vault = new TerraformVariable(this, "vault", {});

const insights = new TerraformVariable(this, "insights", {});

new TerraformVariable(this, "unknown", {});

const group = new Resource(this, "group", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  name: "rg-ml",
  location: "westeurope",
});

const s = new StorageAccount(this, "s", {
  name: "stml",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const plain = new Resource(this, "plain", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-plain",
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
  body: {
    properties: {
      storageAccount: s.id,
      keyVault: vault.value,
      applicationInsights: insights.value,
      managedNetwork: {
        isolationMode: "AllowOnlyApprovedOutbound",
      },
    },
  },
});

const storageResource = new Resource(this, "storage_resource", {
  type: "Microsoft.MachineLearningServices/workspaces/outboundRules@2024-10-01",
  name: "storage",
  parentId: plain.id,
  body: {
    properties: {
      type: "PrivateEndpoint",
      destination: {
        serviceResourceId: s.id,
        //                 ^^^^ warning outbound-default: Remove this rule: Azure itself creates one to s, since plain uses it as storageAccount.
        subresourceTarget: "blob",
      },
    },
  },
});
storageResource.overrideLogicalId("storage");
