// azapi 2.12.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { CognitiveAccount } from "@cdktf/provider-azurerm/lib/cognitive-account";
import { SearchService } from "@cdktf/provider-azurerm/lib/search-service";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { Resource } from "./.gen/providers/azapi/resource";

// Instances of one resource are written at once for the same parent alone.
const west = new CognitiveAccount(this, "west", {
  name: "ai-west",
  resourceGroupName: "rg-ai",
  location: "westeurope",
  kind: "AIServices",
  skuName: "S0",
  customSubdomainName: "ai-west",
});

const north = new CognitiveAccount(this, "north", {
  name: "ai-north",
  resourceGroupName: "rg-ai",
  location: "northeurope",
  kind: "AIServices",
  skuName: "S0",
  customSubdomainName: "ai-north",
});

const gpt = new TerraformLocal(this, "gpt", {
  sku: {
    name: "GlobalStandard",
    capacity: 1,
  },
  properties: {
    model: {
      format: "OpenAI",
      name: "gpt-4o",
      version: "2024-11-20",
    },
  },
});

// Each in an account of its own, read of an object or not.
const apart = new Resource(this, "apart", {
  type: "Microsoft.CognitiveServices/accounts/deployments@2025-06-01",
  name: "gpt",
  parentId: "${each.value.account}",
  body: gpt.expression,
});
apart.addOverride("for_each", {
  west: {
    account: west.id,
  },
  north: {
    account: north.id,
  },
});

const other = new Resource(this, "other", {
  type: "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01",
  name: "strict",
  parentId: "${each.value}",
  body: {
    properties: {
      basePolicyName: "Microsoft.Default",
      mode: "Blocking",
    },
  },
});
other.addOverride("for_each", {
  a: west.id,
  b: north.id,
});

const one = new SearchService(this, "one", {
  name: "srch-one",
  resourceGroupName: "rg-ai",
  location: "westeurope",
  sku: "standard",
});

const storageId = new TerraformVariable(this, "storage_id", {
  type: "string",
});

// All in one.
const same = new Resource(this, "same", {
//           ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks: a search service takes one operation on its shared private links at a time, and answers others with 409 Conflict.
  type: "Microsoft.Search/searchServices/sharedPrivateLinkResources@2025-05-01",
  name: "${each.key}",
  parentId: "${each.value}",
  body: {
    properties: {
      groupId: "blob",
      privateLinkResourceId: storageId.value,
      requestMessage: "${each.key}",
    },
  },
});
same.addOverride("for_each", {
  a: one.id,
  b: one.id,
});

// As many as what they go through.
const apps = new UserAssignedIdentity(this, "apps", {
  name: "id-${each.key}",
  resourceGroupName: "rg-ai",
  location: "westeurope",
});
apps.addOverride("for_each", '${toset(["orders", "stock"])}');

const cosmosId = new TerraformVariable(this, "cosmos_id", {
  type: "string",
});

const roles = new Resource(this, "roles", {
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks: an account takes one write of its roles at a time, and answers others with 412 PreconditionFailed.
  type: "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15",
  name: '${uuidv5("url", each.key)}',
  parentId: cosmosId.stringValue,
  body: {
    properties: {
      principalId: "${each.value.principal_id}",
      roleDefinitionId: `${cosmosId.stringValue}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002`,
      scope: cosmosId.value,
    },
  },
//+   locks: [cosmosId.value],
});
roles.addOverride("for_each", apps.fqn);
