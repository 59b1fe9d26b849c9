// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import { VirtualNetworkPeering } from "@cdktf/provider-azurerm/lib/virtual-network-peering";

const subscription = new TerraformVariable(this, "subscription", {
  type: "string",
});

const group = new TerraformVariable(this, "group", {
  default: "rg-hub",
});

const network = new TerraformLocal(
  this,
  "network",
  `\${format("/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/virtualNetwork/%s", ${subscription.fqn}, ${group.fqn}, "vnet-hub")}`,
);

new NetworkInterface(this, "misspelt", {
  name: "nic-misspelt",
  location: "westeurope",
  resourceGroupName: "rg-hub",
  ipConfiguration: [
    {
      name: "internal",
      privateIpAddressAllocation: "Dynamic",
      subnetId: `\${format("/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/virtualNetwork/%s/subnets/%s", ${subscription.fqn}, ${group.fqn}, "vnet-hub", "snet-build")}`,
      //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-id: Set subnet_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…/subnets/…: what is put together here has another one.
    },
  ],
});

new NetworkInterface(this, "shorter", {
  name: "nic-shorter",
  location: "westeurope",
  resourceGroupName: "rg-hub",
  ipConfiguration: [
    {
      name: "internal",
      privateIpAddressAllocation: "Dynamic",
      subnetId:
        '${join("/", ["/subscriptions", "00000000-0000-0000-0000-000000000000", "resourceGroups", "rg-hub", "providers", "Microsoft.Network", "virtualNetworks", "vnet-hub"])}',
        //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set subnet_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…/subnets/…: what is put together here has another one.
    },
  ],
});

new VirtualNetworkPeering(this, "local", {
  name: "hub",
  resourceGroupName: "rg-spoke",
  virtualNetworkName: "vnet-spoke",
  remoteVirtualNetworkId: network.asString,
  //                      ^^^^^^^^^^^^^^^^ warning wrong-id: Set remote_virtual_network_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…: what is put together here has another one.
});

new NetworkInterface(this, "fine", {
  name: "nic-fine",
  location: "westeurope",
  resourceGroupName: "rg-hub",
  ipConfiguration: [
    {
      name: "internal",
      privateIpAddressAllocation: "Dynamic",
      subnetId: `\${format("/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/virtualNetworks/%s/subnets/%s", ${subscription.fqn}, ${group.fqn}, "vnet-hub", "snet-build")}`,
    },
  ],
});

// What is put in may be any text: a whole id, or more than one segment.
new NetworkInterface(this, "unknown", {
  name: "nic-unknown",
  location: "westeurope",
  resourceGroupName: "rg-hub",
  ipConfiguration: [
    {
      name: "internal",
      privateIpAddressAllocation: "Dynamic",
      subnetId: `\${format("%s/subnets/%s", ${subscription.fqn}, ${group.fqn})}`,
    },
    {
      name: "joined",
      privateIpAddressAllocation: "Dynamic",
      subnetId: `\${join("/", [${group.fqn}, "subnets", "snet-build"])}`,
    },
    {
      name: "list",
      privateIpAddressAllocation: "Dynamic",
      subnetId: `\${join("/", ${group.fqn})}`,
    },
    {
      name: "ordered",
      privateIpAddressAllocation: "Dynamic",
      subnetId: `\${format("%[2]s%[1]s", "/subnets/snet-build", ${group.fqn})}`,
    },
  ],
});
