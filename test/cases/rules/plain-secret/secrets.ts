// azurerm 4.81.0
import { TerraformLocal, TerraformVariable } from "cdktf";
import { KeyVaultSecret } from "@cdktf/provider-azurerm/lib/key-vault-secret";
import { MachineLearningComputeCluster } from "@cdktf/provider-azurerm/lib/machine-learning-compute-cluster";
import { MachineLearningDatastoreBlobstorage } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-blobstorage";
import { MachineLearningDatastoreDatalakeGen2 } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-datalake-gen2";
import { MachineLearningDatastoreFileshare } from "@cdktf/provider-azurerm/lib/machine-learning-datastore-fileshare";
import { MachineLearningInferenceCluster } from "@cdktf/provider-azurerm/lib/machine-learning-inference-cluster";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

const idVariable = new TerraformVariable(this, "id", {});

new MachineLearningDatastoreBlobstorage(this, "written", {
  name: "written",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  accountKey: "bm90IGEga2V5",
  //          ^^^^^^^^^^^^^^ warning plain-secret: Take accountKey from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
});

const key = new TerraformLocal(this, "key", "bm90IGEga2V5IGVpdGhlcg==");

new MachineLearningDatastoreFileshare(this, "local", {
  name: "local",
  workspaceId: idVariable.stringValue,
  storageFileshareId: idVariable.stringValue,
  accountKey: key.asString,
  //          ^^^^^^^^^^^^ warning plain-secret: Take accountKey from a sensitive variable, a key vault or the resource that creates it: it appears in a local in plain text.
});

const secret = new TerraformVariable(this, "secret", {
  default: "changeme",
//~   sensitive: true,
});

new MachineLearningDatastoreDatalakeGen2(this, "assumed", {
  name: "assumed",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  tenantId: idVariable.stringValue,
  clientId: idVariable.stringValue,
  clientSecret: secret.stringValue,
  //            ^^^^^^^^^^^^^^^^^^ warning plain-secret: Take clientSecret from a sensitive variable, a key vault or the resource that creates it: it appears as the default of a variable in plain text.
});

new MachineLearningComputeCluster(this, "one", {
  name: "cpu-one",
  location: "westeurope",
  machineLearningWorkspaceId: idVariable.stringValue,
  vmPriority: "Dedicated",
  vmSize: "STANDARD_DS3_V2",
  localAuthEnabled: false,
  ssh: {
    adminUsername: "admin",
    adminPassword: "correct horse",
    //             ^^^^^^^^^^^^^^^ warning plain-secret: Take adminPassword from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
  },
  scaleSettings: {
    minNodeCount: 0,
    maxNodeCount: 2,
    scaleDownNodesAfterIdleDuration: "PT5M",
  },
});

const oneMachineLearningInferenceCluster = new MachineLearningInferenceCluster(
  this,
  "one_machine_learning_inference_cluster",
  {
    name: "inf-one",
    location: "westeurope",
    machineLearningWorkspaceId: idVariable.stringValue,
    kubernetesClusterId: idVariable.stringValue,
    clusterPurpose: "DevTest",
    ssl: {
      cert: '${file("cert.pem")}',
      key: "-----BEGIN KEY-----",
      //   ^^^^^^^^^^^^^^^^^^^^^ warning plain-secret: Take key from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
      cname: "ml.example.com",
    },
  },
);
oneMachineLearningInferenceCluster.overrideLogicalId("one");

const oneKeyVaultSecret = new KeyVaultSecret(this, "one_key_vault_secret", {
  name: "token",
  keyVaultId: idVariable.stringValue,
  value: "hush",
  //     ^^^^^^ warning plain-secret: Take value from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
});
oneKeyVaultSecret.overrideLogicalId("one");

const plain = new StorageAccount(this, "plain", {
  name: "stplain4711",
  resourceGroupName: "rg-ml",
  location: "westeurope",
  accountTier: "Standard",
  accountReplicationType: "LRS",
});

new MachineLearningDatastoreBlobstorage(this, "fine", {
  name: "fine",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  accountKey: plain.primaryAccessKey,
});

new MachineLearningDatastoreBlobstorage(this, "unknown", {
  name: "unknown",
  workspaceId: idVariable.stringValue,
  storageContainerId: idVariable.stringValue,
  accountKey: idVariable.stringValue,
});
