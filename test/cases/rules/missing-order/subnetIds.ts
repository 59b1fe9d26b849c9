import { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";

// A subnet that the module makes is named by an id that is written out: neither the apply nor the destroy has an order.
const main = new VirtualNetwork(this, "main", {
  name: "vnet-orders",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  addressSpace: ["10.0.0.0/16"],
});

const apps = new Subnet(this, "apps", {
  name: "apps",
  resourceGroupName: "rg-orders",
  virtualNetworkName: main.name,
  addressPrefixes: ["10.0.1.0/24"],
});

new NetworkInterface(this, "written", {
  name: "nic-written",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  ipConfiguration: [
    {
      name: "internal",
      subnetId:
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-orders/providers/Microsoft.Network/virtualNetworks/vnet-orders/subnets/apps",
        //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to apps here: an id that is written out gives no order, and Azure answers with InUseSubnetCannotBeDeleted while it is in the subnet.
//~         apps.id,
      privateIpAddressAllocation: "Dynamic",
    },
  ],
});

new NetworkInterface(this, "refers", {
  name: "nic-refers",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  ipConfiguration: [
    {
      name: "internal",
      subnetId: `${main.id}/subnets/${apps.name}`,
      privateIpAddressAllocation: "Dynamic",
    },
  ],
});

new NetworkInterface(this, "elsewhere", {
  name: "nic-elsewhere",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  ipConfiguration: [
    {
      name: "internal",
      subnetId:
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-orders/providers/Microsoft.Network/virtualNetworks/vnet-orders/subnets/other",
      privateIpAddressAllocation: "Dynamic",
    },
  ],
});
