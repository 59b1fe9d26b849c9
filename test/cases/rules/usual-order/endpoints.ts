import { TerraformVariable } from "cdktf";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

// azurerm tries again where an account is busy with another endpoint, until its time is over.
const st = new StorageAccount(this, "st", {
  name: "storders",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

const subnetId = new TerraformVariable(this, "subnet_id", {
  type: "string",
});

const blob = new PrivateEndpoint(this, "blob", {
  name: "pe-blob",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  subnetId: subnetId.stringValue,
  privateServiceConnection: {
    name: "blob",
    privateConnectionResourceId: st.id,
    subresourceNames: ["blob"],
    isManualConnection: false,
  },
});

const file = new PrivateEndpoint(this, "file", {
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint usual-order: Add blob to dependsOn: a storage account takes one private endpoint at a time (StorageAccountOperationInProgress), and azurerm tries again until its time is over.
  name: "pe-file",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  subnetId: subnetId.stringValue,
  privateServiceConnection: {
    name: "file",
    privateConnectionResourceId: st.id,
    subresourceNames: ["file"],
    isManualConnection: false,
  },
//+   dependsOn: [blob],
});

const otherId = new TerraformVariable(this, "other_id", {
  type: "string",
});

new PrivateEndpoint(this, "other", {
  name: "pe-other",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  subnetId: subnetId.stringValue,
  privateServiceConnection: {
    name: "other",
    privateConnectionResourceId: otherId.stringValue,
    subresourceNames: ["blob"],
    isManualConnection: false,
  },
});

new PrivateEndpoint(this, "ordered", {
  name: "pe-ordered",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  subnetId: subnetId.stringValue,
  privateServiceConnection: {
    name: "ordered",
    privateConnectionResourceId: st.id,
    subresourceNames: ["table"],
    isManualConnection: false,
  },
  dependsOn: [blob, file],
});

// It is said once of an account, and of this one once the other two have an order.
new PrivateEndpoint(this, "queue", {
  name: "pe-queue",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  subnetId: subnetId.stringValue,
  privateServiceConnection: {
    name: "queue",
    privateConnectionResourceId: st.id,
    subresourceNames: ["queue"],
    isManualConnection: false,
  },
});

const queues = new StorageAccount(this, "queues", {
  name: "stqueues",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

// Instances of one resource of azurerm cannot wait for each other, and there are no locks to set.
const each = new PrivateEndpoint(this, "each", {
  name: "pe-${each.key}",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  subnetId: subnetId.stringValue,
  privateServiceConnection: {
    name: "${each.key}",
    privateConnectionResourceId: queues.id,
    subresourceNames: ["${each.key}"],
    isManualConnection: false,
  },
});
each.addOverride("for_each", '${toset(["table", "queue"])}');
