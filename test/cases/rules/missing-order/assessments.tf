# azapi 2.12.0
# What Azure answers is known of managed instances; of servers examples make the alerts first.
variable "instance_id" {
  type = string
}

variable "server_id" {
  type = string
}

resource "azapi_resource" "alerts" {
  type      = "Microsoft.Sql/managedInstances/securityAlertPolicies@2025-01-01"
#~   type      = "Microsoft.Sql/managedInstances/securityAlertPolicies@2025-01-01"
  name      = "Default"
  parent_id = var.instance_id

  body = {
    properties = { state = "Enabled" }
  }
}

resource "azapi_resource" "assessment" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azapi_resource.alerts to depends_on: Azure answers that Advanced Data Security should be enabled until the security alerts of the instance are on.
  type      = "Microsoft.Sql/managedInstances/vulnerabilityAssessments@2025-01-01"
#~   type      = "Microsoft.Sql/managedInstances/vulnerabilityAssessments@2025-01-01"
  name      = "default"
  parent_id = var.instance_id

  body = {
    properties = { storageContainerPath = "https://storders.blob.core.windows.net/scans/" }
  }
#+
#+   depends_on = [azapi_resource.alerts]
}

resource "azapi_resource" "server_alerts" {
  type      = "Microsoft.Sql/servers/securityAlertPolicies@2025-01-01"
#~   type      = "Microsoft.Sql/servers/securityAlertPolicies@2025-01-01"
  name      = "Default"
  parent_id = var.server_id

  body = {
    properties = { state = "Enabled" }
  }
}

resource "azapi_resource" "server_assessment" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azapi_resource.server_alerts to depends_on: examples of azapi turn the security alerts on before the assessment.
  type      = "Microsoft.Sql/servers/vulnerabilityAssessments@2025-01-01"
#~   type      = "Microsoft.Sql/servers/vulnerabilityAssessments@2025-01-01"
  name      = "default"
  parent_id = var.server_id

  body = {
    properties = { storageContainerPath = "https://storders.blob.core.windows.net/scans/" }
  }
#+
#+   depends_on = [azapi_resource.server_alerts]
}

# Where azurerm writes rules on a paired namespace, azurerm waits for the pairing; azapi makes its own at once.
resource "azapi_resource" "pairing" {
  type      = "Microsoft.ServiceBus/namespaces/disasterRecoveryConfigs@2026-01-01"
#~   type      = "Microsoft.ServiceBus/namespaces/disasterRecoveryConfigs@2026-01-01"
  name      = "pair-orders"
  parent_id = var.server_id

  body = {
    properties = { partnerNamespace = var.instance_id }
  }
}

resource "azapi_resource" "rule" {
  type      = "Microsoft.ServiceBus/namespaces/authorizationRules@2026-01-01"
#~   type      = "Microsoft.ServiceBus/namespaces/authorizationRules@2026-01-01"
  name      = "orders"
  parent_id = var.server_id

  body = {
    properties = { rights = ["Listen"] }
  }
}
