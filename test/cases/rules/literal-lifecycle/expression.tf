resource "azurerm_resource_group" "example" {
  name     = "example"
  location = "westeurope"

  lifecycle {
    create_before_destroy = !true
    #                       ^^^^^ error literal-lifecycle: Write true or false for create_before_destroy: Terraform reads it before it can evaluate anything.
  }
}
