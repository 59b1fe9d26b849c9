resource "azurerm_resource_group" "quoted" {
  name     = "rg-training"
  location = "westeurope"
  provisioner "local-exec" {
    command    = "echo removed"
    when       = "destroy"
    #            ^^^^^^^^^ warning unknown-keyword: Write destroy without quotes: in quotes it is deprecated.
#~     when       = destroy
    on_failure = "ignore"
    #            ^^^^^^^^ error unknown-keyword: Set on_failure to continue or fail.
  }
}

resource "azurerm_resource_group" "other" {
  name     = "rg-training"
  location = "westeurope"
  provisioner "local-exec" {
    command    = "echo removed"
    when       = self.id
    #            ^^^^^^^ error unknown-keyword: Set when to create or destroy.
    on_failure = true
    #            ^^^^ error unknown-keyword: Set on_failure to continue or fail.
  }
}
