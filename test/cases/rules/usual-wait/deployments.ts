// azurerm 5.2.0
import { TerraformVariable } from "cdktf";
import { CognitiveAccount } from "@cdktf/provider-azurerm/lib/cognitive-account";
import { CognitiveDeployment } from "@cdktf/provider-azurerm/lib/cognitive-deployment";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { Resource } from "./.gen/providers/azapi/resource";

// By the time that an account has a deployment or a project, Azure's network knows it.
const ai = new CognitiveAccount(this, "ai", {
  name: "ai-orders",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  kind: "AIServices",
  skuName: "S0",
  customSubdomainName: "ai-orders",
});

const chat = new CognitiveDeployment(this, "chat", {
  name: "chat",
  cognitiveAccountId: ai.id,
  model: {
    format: "OpenAI",
    name: "gpt-4.1",
  },
  sku: {
    name: "GlobalStandard",
  },
});

const subnetId = new TerraformVariable(this, "subnet_id", {
  type: "string",
});

new PrivateEndpoint(this, "after", {
  name: "pe-after",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  subnetId: subnetId.stringValue,
  privateServiceConnection: {
    name: "after",
    privateConnectionResourceId: ai.id,
    subresourceNames: ["account"],
    isManualConnection: false,
  },
  dependsOn: [chat],
});

new PrivateEndpoint(this, "early", {
  name: "pe-early",
  resourceGroupName: "rg-orders",
  location: "westeurope",
  subnetId: subnetId.stringValue,
  privateServiceConnection: {
    name: "early",
    privateConnectionResourceId: ai.id,
    //                           ^^^^^ information usual-wait: Wait a minute between the account and its private endpoint: Azure's network does not know a new account at once, and may answer with 400 AccountProvisioningStateInvalid (state Accepted).
    subresourceNames: ["account"],
    isManualConnection: false,
  },
});

const groupId = new TerraformVariable(this, "group_id", {
  type: "string",
});

const foundryResource = new Resource(this, "foundry", {
  type: "Microsoft.CognitiveServices/accounts@2025-06-01",
  name: "foundry-orders",
  parentId: groupId.stringValue,
  location: "westeurope",
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
  body: {
    kind: "AIServices",
    sku: {
      name: "S0",
    },
    properties: {
      customSubDomainName: "foundry-orders",
      allowProjectManagement: true,
      disableLocalAuth: true,
    },
  },
});

const project = new Resource(this, "project", {
  type: "Microsoft.CognitiveServices/accounts/projects@2025-06-01",
  name: "orders",
  parentId: foundryResource.id,
  location: "westeurope",
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
  body: {
    properties: {},
  },
});

const foundryPrivateEndpoint = new PrivateEndpoint(
  this,
  "foundry_private_endpoint",
  {
    name: "pe-foundry",
    resourceGroupName: "rg-orders",
    location: "westeurope",
    subnetId: subnetId.stringValue,
    privateServiceConnection: {
      name: "foundry",
      privateConnectionResourceId: foundryResource.id,
      subresourceNames: ["account"],
      isManualConnection: false,
    },
    dependsOn: [project],
  },
);
foundryPrivateEndpoint.overrideLogicalId("foundry");
