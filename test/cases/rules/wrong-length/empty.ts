// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { ApiManagementSubscription } from "@cdktf/provider-azurerm/lib/api-management-subscription";
import { AutomationRunbook } from "@cdktf/provider-azurerm/lib/automation-runbook";
import { ContainerRegistryScopeMap } from "@cdktf/provider-azurerm/lib/container-registry-scope-map";
import { ManagementLock } from "@cdktf/provider-azurerm/lib/management-lock";
import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";

const unknown = new TerraformVariable(this, "unknown", {});

// An empty text is no error unless the provider was seen to refuse it.
new NetworkSecurityGroup(this, "taken", {
  name: "nsg-training",
  location: "westeurope",
  resourceGroupName: "rg-training",
  securityRule: [
    {
      name: "allow-https",
      description: "",
      priority: 100,
      direction: "Inbound",
      access: "Allow",
      protocol: "Tcp",
      sourcePortRange: "*",
      destinationPortRange: "443",
      sourceAddressPrefix: "*",
      destinationAddressPrefix: "*",
    },
  ],
});

const takenManagementLock = new ManagementLock(this, "taken_management_lock", {
  name: "keep",
  scope: unknown.stringValue,
  lockLevel: "CanNotDelete",
  notes: "",
});
takenManagementLock.overrideLogicalId("taken");

const takenApiManagementSubscription = new ApiManagementSubscription(
  this,
  "taken_api_management_subscription",
  {
    apiManagementName: "apim-training",
    resourceGroupName: "rg-training",
    displayName: "training",
    subscriptionId: "",
  },
);
takenApiManagementSubscription.overrideLogicalId("taken");

new AutomationRunbook(this, "refused", {
  name: "",
  //    ^^ error wrong-format: Give name a value: it must not be empty.
  location: "westeurope",
  resourceGroupName: "rg-training",
  automationAccountName: "aa-training",
  logVerbose: false,
  logProgress: false,
  runbookType: "PowerShell",
  content: "Get-AzResourceGroup",
});

new ContainerRegistryScopeMap(this, "long", {
  name: "readers",
  containerRegistryName: "crtraining",
  resourceGroupName: "rg-training",
  description:
    "1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 12345",
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-length: Shorten description: it takes at most 256 characters and has 258.
  actions: [unknown.stringValue],
});
