import { TerraformVariable } from "cdktf";
import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Resource } from "./.gen/providers/azapi/resource";

const groupId = new TerraformVariable(this, "group_id", {
  type: "string",
});

// Roles by name and by id, of the project alone; connections by the names that they have.
this.addOverride("terraform.required_providers", {
  azapi: {
    source: "Azure/azapi",
    version: "~> 2.0",
  },
});

const account = new Resource(this, "account", {
  type: "Microsoft.CognitiveServices/accounts@2025-06-01",
  name: "ai-foundry",
  parentId: groupId.stringValue,
  location: "westeurope",
  body: {
    kind: "AIServices",
    sku: {
      name: "S0",
    },
    properties: {
      allowProjectManagement: true,
      customSubDomainName: "ai-foundry",
    },
  },
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
});

const project = new Resource(this, "project", {
  type: "Microsoft.CognitiveServices/accounts/projects@2025-06-01",
  name: "project",
  parentId: account.id,
  location: "westeurope",
  body: {
    properties: {},
  },
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
});

const target = new TerraformVariable(this, "target", {
  type: "string",
});

const threads = new Resource(this, "threads", {
  type: "Microsoft.CognitiveServices/accounts/projects/connections@2025-06-01",
  name: "threads",
  parentId: project.id,
  body: {
    properties: {
      category: "CosmosDb",
      authType: "AAD",
      target: target.value,
    },
  },
});

const cosmosId = new TerraformVariable(this, "cosmos_id", {
  type: "string",
});

new RoleAssignment(this, "named", {
  scope: cosmosId.stringValue,
  roleDefinitionName: "Cosmos DB Operator",
  principalId: `\${${project.fqn}.output.identity.principalId}`,
  principalType: "ServicePrincipal",
});

const subscriptionId = new TerraformVariable(this, "subscription_id", {
  type: "string",
});

new RoleAssignment(this, "numbered", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Leave this assignment out: the same role is given to the same principal on the same scope twice, and Azure refuses the second (409 RoleAssignmentExists).
  scope: cosmosId.stringValue,
  roleDefinitionId: `${subscriptionId.stringValue}/providers/Microsoft.Authorization/roleDefinitions/230815da-be43-4aae-9cb4-875f7bd000aa`,
  principalId: `\${${project.fqn}.identity[0].principal_id}`,
  principalType: "ServicePrincipal",
});

new RoleAssignment(this, "other", {
  scope: cosmosId.stringValue,
  roleDefinitionName: "Cosmos DB Operator",
  principalId: `\${${account.fqn}.identity[0].principal_id}`,
  principalType: "ServicePrincipal",
});

const vectors = new Resource(this, "vectors", {
  type: "Microsoft.CognitiveServices/accounts/projects/connections@2025-06-01",
  name: "vectors",
  parentId: project.id,
  body: {
    properties: {
      category: "CognitiveSearch",
      authType: "AAD",
      target: target.value,
    },
  },
  dependsOn: [threads],
});

new Resource(this, "host", {
//^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add RoleAssignment "named" and RoleAssignment "numbered" to dependsOn: the project needs its role on Cosmos DB before it makes its databases there, or the capability host fails.
  type: "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01",
  name: "host",
  parentId: project.id,
  body: {
    properties: {
      threadStorageConnections: ["threads"],
      vectorStoreConnections: [vectors.name],
    },
  },
});
