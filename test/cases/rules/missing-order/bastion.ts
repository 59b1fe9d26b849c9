import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { NetworkSecurityRule } from "@cdktf/provider-azurerm/lib/network-security-rule";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";

// The subnet of Azure Bastion takes a security group with all its rules alone.
const main = new VirtualNetwork(this, "main", {
  name: "vnet-orders",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  addressSpace: ["10.0.0.0/16"],
});

const bastionSubnet = new Subnet(this, "bastion", {
  name: "AzureBastionSubnet",
  resourceGroupName: "rg-orders",
  virtualNetworkName: main.name,
  addressPrefixes: ["10.0.1.0/26"],
});

const appsSubnet = new Subnet(this, "apps", {
  name: "apps",
  resourceGroupName: "rg-orders",
  virtualNetworkName: main.name,
  addressPrefixes: ["10.0.2.0/24"],
});

const bastionNetworkSecurityGroup = new NetworkSecurityGroup(
  this,
  "bastion_network_security_group",
  {
    name: "nsg-bastion",
    resourceGroupName: "rg-orders",
    location: "westeurope",
  },
);
bastionNetworkSecurityGroup.overrideLogicalId("bastion");

new NetworkSecurityRule(this, "https", {
  name: "https",
  resourceGroupName: "rg-orders",
  networkSecurityGroupName: bastionNetworkSecurityGroup.name,
  priority: 100,
  direction: "Inbound",
  access: "Allow",
  protocol: "Tcp",
  sourcePortRange: "*",
  destinationPortRange: "443",
  sourceAddressPrefix: "Internet",
  destinationAddressPrefix: "*",
});

const bastionSubnetNetworkSecurityGroupAssociation =
  new SubnetNetworkSecurityGroupAssociation(
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add NetworkSecurityRule "https" to dependsOn: Azure takes a security group on the subnet of Azure Bastion only with all rules that this needs, when it is set and when one is deleted (NetworkSecurityGroupNotCompliantForAzureBastionSubnet).
    this,
    "bastion_subnet_network_security_group_association",
    {
      subnetId: bastionSubnet.id,
      networkSecurityGroupId: bastionNetworkSecurityGroup.id,
    },
  );
bastionSubnetNetworkSecurityGroupAssociation.overrideLogicalId("bastion");

const appsSubnetNetworkSecurityGroupAssociation =
  new SubnetNetworkSecurityGroupAssociation(
    this,
    "apps_subnet_network_security_group_association",
    {
      subnetId: appsSubnet.id,
      networkSecurityGroupId: bastionNetworkSecurityGroup.id,
    },
  );
appsSubnetNetworkSecurityGroupAssociation.overrideLogicalId("apps");
