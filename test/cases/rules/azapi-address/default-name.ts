// azapi 2.12.0
import { AzapiProvider } from "./.gen/providers/azapi/provider";
import { Resource } from "./.gen/providers/azapi/resource";

new AzapiProvider(this, "azapi", {
  defaultName: "training",
});

new Resource(this, "named_by_default", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  location: "westeurope",
});

new Resource(this, "without_parent", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error azapi-address: Set parentId: Resource needs it.
  type: "Microsoft.MachineLearningServices/workspaces@2025-06-01",
  location: "westeurope",
//+   parentId: "${azapi_resource.named_by_default.id}",
});
