# Terraform passes on what stands in a block _, although its name is one of Terraform's own.
resource "azurerm_resource_group" "main" {
  name     = "rg-main"
  location = "westeurope"

  _ {
  }

  provisioner "local-exec" {
    command = "echo"
    _ {
    }
  }

  provisioner "chef" {
  #            ^^^^ error unknown-keyword: Remove this provisioner: Terraform 0.15 and later have no chef.
    node_name = "main"
    settings {
      when = "later"
    }
  }
}
