variable "unknown" {
  type = string
}

locals {
  host = "10.0.0.4"
}

resource "azurerm_resource_group" "ml" {
  for_each = toset(["one"])
  name     = "rg-ml-${each.key}"
  location = "westeurope"

  provisioner "local-exec" {
    when    = destroy
    command = "echo ${self.name} ${each.key} ${path.module} ${var.unknown}"
    #                                                         ^^^^^^^^^^^ error reference-context: Refer to self, each.key or count.index here: nothing else is known when the resource is destroyed.

    environment = {
      HOST  = local.host
      #       ^^^^^^^^^^ error reference-context: Refer to self, each.key or count.index here: nothing else is known when the resource is destroyed.
      VALUE = each.value
      #       ^^^^^^^^^^ error reference-context: Refer to self, each.key or count.index here: nothing else is known when the resource is destroyed.
      LIST  = join(",", [for name in ["a"] : name])
    }
  }

  provisioner "local-exec" {
    command = "echo ${var.unknown}"
  }
}

resource "azurerm_resource_group" "reached" {
  name     = "rg-reached"
  location = "westeurope"

  connection {
    host = local.host
    #      ^^^^^^^^^^ error reference-context: Refer to self, each.key or count.index here: nothing else is known when the resource is destroyed.
  }

  provisioner "remote-exec" {
    when   = destroy
    inline = ["true"]
  }
}

resource "azurerm_resource_group" "created" {
  name     = "rg-created"
  location = "westeurope"

  connection {
    host = local.host
  }

  provisioner "remote-exec" {
    inline = ["true"]
  }
}
