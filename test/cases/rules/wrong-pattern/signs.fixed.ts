// azurerm 4.81.0
import { TerraformVariable } from "cdktf";
import { KubernetesCluster } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { NatGateway } from "@cdktf/provider-azurerm/lib/nat-gateway";
import { SiteRecoveryVmwareReplicationPolicy } from "@cdktf/provider-azurerm/lib/site-recovery-vmware-replication-policy";

const idVariable = new TerraformVariable(this, "id", {});

// Which signs these take was tried: no one pattern tells it.
new SiteRecoveryVmwareReplicationPolicy(this, "blank", {
  name: "daily-policy",
  recoveryVaultId: idVariable.stringValue,
  recoveryPointRetentionInMinutes: 1440,
  applicationConsistentSnapshotFrequencyInMinutes: 240,
});

new SiteRecoveryVmwareReplicationPolicy(this, "fine", {
  name: "daily-policy",
  recoveryVaultId: idVariable.stringValue,
  recoveryPointRetentionInMinutes: 1440,
  applicationConsistentSnapshotFrequencyInMinutes: 240,
});

new SiteRecoveryVmwareReplicationPolicy(this, "unknown", {
  name: idVariable.stringValue,
  recoveryVaultId: idVariable.stringValue,
  recoveryPointRetentionInMinutes: 1440,
  applicationConsistentSnapshotFrequencyInMinutes: 240,
});

new NatGateway(this, "dot", {
  name: "nat-ml",
  location: "westeurope",
  resourceGroupName: "rg-ml",
});

new NatGateway(this, "in_the_middle", {
  name: "nat.ml_1",
  location: "westeurope",
  resourceGroupName: "rg-ml",
});

new KubernetesCluster(this, "one", {
  name: "aks-ml",
  location: "westeurope",
  resourceGroupName: "rg-ml",
  dnsPrefix: "aks-ml",
  defaultNodePool: {
    name: "default",
    nodeCount: 1,
    vmSize: "Standard_D2_v2",
  },
  identity: {
    type: "SystemAssigned",
  },
});
