# azurerm 5.2.0
variable "team" {
  type = string
}

resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"

  tags {
  #^^^ error block-form: Write tags as an argument, with an equals sign: tags = ….
#~   tags = {
    team = var.team
  }
}
