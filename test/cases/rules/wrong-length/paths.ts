// azurerm 5.2.0
import { ApiManagementApi } from "@cdktf/provider-azurerm/lib/api-management-api";

new ApiManagementApi(this, "root", {
  name: "root",
  resourceGroupName: "training",
  apiManagementName: "training",
  revision: "1",
  path: "",
  subscriptionRequired: false,
});
