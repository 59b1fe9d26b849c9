// azurerm 4.81.0
import { TerraformOutput, TerraformVariable } from "cdktf";
import { DataAzurermKeyVault } from "@cdktf/provider-azurerm/lib/data-azurerm-key-vault";
import { DataAzurermVirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/data-azurerm-virtual-network-gateway";
import { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import { StorageShare } from "@cdktf/provider-azurerm/lib/storage-share";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const models = new StorageContainer(this, "models", {
  name: "models",
  storageAccountId: unknownVariable.stringValue,
});

const shared = new DataAzurermKeyVault(this, "shared", {
  name: "kv-shared",
  resourceGroupName: "rg-ml",
});

const hub = new DataAzurermVirtualNetworkGateway(this, "hub", {
  name: "vgw-hub",
  resourceGroupName: "rg-hub",
});

const build = new LinuxVirtualMachine(this, "build", {
  name: "vm-build",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  size: "Standard_D2s_v3",
  adminUsername: "builder",
  adminSshKey: [
    {
      username: "builder",
      publicKey: unknownVariable.stringValue,
    },
  ],
  networkInterfaceIds: [unknownVariable.stringValue],
  osDisk: {
    caching: "ReadWrite",
    storageAccountType: "Premium_LRS",
  },
  sourceImageId: unknownVariable.stringValue,
});

new TerraformOutput(this, "container", {
  value: models.resourceManagerId,
  //            ^^^^^^^^^^^^^^^^^ warning deprecated: resource_manager_id of azurerm_storage_container is deprecated: read id instead.
});

new TerraformOutput(this, "roles", {
  value: shared.enableRbacAuthorization,
  //            ^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: enable_rbac_authorization of azurerm_key_vault is deprecated: read rbac_authorization_enabled instead.
});

new TerraformOutput(this, "gateway", {
  value: {
    bgp: [hub.enableBgp],
    //        ^^^^^^^^^ warning deprecated: enable_bgp of azurerm_virtual_network_gateway is deprecated: read bgp_enabled instead.
  },
});

// It can no longer be set in azurerm 5, and is still there to be read.
new TerraformOutput(this, "updates", {
  value: build.vmAgentPlatformUpdatesEnabled,
});

new TerraformOutput(this, "fine", {
  value: [shared.rbacAuthorizationEnabled, models.id],
});

const unknownOutput = new TerraformOutput(this, "unknown_output", {
  value: `\${${shared.fqn}[${unknownVariable.fqn}]}`,
});
unknownOutput.overrideLogicalId("unknown");

// Its id is the address of its data as long as it names its account so.
const old = new StorageShare(this, "old", {
  name: "training",
  storageAccountName: "sttraining",
  //^^^^^^^^^^^^^^^^ warning deprecated: storage_account_name of azurerm_storage_share is deprecated: use storage_account_id instead.
  quota: 50,
});

new TerraformOutput(this, "share", {
  value: old.resourceManagerId,
});
