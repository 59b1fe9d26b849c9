import { App, Fn, TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import { Construct } from "constructs";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

interface Options {
  readonly name: string;
  readonly location?: string;
  readonly sizes: ReadonlyArray<string>;
}

/** A team's workspace with a cluster for each size. */
class Team extends TerraformStack {
  readonly workspace: MachineLearningWorkspace;

  constructor(scope: Construct, id: string, private readonly options: Options) {
    super(scope, id);
    new AzurermProvider(this, "azurerm", {
      features: [{}],
    });
    const owner = new TerraformVariable(this, "owner", {
      type: "string",
      default: "data",
    });
    const client = new DataAzurermClientConfig(this, "client");
    const { name, location = "westeurope" } = options;
    const group = new ResourceGroup(this, "group", {
      name: `rg-${name}`,
      location,
    });
    // The three that a workspace cannot be without.
    const common = { location: group.location, resourceGroupName: group.name };
    const storage = new StorageAccount(this, "storage", {
      ...common,
      name: Fn.lower(`st${name}`),
      accountTier: "Standard",
      accountReplicationType: "LRS",
      tags: { owner: owner.stringValue },
    });
    const vault = new KeyVault(this, "vault", {
      location: group.location,
      resourceGroupName: group.name,
      name: `kv-${name}`,
      tenantId: client.tenantId,
      skuName: "standard",
    });
    const insights = new ApplicationInsights(this, "insights", {
      name: `appi-${name}`,
      location: group.location,
      resourceGroupName: group.name,
      applicationType: "web",
    });
    this.workspace = new MachineLearningWorkspace(this, "workspace", {
      name: `mlw-${name}`,
      location: group.location,
      resourceGroupName: group.name,
      applicationInsightsId: insights.id,
      keyVaultId: vault.id,
      storageAccountId: storage.id,
      identity: { type: "SystemAssigned" },
      tags: {
        owner: owner.stringValue,
        "made-by": "cdktf", // for the bill
      },
    });
    options.sizes.forEach((vmSize, index) => {
      new MachineLearningComputeCluster(this, `cluster${index}`, {
        name: `cpu-${index}`,
        location: group.location,
        machineLearningWorkspaceId: this.workspace.id,
        vmPriority: "LowPriority",
        vmSize,
        scaleSettings: { minNodeCount: 0, maxNodeCount: 2, scaleDownNodesAfterIdleDuration: "PT10M" },
      });
    });
    new TerraformOutput(this, "id", {
      value: this.workspace.id,
    });
  }
}

const app = new App();
for (const name of ["red", "blue"]) new Team(app, name, { name, sizes: ["STANDARD_DS2_V2"] });
app.synth();
