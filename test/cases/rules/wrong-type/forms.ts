// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";

const spaces = new TerraformVariable(this, "spaces", {
  type: "map(string)",
});

const space = new TerraformVariable(this, "space", {
  type: "map(object({ prefix = string }))",
});

const address = new TerraformVariable(this, "address", {
  type: "string",
});

const other = new TerraformVariable(this, "other", {});

// Where a list, a map or a single value is written in the place of another one, and it is plain what is meant.
new VirtualNetwork(this, "one", {
  name: ["vnet-one"],
  //    ^^^^^^^^^^^^ error wrong-type: name must be a string, not a list.
//~   name: "vnet-one",
  location: ["westeurope", "northeurope"],
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: location must be a string, not a list.
  resourceGroupName: [address.value],
  //                 ^^^^^^^^^^^^^^^ error wrong-type: resourceGroupName must be a string, not a list.
//~   resourceGroupName: address.value,
  addressSpace: {
  //            ^ error wrong-type: addressSpace must be a set, written as a list, not an object.
//~   addressSpace: ["10.0.0.0/16", address.value],
    main: "10.0.0.0/16",
    other: address.stringValue,
  },
//- 3 lines
  dnsServers: {
  //          ^ error wrong-type: dnsServers must be a list, not an object.
    main: ["10.0.0.4"],
  },
  tags: [
  //    ^ error wrong-type: tags must be a map, not a list.
//~   tags: {
    {
//~     team: "science",
      team: "science",
//~     cost: "4",
      cost: 4,
//~   },
    },
  ],
//- 2 lines
});

new VirtualNetwork(this, "two", {
  name: "vnet-two",
  location: "westeurope",
  resourceGroupName: "rg-two",
  addressSpace: spaces.listValue,
  //            ^^^^^^^^^^^^^^^^ error wrong-type: addressSpace must be a set of strings, written as a list, not a map of strings.
//~   addressSpace: Token.asList(`\${values(${spaces.value})}`),
  dnsServers: space.listValue,
  //          ^^^^^^^^^^^^^^^ error wrong-type: dnsServers must be a list of strings, not a map of objects.
  tags: [
  //    ^ error wrong-type: tags must be a map, not a list.
//~   tags: {
    {
//~     team: "science",
      name: "team",
//~     cost: address.value,
      value: "science",
//~   },
    },
    {
      name: "cost",
      value: address.value,
    },
  ],
//- 6 lines
});

new VirtualNetwork(this, "three", {
  name: "vnet-three",
  location: "westeurope",
  resourceGroupName: "rg-three",
  addressSpace: "10.0.0.0/16",
  //            ^^^^^^^^^^^^^ error wrong-type: addressSpace must be a set, written as a list, not "10.0.0.0/16".
//~   addressSpace: ["10.0.0.0/16"],
  flowTimeoutInMinutes: [4],
  //                    ^^^ error wrong-type: flowTimeoutInMinutes must be a number, not a list.
//~   flowTimeoutInMinutes: 4,
  tags: [
  //    ^ error wrong-type: tags must be a map, not a list.
    {
      team: "science",
    },
    {
      team: "other",
    },
  ],
});

new VirtualNetwork(this, "unknown", {
  name: "vnet-unknown",
  location: "westeurope",
  resourceGroupName: "rg-unknown",
  addressSpace: other.listValue,
  tags: other.value,
});
