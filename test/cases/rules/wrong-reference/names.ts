// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { DnsARecord } from "@cdktf/provider-azurerm/lib/dns-a-record";
import { DnsZone } from "@cdktf/provider-azurerm/lib/dns-zone";
import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { PrivateDnsARecord } from "@cdktf/provider-azurerm/lib/private-dns-a-record";
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const publicDnsZone = new DnsZone(this, "public", {
  name: "example.com",
  resourceGroupName: "rg-dns",
});

const privatePrivateDnsZone = new PrivateDnsZone(this, "private", {
  name: "privatelink.blob.core.windows.net",
  resourceGroupName: "rg-dns",
});

const hubVirtualNetwork = new VirtualNetwork(this, "hub", {
  name: "vnet-hub",
  location: "westeurope",
  resourceGroupName: "rg-hub",
  addressSpace: ["10.0.0.0/16"],
});

const hubNetworkSecurityGroup = new NetworkSecurityGroup(
  this,
  "hub_network_security_group",
  {
    name: "nsg-hub",
    location: "westeurope",
    resourceGroupName: "rg-hub",
  },
);
hubNetworkSecurityGroup.overrideLogicalId("hub");

const hubResourceGroup = new ResourceGroup(this, "hub_resource_group", {
  name: "rg-hub",
  location: "westeurope",
});
hubResourceGroup.overrideLogicalId("hub");

const privateDnsARecord = new DnsARecord(this, "private_dns_a_record", {
  name: "build",
  zoneName: privatePrivateDnsZone.name,
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set zone_name to the name of an azurerm_dns_zone, not of azurerm_private_dns_zone.private.
  resourceGroupName: "rg-dns",
  ttl: 300,
  records: ["10.0.1.4"],
});
privateDnsARecord.overrideLogicalId("private");

const publicPrivateDnsARecord = new PrivateDnsARecord(
  this,
  "public_private_dns_a_record",
  {
    name: "build",
    zoneName: publicDnsZone.name,
    //        ^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set zone_name to the name of an azurerm_private_dns_zone, not of azurerm_dns_zone.public.
    resourceGroupName: "rg-dns",
    ttl: 300,
    records: ["10.0.1.4"],
  },
);
publicPrivateDnsARecord.overrideLogicalId("public");

new Subnet(this, "group", {
  name: "snet-group",
  resourceGroupName: hubResourceGroup.id,
  //                                  ^^ error wrong-reference: Read name of azurerm_resource_group.hub: resource_group_name takes its name, not its id.
  virtualNetworkName: hubNetworkSecurityGroup.name,
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set virtual_network_name to the name of an azurerm_virtual_network, not of azurerm_network_security_group.hub.
  addressPrefixes: ["10.0.1.0/24"],
});

new PrivateDnsARecord(this, "fine", {
  name: "build",
  zoneName: privatePrivateDnsZone.name,
  resourceGroupName: hubResourceGroup.name,
  ttl: 300,
  records: ["10.0.1.4"],
});

const fineSubnet = new Subnet(this, "fine_subnet", {
  name: "snet-fine",
  resourceGroupName: hubVirtualNetwork.resourceGroupName,
  virtualNetworkName: hubVirtualNetwork.name,
  addressPrefixes: ["10.0.1.0/24"],
});
fineSubnet.overrideLogicalId("fine");

const unknownSubnet = new Subnet(this, "unknown_subnet", {
  name: "snet-unknown",
  resourceGroupName: unknownVariable.stringValue,
  virtualNetworkName: `${hubNetworkSecurityGroup.name}-vnet`,
  addressPrefixes: ["10.0.1.0/24"],
});
unknownSubnet.overrideLogicalId("unknown");
