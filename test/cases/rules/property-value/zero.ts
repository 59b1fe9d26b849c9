// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

// Many services take 0 for what is not set, whatever range their API says; azapi looks at no numbers.
const unknown = new TerraformVariable(this, "unknown", {});

new Resource(this, "pools", {
  type: "Microsoft.ContainerService/managedClusters/agentPools@2025-02-01",
  name: "pool",
  parentId: unknown.stringValue,
  body: {
    properties: {
      upgradeSettings: {
        drainTimeoutInMinutes: 0,
      },
    },
  },
//+   locks: [unknown.value],
});

new Resource(this, "long", {
//^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "pools": modules write the node pools of one cluster one after another.
  type: "Microsoft.ContainerService/managedClusters/agentPools@2025-02-01",
  name: "long",
  parentId: unknown.stringValue,
  body: {
    properties: {
      upgradeSettings: {
        drainTimeoutInMinutes: 2000,
        //                     ^^^^ warning property-value: properties.upgradeSettings.drainTimeoutInMinutes must be between 1 and 1440.
      },
    },
  },
//+   locks: [unknown.value],
});
