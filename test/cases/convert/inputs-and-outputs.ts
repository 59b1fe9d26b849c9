import { Construct } from "constructs";
import {
  TerraformHclModule,
  TerraformLocal,
  TerraformOutput,
  TerraformStack,
  TerraformVariable,
} from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";

export class MainStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // What was converted does not configure azurerm, and a stack has to.
    new AzurermProvider(this, "azurerm", {
      features: [{}],
    });

    const location = new TerraformVariable(this, "location", {
      description: "Where everything is.",
      type: "string",
      default: "westeurope",
      validation: [
        {
          condition: '${contains(["westeurope", "northeurope"], var.location)}',
          errorMessage: "Only Europe.",
        },
      ],
    });

    const nodes = new TerraformVariable(this, "nodes", {
      type: "number",
      sensitive: true,
    });

    const tagsVariable = new TerraformVariable(this, "tags", {
      type: "map(string)",
    });
    tagsVariable.addOverride("default", {
      CostCenter: "42",
    });

    const zones = new TerraformVariable(this, "zones", {
      type: "list(string)",
    });
    zones.addOverride("default", null);

    // What all names begin with.
    const prefix = new TerraformLocal(
      this,
      "prefix",
      `ml-${location.stringValue}`,
    );

    const tagsLocal = new TerraformLocal(
      this,
      "tags_local",
      `\${merge(${tagsVariable.fqn}, { project = "churn" })}`,
    );
    tagsLocal.overrideLogicalId("tags");

    const trainingSubnet = new Subnet(this, "training", {
      name: prefix.asString,
      resourceGroupName: "rg",
      virtualNetworkName: "vnet",
      addressPrefixes: zones.listValue,
    });

    const networkModule = new TerraformHclModule(this, "network", {
      source: "./network",
      variables: {
        location: location.value,
        subnet_ids: [trainingSubnet.id],
      },
    });

    const trainingMachineLearningComputeCluster =
      new MachineLearningComputeCluster(
        this,
        "training_machine_learning_compute_cluster",
        {
          name: `${prefix.asString}-training`,
          location: location.stringValue,
          machineLearningWorkspaceId: "id",
          vmPriority: "LowPriority",
          vmSize: "STANDARD_DS3_V2",
          tags: tagsLocal.asStringMap,
          scaleSettings: {
            minNodeCount: 0,
            maxNodeCount: nodes.numberValue,
            scaleDownNodesAfterIdleDuration: "PT5M",
          },
        },
      );
    trainingMachineLearningComputeCluster.overrideLogicalId("training");

    new TerraformOutput(this, "subnet", {
      description: "Where jobs run.",
      value: trainingSubnet.id,
      dependsOn: [networkModule],
    });

    const networkOutput = new TerraformOutput(this, "network_output", {
      value: `\${${networkModule.fqn}.id}`,
    });
    networkOutput.overrideLogicalId("network");
  }
}
