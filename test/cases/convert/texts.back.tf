# What was converted does not configure azurerm, and a stack has to.
provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "other" {
  name     = "other"
  location = join("-", [for part in split("-", var.a) : upper(part) if part != "x"])
}

resource "azurerm_resource_group" "texts" {
  name     = "a \"quoted\" \\ back`tick ${var.a}"
  location = "it's"
  tags = {
    literal   = "$${var.a} and %%{ if }"
    dollar    = "$5 and 5%"
    lone      = var.a
    lines     = "one\ntwo\tthree"
    nested    = "${lower("x-${azurerm_resource_group.other.name}")}-y"
    directive = "%{if var.a}yes%{else}no%{endif}"
    heredoc   = "echo \"${azurerm_resource_group.other.name}\" \\n\n  $${kept}\n"
    both      = "${azurerm_resource_group.other.name}/${var.a}/$${x}"
    nothing   = null
    accents   = "éé ✓"
  }
}
