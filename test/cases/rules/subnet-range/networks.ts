// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { DataAzurermVirtualNetwork } from "@cdktf/provider-azurerm/lib/data-azurerm-virtual-network";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const space = new TerraformVariable(this, "space", {
  default: ["10.0.0.0/16"],
});

// Its subnets may be written in it.
new VirtualNetwork(this, "inline", {
  name: "vnet-inline",
  location: "westeurope",
  resourceGroupName: "rg-hub",
  addressSpace: ["10.0.0.0/16", "10.2.0.0/16"],
  subnet: [
    {
      name: "fine",
      addressPrefixes: ["10.2.1.0/24"],
    },
    {
      name: "outside",
      addressPrefixes: ["10.1.1.0/24"],
      //                ^^^^^^^^^^^^^ error subnet-range: Choose a range within 10.0.0.0/16 or 10.2.0.0/16 for address_prefixes: 10.1.1.0/24 is outside of the network's addresses.
    },
    {
      name: "unknown",
      addressPrefixes: unknownVariable.listValue,
    },
  ],
});

// Not all of its addresses are known here.
const unknownVirtualNetwork = new VirtualNetwork(
  this,
  "unknown_virtual_network",
  {
    name: "vnet-unknown",
    location: "westeurope",
    resourceGroupName: "rg-hub",
    addressSpace: ["10.0.0.0/16", unknownVariable.stringValue],
  },
);
unknownVirtualNetwork.overrideLogicalId("unknown");

// A caller may set another space.
const defaultVirtualNetwork = new VirtualNetwork(this, "default", {
  name: "vnet-default",
  location: "westeurope",
  resourceGroupName: "rg-hub",
  addressSpace: space.listValue,
});

// Somebody else adds ranges.
const ignoredVirtualNetwork = new VirtualNetwork(this, "ignored", {
  name: "vnet-ignored",
  location: "westeurope",
  resourceGroupName: "rg-hub",
  addressSpace: ["10.0.0.0/16"],
  lifecycle: {
    ignoreChanges: ["address_space"],
  },
});

const pooledVirtualNetwork = new VirtualNetwork(this, "pooled", {
  name: "vnet-pooled",
  location: "westeurope",
  resourceGroupName: "rg-hub",
  ipAddressPool: [
    {
      id: unknownVariable.stringValue,
      numberOfIpAddresses: "100",
    },
  ],
});

const unknownSubnet = new Subnet(this, "unknown_subnet", {
  name: "unknown",
  resourceGroupName: "rg-hub",
  virtualNetworkName: unknownVirtualNetwork.name,
  addressPrefixes: ["10.1.1.0/24"],
});
unknownSubnet.overrideLogicalId("unknown");

const defaultSubnet = new Subnet(this, "default_subnet", {
  name: "default",
  resourceGroupName: "rg-hub",
  virtualNetworkName: defaultVirtualNetwork.name,
  addressPrefixes: ["10.1.1.0/24"],
});
defaultSubnet.overrideLogicalId("default");

const ignoredSubnet = new Subnet(this, "ignored_subnet", {
  name: "ignored",
  resourceGroupName: "rg-hub",
  virtualNetworkName: ignoredVirtualNetwork.name,
  addressPrefixes: ["10.1.1.0/24"],
});
ignoredSubnet.overrideLogicalId("ignored");

const pooledSubnet = new Subnet(this, "pooled_subnet", {
  name: "pooled",
  resourceGroupName: "rg-hub",
  virtualNetworkName: pooledVirtualNetwork.name,
  addressPrefixes: ["10.1.1.0/24"],
});
pooledSubnet.overrideLogicalId("pooled");

const sharedVirtualNetworkData = new DataAzurermVirtualNetwork(this, "shared", {
  name: "vnet-shared",
  resourceGroupName: "rg-hub",
});

const sharedSubnet = new Subnet(this, "shared_subnet", {
  name: "shared",
  resourceGroupName: "rg-hub",
  virtualNetworkName: sharedVirtualNetworkData.name,
  addressPrefixes: ["10.1.1.0/24"],
});
sharedSubnet.overrideLogicalId("shared");
