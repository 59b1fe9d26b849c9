resource "terraform_data" "notes" {
  provisioner "local-exec" {
    when       = destroy
    on_failure = continue
    command    = "left"
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
