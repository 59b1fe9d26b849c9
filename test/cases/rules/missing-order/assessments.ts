// azapi 2.12.0
import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

// What Azure answers is known of managed instances; of servers examples make the alerts first.
const instanceId = new TerraformVariable(this, "instance_id", {
  type: "string",
});

const serverId = new TerraformVariable(this, "server_id", {
  type: "string",
});

new Resource(this, "alerts", {
  type: "Microsoft.Sql/managedInstances/securityAlertPolicies@2025-01-01",
//~   type: "Microsoft.Sql/managedInstances/securityAlertPolicies@2025-01-01",
  name: "Default",
  parentId: instanceId.stringValue,
  body: {
    properties: {
      state: "Enabled",
    },
  },
});

new Resource(this, "assessment", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add Resource "alerts" to dependsOn: Azure answers that Advanced Data Security should be enabled until the security alerts of the instance are on.
  type: "Microsoft.Sql/managedInstances/vulnerabilityAssessments@2025-01-01",
//~   type: "Microsoft.Sql/managedInstances/vulnerabilityAssessments@2025-01-01",
  name: "default",
  parentId: instanceId.stringValue,
  body: {
    properties: {
      storageContainerPath: "https://storders.blob.core.windows.net/scans/",
    },
  },
});

new Resource(this, "server_alerts", {
  type: "Microsoft.Sql/servers/securityAlertPolicies@2025-01-01",
//~   type: "Microsoft.Sql/servers/securityAlertPolicies@2025-01-01",
  name: "Default",
  parentId: serverId.stringValue,
  body: {
    properties: {
      state: "Enabled",
    },
  },
});

new Resource(this, "server_assessment", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add Resource "server_alerts" to dependsOn: examples of azapi turn the security alerts on before the assessment.
  type: "Microsoft.Sql/servers/vulnerabilityAssessments@2025-01-01",
//~   type: "Microsoft.Sql/servers/vulnerabilityAssessments@2025-01-01",
  name: "default",
  parentId: serverId.stringValue,
  body: {
    properties: {
      storageContainerPath: "https://storders.blob.core.windows.net/scans/",
    },
  },
});

// Where azurerm writes rules on a paired namespace, azurerm waits for the pairing; azapi makes its own at once.
new Resource(this, "pairing", {
  type: "Microsoft.ServiceBus/namespaces/disasterRecoveryConfigs@2026-01-01",
//~   type: "Microsoft.ServiceBus/namespaces/disasterRecoveryConfigs@2026-01-01",
  name: "pair-orders",
  parentId: serverId.stringValue,
  body: {
    properties: {
      partnerNamespace: instanceId.value,
    },
  },
});

new Resource(this, "rule", {
  type: "Microsoft.ServiceBus/namespaces/authorizationRules@2026-01-01",
//~   type: "Microsoft.ServiceBus/namespaces/authorizationRules@2026-01-01",
  name: "orders",
  parentId: serverId.stringValue,
  body: {
    properties: {
      rights: ["Listen"],
    },
  },
});
