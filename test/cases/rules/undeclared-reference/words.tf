resource "terraform_data" "notes" {
  provisioner "local-exec" {
    when       = destroy
    on_failure = continue
    command    = left
    #            ^^^^ error undeclared-reference: Put left in quotes if it is a string: a reference names a type and a name, such as azurerm_resource_group.main.
#~     command    = "left"
  }
}

removed {
  from = azurerm_resource_group.former
  lifecycle {
    destroy = false
  }
  provisioner "local-exec" {
    when    = destroy
    command = "echo gone"
  }
}
