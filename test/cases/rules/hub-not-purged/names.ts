// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { AiFoundryProject } from "@cdktf/provider-azurerm/lib/ai-foundry-project";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

new AzurermProvider(this, "azurerm", {
  features: [
    {
      machineLearning: [
        {
          purgeSoftDeletedWorkspaceOnDestroy: true,
        },
      ],
    },
  ],
});

// Left out: there are no bindings for this provider here.
// resource "random_string" "suffix" {
//   length = 6
// }

const idVariable = new TerraformVariable(this, "id", {});

new AiFoundry(this, "fixed", {
  name: "hub-fixed",
  //    ^^^^^^^^^^^ warning hub-not-purged: Make this name unique, for example with a random suffix: purge_soft_deleted_workspace_on_destroy does not purge hubs and projects.
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

const fixedAiFoundryProject = new AiFoundryProject(
  this,
  "fixed_ai_foundry_project",
  {
    name: "project-fixed",
    //    ^^^^^^^^^^^^^^^ warning hub-not-purged: Make this name unique, for example with a random suffix: purge_soft_deleted_workspace_on_destroy does not purge hubs and projects.
    location: "westeurope",
    aiServicesHubId: idVariable.stringValue,
  },
);
fixedAiFoundryProject.overrideLogicalId("fixed");

new AiFoundry(this, "random", {
  name: "hub-${random_string.suffix.result}",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});

new AiFoundry(this, "unknown", {
  name: idVariable.stringValue,
  resourceGroupName: "rg-ml",
  location: "westeurope",
  keyVaultId: idVariable.stringValue,
  storageAccountId: idVariable.stringValue,
  identity: {
    type: "SystemAssigned",
  },
});
