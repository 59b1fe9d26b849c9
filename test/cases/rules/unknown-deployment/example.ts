// azapi 2.12.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { AzapiProvider } from "./.gen/providers/azapi/provider";
import { Resource } from "./.gen/providers/azapi/resource";

const app = new App();
const stack = new TerraformStack(app, "ml");

const unknown = new TerraformVariable(stack, "unknown", {});

new AzapiProvider(stack, "azapi", {});

const misspelt = new Resource(stack, "misspelt", {
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-12-01",
  name: "misspelt",
  parentId: unknown.stringValue,
  location: "westeurope",
  body: {
    properties: {
      authMode: "AADToken",
      traffic: {
        bleu: 100,
        //^^ warning unknown-deployment: Name a deployment of this endpoint: none is called "bleu", only "blue".
//~         blue: 100,
      },
    },
  },
});

new Resource(stack, "blue", {
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-12-01",
  name: "blue",
  parentId: misspelt.id,
  location: "westeurope",
  body: {
    properties: {
      endpointComputeType: "Managed",
    },
  },
});

const passes = new Resource(stack, "passes", {
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-12-01",
  name: "passes",
  parentId: unknown.stringValue,
  location: "westeurope",
  body: {
    properties: {
      authMode: "AADToken",
      traffic: {
        main: 100,
        next: 0,
      },
    },
  },
});

new Resource(stack, "main", {
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-12-01",
  name: "main",
  parentId: passes.id,
  location: "westeurope",
  body: {
    properties: {
      endpointComputeType: "Managed",
    },
  },
});

const open = new Resource(stack, "open", {
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-12-01",
  name: "open",
  parentId: unknown.stringValue,
  location: "westeurope",
  body: {
    properties: {
      authMode: "AADToken",
      traffic: unknown.value,
    },
  },
});

new Resource(stack, "only", {
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-12-01",
  name: "only",
  parentId: open.id,
  location: "westeurope",
  body: {
    properties: {
      endpointComputeType: "Managed",
    },
  },
});

const nightly = new Resource(stack, "nightly", {
  type: "Microsoft.MachineLearningServices/workspaces/batchEndpoints@2025-12-01",
  name: "nightly",
  parentId: unknown.stringValue,
  location: "westeurope",
  body: {
    properties: {
      authMode: "AADToken",
      defaults: {
        deploymentName: "first",
        //              ^^^^^^^ warning unknown-deployment: Name a deployment of this endpoint: none is called "first", only "second".
//~         deploymentName: "second",
      },
    },
  },
});

new Resource(stack, "second", {
  type: "Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments@2025-12-01",
  name: "second",
  parentId: nightly.id,
  location: "westeurope",
  body: {
    properties: {
      compute: unknown.value,
    },
  },
});

app.synth();
