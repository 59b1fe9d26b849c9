// azurerm 5.2.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

// What azurerm writes one after another beside the same of azapi: functions of an app, and what lies in one subnet.
this.addOverride("terraform.required_providers", {
  azapi: {
    source: "Azure/azapi",
  },
});

const containers = new TerraformLocal(this, "containers", [
  {
    name: "main",
    properties: {
      image: "mcr.microsoft.com/hello",
      resources: {
        requests: {
          cpu: 1,
          memoryInGB: 1,
        },
      },
    },
  },
]);

const appId = new TerraformVariable(this, "app_id", {
  type: "string",
});

const subnetId = new TerraformVariable(this, "subnet_id", {
  type: "string",
});

const groupId = new TerraformVariable(this, "group_id", {
  type: "string",
});

new Resource(this, "first", {
  type: "Microsoft.Web/sites/functions@2024-04-01",
  name: "first",
  parentId: appId.stringValue,
  body: {
    properties: {
      language: "python",
    },
  },
//+   locks: [appId.value],
});

new Resource(this, "second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "first": azurerm writes the functions of one app one after another, and azapi all at once.
  type: "Microsoft.Web/sites/functions@2024-04-01",
  name: "second",
  parentId: appId.stringValue,
  body: {
    properties: {
      language: "python",
    },
  },
//+   locks: [appId.value],
});

new Resource(this, "agents", {
  type: "Microsoft.ContainerInstance/containerGroups@2026-07-01",
  name: "agents",
  location: "westeurope",
  parentId: groupId.stringValue,
  body: {
    properties: {
      osType: "Linux",
      containers: containers.expression,
      subnetIds: [
        {
          id: subnetId.value,
        },
      ],
    },
  },
//+   locks: [subnetId.value],
});

new Resource(this, "runners", {
  type: "Microsoft.ContainerInstance/containerGroups@2026-07-01",
  name: "runners",
  location: "westeurope",
  parentId: groupId.stringValue,
  locks: [subnetId.stringValue],
  body: {
    properties: {
      osType: "Linux",
      containers: containers.expression,
      subnetIds: [
        {
          id: subnetId.value,
        },
      ],
    },
  },
});

new Resource(this, "jobs", {
//^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "agents": azurerm writes the container groups of one subnet one after another, and azapi all at once.
  type: "Microsoft.ContainerInstance/containerGroups@2026-07-01",
  name: "jobs",
  location: "westeurope",
  parentId: groupId.stringValue,
  body: {
    properties: {
      osType: "Linux",
      containers: containers.expression,
      subnetIds: [
        {
          id: subnetId.value,
        },
      ],
    },
  },
//+   locks: [subnetId.value],
});

new Resource(this, "cache", {
  type: "Microsoft.Cache/redis@2024-03-01",
  name: "cache",
  location: "westeurope",
  parentId: groupId.stringValue,
  body: {
    properties: {
      sku: {
        name: "Premium",
        family: "P",
        capacity: 1,
      },
      subnetId: subnetId.value,
    },
  },
//+   locks: [subnetId.value],
});

new Resource(this, "sessions", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "cache": azurerm writes the caches of one subnet one after another, and azapi all at once.
  type: "Microsoft.Cache/redis@2024-03-01",
  name: "sessions",
  location: "westeurope",
  parentId: groupId.stringValue,
  body: {
    properties: {
      sku: {
        name: "Premium",
        family: "P",
        capacity: 1,
      },
      subnetId: subnetId.value,
    },
  },
//+   locks: [subnetId.value],
});
