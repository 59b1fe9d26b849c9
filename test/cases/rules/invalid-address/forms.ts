import { TerraformHclModule, TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const main = new ResourceGroup(this, "main", {
  count: 2,
  name: "rg-training-${count.index}",
  location: "westeurope",
});

new TerraformHclModule(this, "network", {
  source: "./network",
});

const nameVariable = new TerraformVariable(this, "name", {
  type: "string",
});

new ResourceGroup(this, "replaced", {
  count: 2,
  name: "rg-replaced-${count.index}",
  location: "westeurope",
  lifecycle: {
    replaceTriggeredBy: [
      "azurerm_resource_group.main[count.index].id",
      "azurerm_resource_group.main[var.name]",
      //                           ^^^^^^^^ error invalid-address: Write count.index, each.key or a literal as the index here.
      "var.name",
      //^^^^^^^^ error invalid-address: Refer to a resource instead of var: only a change of a resource can make Terraform replace another. A terraform_data resource can hold any value.
      'lower("main")',
      //^^^^^^^^^^^^^ error invalid-address: Write the address of a resource or of one of its attributes here: Terraform evaluates nothing else.
      "module.network.id",
      //^^^^^^^^^^^^^^^^^ error invalid-address: Refer to a resource instead of module: only a change of a resource can make Terraform replace another. A terraform_data resource can hold any value.
      true,
      //^^ error invalid-address: Write the address of a resource or of one of its attributes here: Terraform evaluates nothing else.
    ],
  },
});

new ResourceGroup(this, "replaced_by_one", {
  name: "rg-replaced",
  location: "westeurope",
  lifecycle: {
    replaceTriggeredBy: "azurerm_resource_group.main",
    //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Write replaceTriggeredBy as a list of addresses, in brackets: [azurerm_resource_group.main].
//~     replaceTriggeredBy: [main],
  },
});

new ResourceGroup(this, "later", {
  name: "rg-later",
  location: "westeurope",
  dependsOn: [main],
});

new ResourceGroup(this, "passes", {
  name: `rg-shared-${nameVariable.stringValue}`,
  location: "westeurope",
  lifecycle: {
    replaceTriggeredBy: ["azurerm_resource_group.main"],
  },
});
