import { TerraformHclModule, TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";

// styles
// The group is reached through the network; nothing leads to the role.
const rg = new ResourceGroup(this, "rg", {
  name: "rg-orders",
  location: "westeurope",
});

const net = new VirtualNetwork(this, "net", {
  name: "vnet-orders",
  resourceGroupName: rg.name,
  location: rg.location,
  addressSpace: ["10.0.0.0/16"],
  dependsOn: [rg],
  //^^^^^^^^^^^^^ hint unnecessary-order: Remove rg from dependsOn: other arguments ensure this order already.
//-
});

const scopeVariable = new TerraformVariable(this, "scope", {
  type: "string",
});

const principalId = new TerraformVariable(this, "principal_id", {
  type: "string",
});

const networkRoleAssignment = new RoleAssignment(this, "network", {
  scope: scopeVariable.stringValue,
  roleDefinitionName: "Network Contributor",
  principalId: principalId.stringValue,
});

new Subnet(this, "a", {
  name: "a",
  resourceGroupName: "rg-orders",
  virtualNetworkName: net.name,
  addressPrefixes: ["10.0.1.0/24"],
  dependsOn: [networkRoleAssignment, net, rg],
  //                                 ^^^ hint unnecessary-order: Remove net and rg from dependsOn: other arguments ensure this order already.
//~   dependsOn: [networkRoleAssignment],
});

const networkVariable = new TerraformVariable(this, "network_variable", {
  type: "string",
});
networkVariable.overrideLogicalId("network");

const other = new TerraformHclModule(this, "other", {
  source: "./other",
});

new Subnet(this, "b", {
  name: "b",
  resourceGroupName: "rg-orders",
  virtualNetworkName: networkVariable.stringValue,
  addressPrefixes: ["10.0.2.0/24"],
  dependsOn: [net, other],
});
