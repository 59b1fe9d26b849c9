// azurerm 4.81.0
import { TerraformLocal, TerraformVariable, Token } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";

const address = new TerraformVariable(this, "address", {
  type: "string",
});

const addresses = new TerraformVariable(this, "addresses", {
  type: "list(string)",
});

const any = new TerraformVariable(this, "any", {});

const optional = new TerraformVariable(this, "optional", {
  type: "any",
});
optional.addOverride("default", null);

const ml = new ResourceGroup(this, "ml", {
  name: "rg-ml",
  location: "westeurope",
});

const oneVirtualNetwork = new VirtualNetwork(this, "one", {
  name: "vnet-one",
  location: ml.location,
  resourceGroupName: Token.asString(ml.tags),
  //                                ^^^^^^^ error wrong-type: resourceGroupName must be a string, not a map of strings.
  addressSpace: address.listValue,
  //            ^^^^^^^^^^^^^^^^^ error wrong-type: addressSpace must be a set of strings, written as a list, not a string.
//~   addressSpace: [address.value],
  dnsServers: addresses.listValue,
});

new VirtualNetwork(this, "two", {
  name: addresses.stringValue,
  //    ^^^^^^^^^^^^^^^^^^^^^ error wrong-type: name must be a string, not a list of strings.
  location: Token.asString(oneVirtualNetwork.addressSpace),
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: location must be a string, not a set of strings.
  resourceGroupName: ml.name,
  addressSpace: oneVirtualNetwork.addressSpace,
  dnsServers: [
    oneVirtualNetwork.name,
    Token.asString(oneVirtualNetwork.dnsServers),
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: Each of dnsServers must be a string, not a list of strings.
  ],
  tags: Token.asStringMap(ml.id),
  //                      ^^^^^ error wrong-type: tags must be a map of strings, not a string.
});

const many = new VirtualNetwork(this, "many", {
  count: 2,
  name: "vnet-many",
  location: ml.location,
  resourceGroupName: ml.name,
  addressSpace: Token.asList(oneVirtualNetwork.name),
  //                         ^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: addressSpace must be a set of strings, written as a list, not a string.
//~   addressSpace: Token.asList([oneVirtualNetwork.name]),
});

// What is read of each of several, what is chosen, and what nobody says the type of.
new VirtualNetwork(this, "three", {
  name: `\${${oneVirtualNetwork.fqn}.address_space[0]}`,
  //                                              ^^^ error wrong-index: Make a list of this set first, with tolist(…) or sort(…): its elements have no index.
  location: any.stringValue,
  resourceGroupName: optional.stringValue,
  addressSpace: Token.asList(`\${${many.fqn}[*].name}`),
  dnsServers: any.listValue,
  tags: optional.value,
});

const space = new TerraformLocal(this, "space", "10.0.0.0/16");

const spaces = new TerraformLocal(this, "spaces", [space.expression]);

const named = new TerraformLocal(this, "named", ml.name);

const chosen = new TerraformLocal(this, "chosen", any.value);

const other = new TerraformLocal(this, "other", "${local.one}");

// These are a circle.
const oneLocal = new TerraformLocal(this, "one_local", other.expression);
oneLocal.overrideLogicalId("one");

new VirtualNetwork(this, "local", {
  name: spaces.asString,
  //    ^^^^^^^^^^^^^^^ error wrong-type: name must be a string, not a list.
  location: chosen.asString,
  resourceGroupName: named.asString,
  addressSpace: space.asList,
  //            ^^^^^^^^^^^^ error wrong-type: addressSpace must be a set of strings, written as a list, not "10.0.0.0/16".
  dnsServers: oneLocal.asList,
  tags: named.asStringMap,
  //    ^^^^^^^^^^^^^^^^^ error wrong-type: tags must be a map of strings, not a string.
});
