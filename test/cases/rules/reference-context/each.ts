import { TerraformVariable } from "cdktf";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

new ResourceGroup(this, "one", {
  name: "${each.key}",
  //       ^^^^^^^^ error reference-context: Set for_each in this block to use each: without it there is no each.key and each.value.
  location: "westeurope",
  tags: {
    number: "${count.index}",
    //         ^^^^^^^^^^^ error reference-context: Set count in this block to use count.index.
    self: "${self.id}",
    //       ^^^^^^^ error reference-context: Refer to the resource by its address: self is available only in provisioner, connection and postcondition blocks.
  },
});

const many = new ResourceGroup(this, "many", {
  name: "${each.key}",
  location: "westeurope",
});
many.addOverride("for_each", '${toset(["a"])}');
many.addOverride("lifecycle.postcondition", {
  condition: '${self.location != ""}',
  error_message: "No location.",
});

// What is misspelt may be a block that knows it.
const misspelt = new ResourceGroup(this, "misspelt", {
  name: "rg",
  location: "westeurope",
});
misspelt.addOverride("lifecycle.post_check", {
//                              ^^^^^^^^^^ error unknown-argument: lifecycle has no argument post_check.
  condition: '${self.location != ""}',
  error_message: "No location.",
});

new TerraformVariable(this, "name", {
  description: '${lower("A")}',
  //              ^^^^^ error reference-context: Write a literal here: Terraform reads it before it can evaluate references and functions.
});
