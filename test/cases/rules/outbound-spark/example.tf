resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "vault" {
  name                = "vault"
  workspace_id        = var.unknown
  service_resource_id = var.unknown
  sub_resource_target = "vault"
  spark_enabled       = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^ information outbound-spark: Remove spark_enabled: it only applies to storage, not to "vault".
#-
}

variable "unknown" {}
