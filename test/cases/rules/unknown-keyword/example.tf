resource "azurerm_resource_group" "fails" {
  name     = "rg-training"
  location = "westeurope"
  provisioner "local-exec" {
    command    = "echo removed"
    when       = destory
    #            ^^^^^^^ error unknown-keyword: Set when to create or destroy. Did you mean destroy?
#~     when       = destroy
    on_failure = continue
  }
}

resource "azurerm_resource_group" "passes" {
  name     = "rg-training"
  location = "westeurope"
  provisioner "local-exec" {
    command    = "echo removed"
    when       = destroy
    on_failure = continue
  }
}

variable "unknown" {
  type = string
}

resource "azurerm_resource_group" "unknown" {
  name     = "rg-training"
  location = "westeurope"
  provisioner "local-exec" {
    command = "echo ${var.unknown}"
    when    = create
  }
}
