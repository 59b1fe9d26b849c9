// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const unknownVariable = new TerraformVariable(this, "unknown", {});

const mode = new TerraformVariable(this, "mode", {
  default: "key",
});

new Resource(this, "compute", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^ information local-authentication: Set disableLocalAuth to true: its default lets anybody with a key sign in, without Microsoft Entra ID.
  type: "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01",
  name: "cpu",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      computeType: "amlCompute",
      //           ^^^^^^^^^^^^ error property-value: Write "AmlCompute" for properties.computeType: upper and lower case matter.
//~       computeType: "AmlCompute",
      properties: {
        vmSize: "STANDARD_DS3_V2",
      },
//+       disableLocalAuth: true,
    },
  },
});

new Resource(this, "no-such-compute", {
  type: "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01",
  name: "cpu",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      computeType: "Cluster",
      //           ^^^^^^^^^ error property-value: Set properties.computeType to "AKS", "AmlCompute", "ComputeInstance", "DataFactory", "DataLakeAnalytics", "Databricks", "HDInsight", "Kubernetes", "SynapseSpark", or "VirtualMachine", not "Cluster".
    },
  },
});

new Resource(this, "endpoint", {
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01",
  name: "end point",
  //    ^^^^^^^^^^^ error property-value: Change name: it takes 1 to 255 letters, digits, dashes, and underscores, beginning with a letter or digit.
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      authMode: mode.value,
      //        ^^^^^^^^^^ information property-value: Azure's list has "Key" for properties.authMode: azapi takes other spellings, but Azure may not.
    },
  },
});

new Resource(this, "rule", {
  type: "Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01",
  name: "rule",
  parentId: unknownVariable.stringValue,
  body: {
    properties: {
      access: "Grant",
      direction: "inbound",
      //         ^^^^^^^^^ information property-value: Azure's list has "Inbound" for properties.direction: azapi takes other spellings, but Azure may not.
//~       direction: "Inbound",
      priority: 5000000000000,
      protocol: "Tcp",
    },
  },
});

new Resource(this, "fine", {
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01",
  name: "endpoint",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      authMode: "Key",
    },
  },
});

const unknownResource = new Resource(this, "unknown_resource", {
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2024-10-01",
  name: "endpoint",
  parentId: unknownVariable.stringValue,
  location: "westeurope",
  body: {
    properties: {
      authMode: unknownVariable.value,
    },
  },
});
unknownResource.overrideLogicalId("unknown");
