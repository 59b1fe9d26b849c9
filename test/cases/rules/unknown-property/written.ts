// azapi 2.12.0
import { TerraformLocal, TerraformVariable, Token } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const isLarge = new TerraformVariable(this, "isLarge", {
  type: "bool",
});

const rules = new TerraformLocal(
  this,
  "rules",
  `\${[for rule in ${unknownVariable.fqn} : { nam = rule }]}`,
);

new Resource(this, "elements", {
  type: "Microsoft.Network/virtualNetworks@2024-05-01",
  name: "vnet",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      subnets: `\${[for subnet in ${unknownVariable.fqn} : {\n        name       = subnet.name\n        propertiez = { addressPrefix = subnet.prefix }\n      }]}`,
      //                                                                                                ^^^^^^^^^^ warning unknown-property: Microsoft.Network/virtualNetworks@2024-05-01 has no property properties.subnets[*].propertiez. Did you mean properties?
//~       subnets: `\${[for subnet in ${unknownVariable.fqn} : {\n        name       = subnet.name\n        properties = { addressPrefix = subnet.prefix }\n      }]}`,
      addressSpace: {
        addressPrefixes: `\${[for each in ${unknownVariable.fqn} : each.prefix]}`,
      },
    },
  },
});

new Resource(this, "elements-in-elements", {
  type: "Microsoft.Network/virtualNetworks@2024-05-01",
  name: "vnet",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      subnets: `\${[for name, subnet in ${unknownVariable.fqn} : {\n        name = name\n        properties = {\n          delegations = [for one in subnet.delegations : {\n            name       = one\n            properties = { servicename = one }\n          }]\n        }\n      } if subnet.isUsed]}`,
      //                                                                                                                                                                                                                              ^^^^^^^^^^^ warning unknown-property: Write serviceName for properties.subnets[*].properties.delegations[*].properties.servicename: upper and lower case matter.
//~       subnets: `\${[for name, subnet in ${unknownVariable.fqn} : {\n        name = name\n        properties = {\n          delegations = [for one in subnet.delegations : {\n            name       = one\n            properties = { serviceName = one }\n          }]\n        }\n      } if subnet.isUsed]}`,
    },
  },
});

new Resource(this, "behind-a-local", {
  type: "Microsoft.Network/networkSecurityGroups@2024-05-01",
  name: "nsg",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      securityRules: rules.expression,
      //^^^^^^^^^^^ warning unknown-property: Microsoft.Network/networkSecurityGroups@2024-05-01 has no property properties.securityRules[*].nam. Did you mean name?
    },
  },
});

new Resource(this, "results", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: `\${${isLarge.fqn} ? {\n      friendlyNam = "Large"\n    } : { friendlyNme = "Small" }}`,
    //                                        ^^^^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendlyNam. Did you mean friendlyName?
    //                                                                         ^^^^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendlyNme. Did you mean friendlyName?
//~     properties: `\${${isLarge.fqn} ? {\n      friendlyName = "Large"\n    } : { friendlyName = "Small" }}`,
  },
});

new Resource(this, "whole-bodies", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: `\${${isLarge.fqn} ? { property = {} } : { properties = { friendly_name = var.unknown } }}`,
  //                           ^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property property.
  //                                                              ^^^^^^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendly_name. Did you mean friendlyName?
//~   body: `\${${isLarge.fqn} ? { property = {} } : { properties = { friendlyName = var.unknown } }}`,
});

new Resource(this, "merged", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties:
      '${merge({ friendlyNam = "Training" }, var.isLarge ? { descriptio = "Large" } : {})}',
      //         ^^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendlyNam. Did you mean friendlyName?
      //                                                     ^^^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.descriptio. Did you mean description?
//~       '${merge({ friendlyName = "Training" }, var.isLarge ? { description = "Large" } : {})}',
  },
});

new Resource(this, "merged-with-anything", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: '${merge({\n    Properties = {}\n    properties = { friendlyNam = "Training" }\n  }, var.unknown)}',
  //                    ^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property Properties.
});

new Resource(this, "put-together", {
  type: "Microsoft.Network/virtualNetworks@2024-05-01",
  name: "vnet",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      subnets: `\${concat(${unknownVariable.fqn}, [{ nam = "one" }], [for name in var.unknown : { Name = name }])}`,
      //                                             ^^^ warning unknown-property: Microsoft.Network/virtualNetworks@2024-05-01 has no property properties.subnets[*].nam. Did you mean name?
      //                                                                                          ^^^^ warning unknown-property: Write name for properties.subnets[*].Name: upper and lower case matter.
//~       subnets: `\${concat(${unknownVariable.fqn}, [{ name = "one" }], [for name in var.unknown : { name = name }])}`,
    },
  },
});

new Resource(this, "of-a-variant", {
  type: "Microsoft.MachineLearningServices/workspaces/connections@2024-10-01",
  name: "connection",
  parentId: unknownVariable.stringValue,
  body: {
    properties: `\${${isLarge.fqn} ? {\n      authType    = "ApiKey"\n      category    = "OpenAI"\n      credential  = { key = ${unknownVariable.fqn} }\n      credentials = { kee = var.unknown }\n    } : null}`,
    //                                                                                                    ^^^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces/connections@2024-10-01 has no property properties.credential.
    //                                                                                                                                                                          ^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces/connections@2024-10-01 has no property properties.credentials.kee. Did you mean key?
//~     properties: `\${${isLarge.fqn} ? {\n      authType    = "ApiKey"\n      category    = "OpenAI"\n      credential  = { key = ${unknownVariable.fqn} }\n      credentials = { key = var.unknown }\n    } : null}`,
  },
});

new Resource(this, "names-by-expressions", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: `\${{\n    (${unknownVariable.fqn}) = {}\n    properties    = { friendlyNam = "Training" }\n  }}`,
  //                                                                    ^^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendlyNam. Did you mean friendlyName?
//~   body: `\${{\n    (${unknownVariable.fqn}) = {}\n    properties    = { friendlyName = "Training" }\n  }}`,
});

new Resource(this, "switched-off", {
  type: "Microsoft.Network/virtualNetworks@2024-05-01",
  name: "vnet",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  schemaValidationEnabled: false,
  body: {
    properties: {
      subnets: `\${[for subnet in ${unknownVariable.fqn} : { nam = subnet }]}`,
      //                                                     ^^^ hint unknown-property: Microsoft.Network/virtualNetworks@2024-05-01 has no property properties.subnets[*].nam. Did you mean name?
//~       subnets: `\${[for subnet in ${unknownVariable.fqn} : { name = subnet }]}`,
    },
  },
});

new Resource(this, "fine", {
  type: "Microsoft.Network/virtualNetworks@2024-05-01",
  name: "vnet",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  tags: Token.asStringMap(`\${{ for name in ${unknownVariable.fqn} : name => "yes" }}`),
  body: {
    properties: `\${merge(\n      {\n        subnets = concat([for name in ${unknownVariable.fqn} : {\n          name       = name\n          properties = { addressPrefix = ${unknownVariable.fqn} }\n        }], var.isLarge ? [{ name = "large" }] : [])\n      },\n      var.isLarge ? { enableDdosProtection = true } : {},\n      { for name in var.unknown : name => true },\n    )}`,
  },
});

const unknownResource = new Resource(this, "unknown_resource", {
  type: "Microsoft.Network/virtualNetworks@2024-05-01",
  name: "vnet",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: `\${{\n      subnets = [for subnet in ${unknownVariable.fqn} : {\n        name       = subnet.name\n        properties = merge({ addressPrefix = subnet.prefix }, subnet.more)\n      }]\n      (var.unknown) = 1\n    }}`,
  },
});
unknownResource.overrideLogicalId("unknown");
