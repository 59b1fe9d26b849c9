// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AvailabilitySet } from "@cdktf/provider-azurerm/lib/availability-set";
import { Lb } from "@cdktf/provider-azurerm/lib/lb";
import { PrivateLinkService } from "@cdktf/provider-azurerm/lib/private-link-service";
import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";

// What the provider itself does not look at, or where it takes the id of anything.
const mlVirtualNetwork = new VirtualNetwork(this, "ml", {
  name: "vnet-ml",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  addressSpace: ["10.0.0.0/16"],
});

const mlSubnet = new Subnet(this, "ml_subnet", {
  name: "snet-ml",
  resourceGroupName: "rg-ml",
  virtualNetworkName: mlVirtualNetwork.name,
  addressPrefixes: ["10.0.1.0/24"],
});
mlSubnet.overrideLogicalId("ml");

const mlPublicIp = new PublicIp(this, "ml_public_ip", {
  name: "pip-ml",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  allocationMethod: "Static",
});
mlPublicIp.overrideLogicalId("ml");

const mlLb = new Lb(this, "ml_lb", {
  name: "lb-ml",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  sku: "Standard",
  frontendIpConfiguration: [
    {
      name: "public",
      publicIpAddressId: mlPublicIp.id,
    },
  ],
});
mlLb.overrideLogicalId("ml");

new PrivateLinkService(this, "wrong", {
  name: "pls-wrong",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  loadBalancerFrontendIpConfigurationIds: [mlLb.id],
  //                                       ^^^^^^^ warning wrong-reference: Set loadBalancerFrontendIpConfigurationIds to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/loadBalancers/…/frontendIPConfigurations/…, not to id of mlLb.
  natIpConfiguration: [
    {
      name: "primary",
      subnetId: mlSubnet.id,
      primary: true,
    },
  ],
});

new PrivateLinkService(this, "right", {
  name: "pls-right",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  loadBalancerFrontendIpConfigurationIds: [
    `\${${mlLb.fqn}.frontend_ip_configuration[0].id}`,
  ],
  natIpConfiguration: [
    {
      name: "primary",
      subnetId: mlSubnet.id,
      primary: true,
    },
  ],
});

const subnet = new TerraformVariable(this, "subnet", {
  type: "string",
});

const mlStorageAccount = new StorageAccount(this, "ml_storage_account", {
  name: "stml",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  accountTier: "Standard",
  accountReplicationType: "LRS",
  networkRules: {
    defaultAction: "Deny",
    virtualNetworkSubnetIds: [
      mlVirtualNetwork.id,
      //^^^^^^^^^^^^^^^^^ warning wrong-reference: Set virtualNetworkSubnetIds to the id of a Subnet, not of mlVirtualNetwork.
//-
      mlSubnet.id,
//+       mlSubnet.id,
      subnet.stringValue,
    ],
  },
});
mlStorageAccount.overrideLogicalId("ml");

const mlAvailabilitySet = new AvailabilitySet(this, "ml_availability_set", {
  name: "avail-ml",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  proximityPlacementGroupId: mlSubnet.id,
  //                         ^^^^^^^^^^^ warning wrong-reference: Set proximityPlacementGroupId to the id of a ProximityPlacementGroup, not of mlSubnet.
});
mlAvailabilitySet.overrideLogicalId("ml");
