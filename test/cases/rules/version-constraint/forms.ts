import { TerraformHclModule, TerraformVariable } from "cdktf";

// Left out: settings of Terraform itself are those of the stack and of cdktf.json.
// terraform {
//   required_version = ">= 1.5.0-beta1"
//
//   required_providers {
//     azuread = ">= v3.0"
//     random  = latest
//   }
// }

// Left out: settings of Terraform itself are those of the stack and of cdktf.json.
// terraform {
//   required_version = "~> 1.5, != 1.6.0"
// }

const unknownVariable = new TerraformVariable(this, "unknown", {
  type: "string",
});

new TerraformHclModule(this, "names", {
  source: "Azure/naming/azurerm",
  version: "0.4 - 0.5",
  //       ^^^^^^^^^^^ error version-constraint: "0.4 - 0.5" is not a version constraint: write one such as "~> 1.5" or ">= 1.5, < 2.0".
});

new TerraformHclModule(this, "network", {
  source: "Azure/network/azurerm",
  version: "v5.0",
});

const unknownModule = new TerraformHclModule(this, "unknown_module", {
  source: "Azure/network/azurerm",
  version: "~> 5.0",
  variables: {
    name: unknownVariable.value,
  },
});
unknownModule.overrideLogicalId("unknown");
