// azapi 2.12.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { AzapiProvider } from "./.gen/providers/azapi/provider";
import { Resource } from "./.gen/providers/azapi/resource";

const app = new App();
const stack = new TerraformStack(app, "ml");

const unknown = new TerraformVariable(stack, "unknown", {});

new AzapiProvider(stack, "azapi", {});

const account = new Resource(stack, "account", {
  type: "Microsoft.CognitiveServices/accounts@2025-06-01",
  name: unknown.stringValue,
  parentId: unknown.stringValue,
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
      allowProjectManagement: true,
      customSubDomainName: "ai-ml",
    },
  },
});

new Resource(stack, "strict", {
  type: "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01",
  name: "strict",
  parentId: account.id,
  body: {
    properties: {
      mode: "Blocking",
      basePolicyName: "Microsoft.DefaultV2",
    },
  },
});

new Resource(stack, "misspelt", {
  type: "Microsoft.CognitiveServices/accounts/deployments@2025-06-01",
  name: "misspelt",
  parentId: account.id,
  locks: [account.id],
  body: {
    sku: {
      name: "Standard",
      capacity: 1,
    },
    properties: {
      model: {
        format: "OpenAI",
        name: "gpt-4o",
      },
      raiPolicyName: "srtict",
      //             ^^^^^^^^ warning rai-policy: Name a policy of account: none is called "srtict", only "strict".
//~       raiPolicyName: "strict",
    },
  },
});

new Resource(stack, "passes", {
  type: "Microsoft.CognitiveServices/accounts/deployments@2025-06-01",
  name: "passes",
  parentId: account.id,
  locks: [account.id],
  body: {
    sku: {
      name: "Standard",
      capacity: 1,
    },
    properties: {
      model: {
        format: "OpenAI",
        name: "gpt-4o",
      },
      raiPolicyName: "strict",
    },
  },
});

new Resource(stack, "default", {
  type: "Microsoft.CognitiveServices/accounts/deployments@2025-06-01",
  name: "default",
  parentId: account.id,
  locks: [account.id],
  body: {
    sku: {
      name: "Standard",
      capacity: 1,
    },
    properties: {
      model: {
        format: "OpenAI",
        name: "gpt-4o",
      },
      raiPolicyName: "Microsoft.DefaultV2",
    },
  },
});

new Resource(stack, "open", {
  type: "Microsoft.CognitiveServices/accounts/deployments@2025-06-01",
  name: "open",
  parentId: account.id,
  locks: [account.id],
  body: {
    sku: {
      name: "Standard",
      capacity: 1,
    },
    properties: {
      model: {
        format: "OpenAI",
        name: "gpt-4o",
      },
      raiPolicyName: unknown.value,
    },
  },
});

app.synth();
