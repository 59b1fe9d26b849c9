// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new Resource(this, "results", {
  type: "Microsoft.Network/virtualNetworks@2024-05-01",
  name: "vnet",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      flowTimeoutInMinutes: `\${${unknownVariable.fqn} ? "5" : null}`,
      //                                                 ^^^ warning property-type: properties.flowTimeoutInMinutes must be a number, not "5".
//~       flowTimeoutInMinutes: `\${${unknownVariable.fqn} ? 5 : null}`,
      addressSpace: `\${${unknownVariable.fqn} ? ["10.0.0.0/16"] : null}`,
      //                                         ^^^^^^^^^^^^^^^ warning property-type: properties.addressSpace must be an object, not a list.
    },
  },
});

new Resource(this, "elements", {
  type: "Microsoft.Network/virtualNetworks@2024-05-01",
  name: "vnet",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      subnets: `\${[for name in ${unknownVariable.fqn} : {\n        name       = 5\n        properties = { addressPrefix = "10.0.\${name}.0/24", addressPrefixes = "10.0.0.0/24" }\n      }]}`,
      //                                                                         ^ warning property-type: properties.subnets[*].name must be a string, not 5.
      //                                                                                                                                                           ^^^^^^^^^^^^^ warning property-type: properties.subnets[*].properties.addressPrefixes must be a list, not "10.0.0.0/24".
//~       subnets: `\${[for name in ${unknownVariable.fqn} : {\n        name       = "5"\n        properties = { addressPrefix = "10.0.\${name}.0/24", addressPrefixes = [
//+         "10.0.0.0/24",
//+       ] }\n      }]}`,
      dhcpOptions: {
        dnsServers: `\${[for name in ${unknownVariable.fqn} : { address = name }]}`,
        //                                                    ^^^^^^^^^^^^^^^^^^ warning property-type: properties.dhcpOptions.dnsServers[*] must be a string, not an object.
      },
    },
  },
});

// Terraform makes a text of a number where the other result is one.
new Resource(this, "fine", {
  type: "Microsoft.Network/virtualNetworks@2024-05-01",
  name: "vnet",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      subnets: `\${[for name in ${unknownVariable.fqn} : { name = ${unknownVariable.fqn} ? 5 : "five" }]}`,
      flowTimeoutInMinutes: `\${${unknownVariable.fqn} ? 5 : null}`,
    },
  },
});

// What is put over it may be of another type.
const unknownResource = new Resource(this, "unknown_resource", {
  type: "Microsoft.Network/virtualNetworks@2024-05-01",
  name: "vnet",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties:
      '${merge({ flowTimeoutInMinutes = "5" }, { for name in var.unknown : name => 5 })}',
  },
});
unknownResource.overrideLogicalId("unknown");
