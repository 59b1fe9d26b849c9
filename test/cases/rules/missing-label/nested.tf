terraform {
  backend {
  #^^^^^^ error missing-label: Give this backend block its type: backend "type" { … }.
    key = "training.tfstate"
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle "main" {
  #          ^^^^ error missing-label: Remove "main": a lifecycle block takes no label.
    prevent_destroy = true
  }
  provisioner "local-exec" "echo" {
  #                         ^^^^ error missing-label: Remove "echo": a provisioner block takes only one label.
    command = "echo created"
  }
}

check "health" {
  data "azurerm_resource_group" {
  #^^^ error missing-label: Give this data block a name: data "type" "name" { … }.
    name = "rg-training"
  }
  assert {
    condition     = true
    #               ^^^^ error constant-condition: Refer to what is to be checked: this condition is always true or always false.
    error_message = "It is not healthy."
  }
}

resource "azurerm_resource_group" "escaped" {
  name     = "rg-escaped"
  location = "westeurope"
  provisioner "local-exec" {
    _ "main" {
    #  ^^^^ error missing-label: Remove "main": a _ block takes no label.
      command = "echo created"
    }
  }
  _ "main" {
  #  ^^^^ error missing-label: Remove "main": a _ block takes no label.
  }
}
