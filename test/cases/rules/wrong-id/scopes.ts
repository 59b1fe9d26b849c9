// azurerm 5.2.0
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";

new RoleAssignment(this, "billing", {
  scope: "/providers/Microsoft.Subscription",
  roleDefinitionName: "Reader",
  principalId: "5a1c6ba9-6dcf-4d1a-8a5d-0f6a1d6a7f10",
});
