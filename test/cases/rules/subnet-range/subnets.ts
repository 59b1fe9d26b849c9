// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const ranges = new TerraformLocal(this, "ranges", ["10.1.0.0/16"]);

const hub = new VirtualNetwork(this, "hub", {
  name: "vnet-hub",
  location: "westeurope",
  resourceGroupName: "rg-hub",
  addressSpace: ["10.0.0.0/16", "fd00:db8:deca::/48"],
});

new Subnet(this, "outside", {
  name: "outside",
  resourceGroupName: "rg-hub",
  virtualNetworkName: hub.name,
  addressPrefixes: ["10.1.1.0/24"],
  //                ^^^^^^^^^^^^^ error subnet-range: Choose a range within 10.0.0.0/16 or fd00:db8:deca::/48 for address_prefixes: 10.1.1.0/24 is outside of the network's addresses.
});

new Subnet(this, "wider", {
  name: "wider",
  resourceGroupName: "rg-hub",
  virtualNetworkName: hub.name,
  addressPrefixes: ["10.0.0.0/15", "fd00:db8:decb::/64"],
  //                ^^^^^^^^^^^^^ error subnet-range: Choose a range within 10.0.0.0/16 or fd00:db8:deca::/48 for address_prefixes: 10.0.0.0/15 is outside of the network's addresses.
  //                               ^^^^^^^^^^^^^^^^^^^^ error subnet-range: Choose a range within 10.0.0.0/16 or fd00:db8:deca::/48 for address_prefixes: fd00:db8:decb::/64 is outside of the network's addresses.
});

new Subnet(this, "local", {
  name: "local",
  resourceGroupName: "rg-hub",
  virtualNetworkName: hub.name,
  addressPrefixes: ranges.asList,
  //               ^^^^^^^^^^^^^ error subnet-range: Choose a range within 10.0.0.0/16 or fd00:db8:deca::/48 for address_prefixes: 10.1.0.0/16 is outside of the network's addresses.
});

new Subnet(this, "fine", {
  name: "fine",
  resourceGroupName: "rg-hub",
  virtualNetworkName: hub.name,
  addressPrefixes: ["10.0.1.0/24", "fd00:db8:deca:1::/64"],
});

new Subnet(this, "whole", {
  name: "whole",
  resourceGroupName: "rg-hub",
  virtualNetworkName: hub.name,
  addressPrefixes: ["10.0.0.0/16"],
});

const unknownSubnet = new Subnet(this, "unknown_subnet", {
  name: "unknown",
  resourceGroupName: "rg-hub",
  virtualNetworkName: hub.name,
  addressPrefixes: [
    unknownVariable.stringValue,
    '${cidrsubnet("10.1.0.0/16", 8, 1)}',
  ],
});
unknownSubnet.overrideLogicalId("unknown");

new Subnet(this, "elsewhere", {
  name: "elsewhere",
  resourceGroupName: "rg-hub",
  virtualNetworkName: unknownVariable.stringValue,
  addressPrefixes: ["10.1.1.0/24"],
});
