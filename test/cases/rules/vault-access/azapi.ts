// azapi 2.12.0
import { App, TerraformStack, TerraformVariable } from "cdktf";
import { AzapiProvider } from "./.gen/providers/azapi/provider";
import { Resource } from "./.gen/providers/azapi/resource";

const app = new App();
const stack = new TerraformStack(app, "ml");

const storage = new TerraformVariable(stack, "storage", {});

new TerraformVariable(stack, "vault", {});

const insights = new TerraformVariable(stack, "insights", {});

const unknown = new TerraformVariable(stack, "unknown", {});

const group = new Resource(stack, "group", {
  type: "Microsoft.Resources/resourceGroups@2024-03-01",
  name: "rg-ml",
  location: "westeurope",
});

new AzapiProvider(stack, "azapi", {});

const identity = new Resource(stack, "identity", {
  type: "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30",
  name: "id-ml",
  parentId: group.id,
  location: "westeurope",
});

const ml = new Resource(stack, "ml", {
  type: "Microsoft.KeyVault/vaults@2024-11-01",
  name: "kv-ml",
  //    ^^^^^^^ hint left-behind: Choose a name that is used once, or purge the vault with ResourceAction: Azure keeps a destroyed vault for 7 to 90 days, and refuses another one of its name meanwhile.
  parentId: group.id,
  location: "westeurope",
  body: {
    properties: {
      sku: {
        family: "A",
        name: "standard",
      },
      tenantId: unknown.value,
      enableRbacAuthorization: true,
    },
  },
});

new Resource(stack, "acts", {
  type: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  name: "mlw-acts",
  //    ^^^^^^^^^^ hint left-behind: Set deleteQueryParameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parentId: group.id,
  location: "westeurope",
  identity: [
    {
      type: "UserAssigned",
      identityIds: [identity.id],
      //            ^^^^^^^^^^^ warning identity-roles: Give identity the role Contributor on ml: the workspace uses only this identity.
      //            ^^^^^^^^^^^ warning vault-access: Give identity the role Key Vault Administrator on ml: Contributor gives no access to the vault's secrets.
    },
  ],
  body: {
    properties: {
      storageAccount: storage.value,
      keyVault: ml.id,
      applicationInsights: insights.value,
    },
  },
});

app.synth();
