import { TerraformVariable } from "cdktf";
import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { KeyVaultAccessPolicyA } from "@cdktf/provider-azurerm/lib/key-vault-access-policy";
import { KeyVaultSecret } from "@cdktf/provider-azurerm/lib/key-vault-secret";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { Resource } from "./.gen/providers/azapi/resource";

const mainResourceGroup = new ResourceGroup(this, "main", {
  name: "rg-orders",
  location: "westeurope",
});

// What azurerm's documentation says of a service holds where azapi makes it, or what it waits for.
this.addOverride("terraform.required_providers", {
  azurerm: {
    source: "hashicorp/azurerm",
    version: "~> 5.2.0",
  },
  azapi: {
    source: "Azure/azapi",
    version: "~> 2.12",
  },
});

const zone = new Resource(this, "zone", {
  type: "Microsoft.Network/privateDnsZones@2024-06-01",
  name: "orders.private.postgres.database.azure.com",
  parentId: mainResourceGroup.id,
  location: "global",
  body: {
    properties: {},
  },
});

const networkId = new TerraformVariable(this, "network_id", {
  type: "string",
});

new Resource(this, "link", {
  type: "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01",
  name: "orders",
  parentId: zone.id,
  location: "global",
  body: {
    properties: {
      registrationEnabled: false,
      virtualNetwork: {
        id: networkId.value,
      },
    },
  },
});

const subnetId = new TerraformVariable(this, "subnet_id", {
  type: "string",
});

new Resource(this, "database", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add Resource "link" to dependsOn: Azure refuses the server until the network is linked to its private DNS zone.
  type: "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01",
  name: "psql-orders",
  parentId: mainResourceGroup.id,
  location: "westeurope",
  body: {
    properties: {
      network: {
        delegatedSubnetResourceId: subnetId.value,
        privateDnsZoneArmResourceId: zone.id,
      },
    },
  },
});

new SubnetNetworkSecurityGroupAssociation(this, "apim", {
  subnetId: subnetId.stringValue,
  networkSecurityGroupId: networkId.stringValue,
});

new Resource(this, "gateway", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add SubnetNetworkSecurityGroupAssociation "apim" to dependsOn: Azure answers with 400 NetworkSecurityGroupNotFound until the subnet of the service has its security group.
  type: "Microsoft.ApiManagement/service@2024-05-01",
  name: "apim-orders",
  parentId: mainResourceGroup.id,
  location: "westeurope",
  body: {
    properties: {
      publisherEmail: "orders@contoso.com",
      publisherName: "Contoso",
      virtualNetworkType: "Internal",
      virtualNetworkConfiguration: {
        subnetResourceId: subnetId.value,
      },
    },
    sku: {
      capacity: 1,
      name: "Developer",
    },
  },
});

const current = new DataAzurermClientConfig(this, "current", {});

const vault = new Resource(this, "vault", {
  type: "Microsoft.KeyVault/vaults@2024-11-01",
  name: "kv-orders",
  parentId: mainResourceGroup.id,
  location: "westeurope",
  body: {
    properties: {
      enableRbacAuthorization: true,
      accessPolicies: [],
      sku: {
        family: "A",
        name: "standard",
      },
      tenantId: current.tenantId,
    },
  },
});

const mainKeyVaultSecret = new KeyVaultSecret(this, "main_key_vault_secret", {
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add RoleAssignment "secrets" to dependsOn: the vault answers with 403 ForbiddenByRbac until the account that applies this has the role.
  name: "orders",
  value: networkId.stringValue,
  keyVaultId: vault.id,
});
mainKeyVaultSecret.overrideLogicalId("main");

new RoleAssignment(this, "secrets", {
  scope: vault.id,
  roleDefinitionName: "Key Vault Secrets Officer",
  principalId: current.objectId,
});

// A policy is nothing to a vault that goes by roles.
const mainKeyVaultAccessPolicy = new KeyVaultAccessPolicyA(
  this,
  "main_key_vault_access_policy",
  {
    keyVaultId: vault.id,
    //          ^^^^^^^^ warning idle-policy: Remove this policy: with enableRbacAuthorization of vault its access policies have no effect; use role assignments instead.
    tenantId: current.tenantId,
    objectId: current.objectId,
    secretPermissions: ["Get", "Set", "Delete", "Purge", "Recover"],
  },
);
mainKeyVaultAccessPolicy.overrideLogicalId("main");
