// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { DataAzurermVirtualMachine } from "@cdktf/provider-azurerm/lib/data-azurerm-virtual-machine";

const unknownVariable = new TerraformVariable(this, "unknown", {});

new DataAzurermVirtualMachine(this, "empty", {
  name: "",
  //    ^^ error wrong-format: Set name to a value that is not empty.
  resourceGroupName: "rg-ml",
});

new DataAzurermVirtualMachine(this, "fine", {
  name: "vm-ml",
  resourceGroupName: "rg-ml",
});

const unknownVirtualMachineData = new DataAzurermVirtualMachine(
  this,
  "unknown_virtual_machine_data",
  {
    name: unknownVariable.stringValue,
    resourceGroupName: "rg-ml",
  },
);
unknownVirtualMachineData.overrideLogicalId("unknown");
