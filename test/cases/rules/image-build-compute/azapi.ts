// azapi 2.12.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { AzapiProvider } from "./.gen/providers/azapi/provider";
import { Resource } from "./.gen/providers/azapi/resource";

const app = new App();
const stack = new TerraformStack(app, "ml");

const storage = new TerraformVariable(stack, "storage", {});

const vault = new TerraformVariable(stack, "vault", {});

const insights = new TerraformVariable(stack, "insights", {});

new TerraformVariable(stack, "unknown", {});

const group = new Resource(stack, "group", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  name: "rg-ml",
  location: "westeurope",
});

new AzapiProvider(stack, "azapi", {});

const builds = new Resource(stack, "builds", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-builds",
  //    ^^^^^^^^^^^^ hint left-behind: Set deleteQueryParameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
  body: {
    properties: {
      storageAccount: storage.value,
      keyVault: vault.value,
      applicationInsights: insights.value,
      imageBuildCompute: "cpu-build",
      //                 ^^^^^^^^^^^ warning image-build-compute: Name a cluster of this workspace: none is called "cpu-build", only "cpu-builder".
//~       imageBuildCompute: "cpu-builder",
    },
  },
});

new Resource(stack, "builder", {
  type: "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01",
  name: "cpu-builder",
  parentId: builds.id,
  location: "westeurope",
  body: {
    properties: {
      computeType: "AmlCompute",
      disableLocalAuth: true,
      properties: {
        vmSize: "STANDARD_DS3_V2",
      },
    },
  },
});

const cyclicBuilder = new Resource(stack, "cyclic_builder", {
  type: "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01",
  name: "cpu-cyclic",
  parentId: "${azapi_resource.cyclic.id}",
  location: "westeurope",
  body: {
    properties: {
      computeType: "AmlCompute",
      disableLocalAuth: true,
      properties: {
        vmSize: "STANDARD_DS3_V2",
      },
    },
  },
});

new Resource(stack, "cyclic", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-cyclic",
  //    ^^^^^^^^^^^^ hint left-behind: Set deleteQueryParameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "SystemAssigned",
    },
  ],
  body: {
    properties: {
      storageAccount: storage.value,
      keyVault: vault.value,
      applicationInsights: insights.value,
      imageBuildCompute: cyclicBuilder.name,
      //                 ^^^^^^^^^^^^^^^^^^ warning image-build-compute: Write the name of cyclicBuilder as text: it needs the id of this workspace, so a reference back is a cycle.
//~       imageBuildCompute: "cpu-cyclic",
    },
  },
});

app.synth();
