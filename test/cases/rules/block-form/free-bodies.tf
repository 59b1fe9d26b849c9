terraform {
  cloud {
    organization = "science"
    workspaces {
      tags = ["training"]
    }
  }
}

terraform {
  backend "remote" {
  #^^^^^^ error duplicate-settings: Remove this backend, or cloud: the state of a module is kept in one place.
    organization = "science"
    workspaces {
      prefix = "training-"
    }
  }
}

check "group_is_there" {
  data "azurerm_resource_group" "training" {
    name = "training"
    timeouts {
      read = "1m"
    }
  }
  assert {
    condition     = data.azurerm_resource_group.training.location == "westeurope"
    error_message = "The group has moved."
  }
}

# azurerm sees nothing of its provisioners.
resource "azurerm_resource_group" "training" {
  name     = "training"
  location = "westeurope"

  provisioner "remote-exec" {
    inline = ["uptime"]
    connection {
      host = self.name
    }
  }

  provisioner "remote-exec" {
    inline     = ["uptime"]
    connection = "ssh"
    #^^^^^^^^^ error block-form: Write connection as a block, without an equals sign: connection { … }.
  }
}
