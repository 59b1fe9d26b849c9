import { TerraformVariable } from "cdktf";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";

// A block whose condition rules a value out is not there together with it.
this.addOverride("terraform.backend.local", {});

const workspace = new TerraformVariable(this, "workspace", {});

const small = new TerraformVariable(this, "small", {
  default: "Standard_DS3_v2",
});

const isSmall = new TerraformVariable(this, "is_small", {
  default: false,
});

const absent = new MachineLearningComputeCluster(this, "absent", {
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information local-authentication: Set localAuthEnabled to false: its default lets anybody with a key sign in, without Microsoft Entra ID.
  name: "cpu",
  location: "westeurope",
  machineLearningWorkspaceId: workspace.stringValue,
  vmPriority: "Dedicated",
  vmSize: small.stringValue,
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 1,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
  identity: {
    type: "SystemAssigned",
  },
//+   localAuthEnabled: false,
});
absent.addOverride("count", `\${${isSmall.fqn} ? 1 : 0}`);

const present = new MachineLearningComputeCluster(this, "present", {
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information local-authentication: Set localAuthEnabled to false: its default lets anybody with a key sign in, without Microsoft Entra ID.
  name: "cpu",
  location: "westeurope",
  machineLearningWorkspaceId: workspace.stringValue,
  vmPriority: "Dedicated",
  vmSize: small.stringValue,
  //      ^^^^^^^^^^^^^^^^^ warning vm-size-case: Write "STANDARD_DS3_V2" for vmSize: Azure returns it in upper case, which Terraform sees as a change that replaces the cluster.
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 1,
    scaleDownNodesAfterIdleDuration: "PT10M",
  },
  identity: {
    type: "SystemAssigned",
  },
//+   localAuthEnabled: false,
});
present.addOverride("count", `\${${isSmall.fqn} ? 0 : 1}`);
