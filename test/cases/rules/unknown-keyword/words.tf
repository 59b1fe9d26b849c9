resource "azurerm_resource_group" "fails" {
  name     = "rg-training"
  location = "westeurope"
  provisioner "local-exec" {
    command    = "echo created"
    when       = creat
    #            ^^^^^ error unknown-keyword: Set when to create or destroy. Did you mean create?
#~     when       = create
    on_failure = proceed
    #            ^^^^^^^ error unknown-keyword: Set on_failure to continue or fail.
  }
}

resource "azurerm_resource_group" "passes" {
  name     = "rg-training"
  location = "westeurope"
  provisioner "local-exec" {
    command    = "echo created"
    when       = create
    on_failure = fail
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
