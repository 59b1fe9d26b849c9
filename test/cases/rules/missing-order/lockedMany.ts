import { ApplicationSecurityGroup } from "@cdktf/provider-azurerm/lib/application-security-group";
import { ManagementLock } from "@cdktf/provider-azurerm/lib/management-lock";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

const mainResourceGroup = new ResourceGroup(this, "main", {
  name: "rg-main",
  location: "westeurope",
});

const mainManagementLock = new ManagementLock(this, "main_management_lock", {
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add ApplicationSecurityGroup "group_0", ApplicationSecurityGroup "group_1", ApplicationSecurityGroup "group_2" and many more to dependsOn: Azure can answer with 409 ScopeLocked at a destroy unless the lock has gone before.
  name: "keep",
  scope: mainResourceGroup.id,
  lockLevel: "CanNotDelete",
});
mainManagementLock.overrideLogicalId("main");

new ApplicationSecurityGroup(this, "group_0", {
  name: "asg-0",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_1", {
  name: "asg-1",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_2", {
  name: "asg-2",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_3", {
  name: "asg-3",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_4", {
  name: "asg-4",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_5", {
  name: "asg-5",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_6", {
  name: "asg-6",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_7", {
  name: "asg-7",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_8", {
  name: "asg-8",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_9", {
  name: "asg-9",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_10", {
  name: "asg-10",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_11", {
  name: "asg-11",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_12", {
  name: "asg-12",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});

new ApplicationSecurityGroup(this, "group_13", {
  name: "asg-13",
  location: mainResourceGroup.location,
  resourceGroupName: mainResourceGroup.name,
});
