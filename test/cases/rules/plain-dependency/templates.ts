import * as azurerm from "./.gen/providers/azurerm";

const group = new azurerm.resourceGroup.ResourceGroup(this, "group", { name: "rg-ml", location: "westeurope" });
new azurerm.resourceGroup.ResourceGroup(this, "next", {
  name: "rg-next",
  location: "westeurope",
  dependsOn: [`\${${group.fqn}}`],
  //          ^^^^^^^^^^^^^^^^^^ error plain-dependency: Write group itself: dependsOn takes constructs, not strings.
//~   dependsOn: [group],
});
