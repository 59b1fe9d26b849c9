# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "example" {
  name                    = "example"
  location                = "westeurope"
  resource_group_name     = "example"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  tags {
# ^^^^ error block-form: Write tags as an argument, with an equals sign: tags = ….
#~   tags = {
    team = "science"
  }
  identity = {
# ^^^^^^^^ error block-form: Write identity as a block, without an equals sign: identity { … }.
#~   identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
