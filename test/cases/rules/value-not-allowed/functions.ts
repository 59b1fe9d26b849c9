// azurerm 4.81.0
import { TerraformVariable, Token } from "cdktf";
import { AutomationSchedule } from "@cdktf/provider-azurerm/lib/automation-schedule";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

// What a function makes of a literal is known, and so is what stands beside it.
new StorageAccount(this, "lower", {
  name: '${lower("STML4711")}',
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: '${lower("Standard")}',
  //           ^^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Write "Standard" for accountTier: upper and lower case matter.
//~   accountTier: 'Standard',
  accountReplicationType: '${upper("lrs")}',
});

const nameVariable = new TerraformVariable(this, "name", {});

new StorageAccount(this, "unknown", {
  name: `\${lower(${nameVariable.fqn})}`,
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: `\${lower(${nameVariable.fqn})}`,
  accountReplicationType: `\${lower(upper(${nameVariable.fqn}))}`,
});

new AutomationSchedule(this, "beside", {
  name: "nightly",
  resourceGroupName: "rg-ml",
  automationAccountName: "aa-ml-4711",
  frequency: "Month",
  monthlyOccurrence: {
    day: "monday",
    //   ^^^^^^^^ error value-not-allowed: Write "Monday" for day: upper and lower case matter.
//~     day: "Monday",
    occurrence: Token.asNumber("${max(1, 2)}"),
  },
});

new AutomationSchedule(this, "late", {
  name: "nightly",
  resourceGroupName: "rg-ml",
  automationAccountName: "aa-ml-4711",
  frequency: "Month",
  monthlyOccurrence: {
    day: "monday",
    //   ^^^^^^^^ warning value-not-allowed: Write "Monday" for day: upper and lower case matter.
//~     day: "Monday",
    occurrence: nameVariable.numberValue,
  },
});
