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
  //^^^^^^^^^^^^^^^^^^^^^ warning deprecated: enable_rbac_authorization of azurerm_key_vault is deprecated: use rbac_authorization_enabled instead.
//~   rbacAuthorizationEnabled: true,
});

// What was turned off is not turned on.
new LogAnalyticsWorkspace(this, "off", {
  name: "log-off",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  localAuthenticationDisabled: true,
  //^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: local_authentication_disabled of azurerm_log_analytics_workspace is deprecated: use local_authentication_enabled instead.
//~   localAuthenticationEnabled: false,
});

// What the variable says would be turned round.
new LogAnalyticsWorkspace(this, "unknown", {
  name: "log-unknown",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  localAuthenticationDisabled: idVariable.booleanValue,
  //^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: local_authentication_disabled of azurerm_log_analytics_workspace is deprecated: use local_authentication_enabled instead.
});
