// azurerm 4.81.0
import { TerraformVariable, Token } from "cdktf";
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

const one = new VirtualNetwork(this, "one", {
  name: "vnet-one",
  location: ml.location,
  resourceGroupName: Token.asString(ml.tags),
  addressSpace: [address.value],
  dnsServers: addresses.listValue,
});

new VirtualNetwork(this, "two", {
  name: addresses.stringValue,
  location: Token.asString(one.addressSpace),
  resourceGroupName: ml.name,
  addressSpace: one.addressSpace,
  dnsServers: [one.name, Token.asString(one.dnsServers)],
  tags: Token.asStringMap(ml.id),
});

const many = new VirtualNetwork(this, "many", {
  count: 2,
  name: "vnet-many",
  location: ml.location,
  resourceGroupName: ml.name,
  addressSpace: Token.asList([one.name]),
});

// What is read of each of several, what is chosen, and what nobody says the type of.
new VirtualNetwork(this, "three", {
  name: `\${${one.fqn}.address_space[0]}`,
  location: any.stringValue,
  resourceGroupName: optional.stringValue,
  addressSpace: Token.asList(`\${${many.fqn}[*].name}`),
  dnsServers: any.listValue,
  tags: optional.value,
});
