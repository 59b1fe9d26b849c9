import { TerraformLocal, TerraformOutput, TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";

const location = new TerraformVariable(this, "location", {
  type: "string",
  description: "local.tags",
});

new TerraformLocal(this, "tags", {
  team: "ml",
});

const mainResourceGroup = new ResourceGroup(this, "main", {
  name: "rg-training",
  location: "var.location",
  //        ^^^^^^^^^^^^^^ warning quoted-reference: Write var.location without quotes: in quotes it is a text.
//~   location: location.value,
});

const mainVirtualNetwork = new VirtualNetwork(this, "main_virtual_network", {
  name: "vnet-training",
  resourceGroupName: "azurerm_resource_group.main.name",
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning quoted-reference: Write azurerm_resource_group.main.name without quotes: in quotes it is a text.
//~   resourceGroupName: mainResourceGroup.name,
  location: mainResourceGroup.location,
  addressSpace: ["10.0.0.0/16"],
  tags: {
    team: "local.tags.team",
    //    ^^^^^^^^^^^^^^^^^ warning quoted-reference: Write local.tags.team without quotes: in quotes it is a text.
//~     team: "${local.tags.team}",
    of: "azurerm_resource_group.other.name",
  },
});
mainVirtualNetwork.overrideLogicalId("main");

const mainSubnet = new Subnet(this, "main_subnet", {
  name: "each.key",
  //    ^^^^^^^^^^ warning quoted-reference: Write each.key without quotes: in quotes it is a text.
  resourceGroupName: mainResourceGroup.name,
  virtualNetworkName: mainVirtualNetwork.name,
  addressPrefixes: ["each.value"],
  //                ^^^^^^^^^^^^ warning quoted-reference: Write each.value without quotes: in quotes it is a text.
});
mainSubnet.overrideLogicalId("main");
mainSubnet.addOverride("for_each", {
  training: "10.0.0.0/24",
});

new ResourceGroup(this, "passes", {
  name: "count.index",
  location: location.stringValue,
  tags: {
    domain: "local.example",
    about: "see var.location",
    file: "main.tf",
  },
});

const unknownVariable = new TerraformVariable(this, "unknown_variable", {});
unknownVariable.overrideLogicalId("unknown");

new ResourceGroup(this, "unknown", {
  name: unknownVariable.stringValue,
  location: "westeurope",
});

new TerraformOutput(this, "id", {
  value: "azurerm_resource_group.main.id",
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning quoted-reference: Write azurerm_resource_group.main.id without quotes: in quotes it is a text.
//~   value: mainResourceGroup.id,
});
