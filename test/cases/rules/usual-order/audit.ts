import { TerraformVariable } from "cdktf";
import { MssqlServer } from "@cdktf/provider-azurerm/lib/mssql-server";
import { MssqlServerExtendedAuditingPolicy } from "@cdktf/provider-azurerm/lib/mssql-server-extended-auditing-policy";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";

// The identity of a server writes its logs where no key is given.
const sql = new MssqlServer(this, "sql", {
  name: "sql-orders",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  version: "12.0",
  azureadAdministrator: {
    loginUsername: "admins",
    objectId: "00000000-0000-0000-0000-000000000001",
    azureadAuthenticationOnly: true,
  },
  identity: {
    type: "SystemAssigned",
  },
});

const accountId = new TerraformVariable(this, "account_id", {
  type: "string",
});

new RoleAssignment(this, "logs", {
  scope: accountId.stringValue,
  roleDefinitionName: "Storage Blob Data Contributor",
  principalId: `\${${sql.fqn}.identity[0].principal_id}`,
});

new MssqlServerExtendedAuditingPolicy(this, "early", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add RoleAssignment "logs" to dependsOn: without a key the logs are written with the identity of the server, which lacks the permission until then.
  serverId: sql.id,
  blobStorageEndpoint: "https://storders.blob.core.windows.net/",
});

const key = new TerraformVariable(this, "key", {
  type: "string",
  sensitive: true,
});

new MssqlServerExtendedAuditingPolicy(this, "keyed", {
  serverId: sql.id,
  blobStorageEndpoint: "https://storders.blob.core.windows.net/",
  storageAccountAccessKey: key.stringValue,
});
