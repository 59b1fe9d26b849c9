// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { LogAnalyticsWorkspace } from "@cdktf/provider-azurerm/lib/log-analytics-workspace";

const idVariable = new TerraformVariable(this, "id", {});

// Of two names that mean the same, the new one takes the value.
new KeyVault(this, "old", {
  name: "kv-old-4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  tenantId: idVariable.stringValue,
  skuName: "standard",
  enableRbacAuthorization: true,
  //^^^^^^^^^^^^^^^^^^^^^ warning deprecated: enableRbacAuthorization of KeyVault is deprecated: use rbacAuthorizationEnabled instead.
//~   rbacAuthorizationEnabled: true,
});

// What was turned off is not turned on.
new LogAnalyticsWorkspace(this, "off", {
  name: "log-off",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  localAuthenticationDisabled: true,
  //^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: localAuthenticationDisabled of LogAnalyticsWorkspace is deprecated: use localAuthenticationEnabled instead.
//~   localAuthenticationEnabled: false,
});

// What the variable says would be turned round.
new LogAnalyticsWorkspace(this, "unknown", {
  name: "log-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  localAuthenticationDisabled: idVariable.booleanValue,
  //^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: localAuthenticationDisabled of LogAnalyticsWorkspace is deprecated: use localAuthenticationEnabled instead.
});
