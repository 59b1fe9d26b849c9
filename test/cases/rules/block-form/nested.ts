// azapi 2.12.0
import { Resource } from "./.gen/providers/azapi/resource";

new Resource(this, "main", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw",
  parentId:
    "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg",
  location: "westeurope",
  body: {
    sku: {
      name: "Basic",
    },
    properties: {
      publicNetworkAccess: "Disabled",
      managedNetwork: {
        isolationMode: "Disabled",
      },
    },
  },
});
