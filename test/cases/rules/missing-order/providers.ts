import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import { Resource } from "./.gen/providers/azapi/resource";

// azurerm keeps its own subnets apart, but not from that of azapi.
this.addOverride("terraform.required_providers", {
  azapi: {
    source: "Azure/azapi",
    version: "~> 2.0",
  },
});

const net = new VirtualNetwork(this, "net", {
  name: "vnet-orders",
  resourceGroupName: "rg-net",
  location: "westeurope",
  addressSpace: ["10.0.0.0/16"],
});

new Subnet(this, "a", {
  name: "a",
  resourceGroupName: "rg-net",
  virtualNetworkName: net.name,
  addressPrefixes: ["10.0.1.0/24"],
});

new Subnet(this, "b", {
  name: "b",
  resourceGroupName: "rg-net",
  virtualNetworkName: net.name,
  addressPrefixes: ["10.0.2.0/24"],
});

new Resource(this, "c", {
//^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add Subnet "a" and Subnet "b" to dependsOn: a network takes one write of its subnets at a time, and answers others with 409 AnotherOperationInProgress.
  type: "Microsoft.Network/virtualNetworks/subnets@2024-05-01",
  name: "c",
  parentId: net.id,
  body: {
    properties: {
      addressPrefixes: ["10.0.3.0/24"],
    },
  },
});
