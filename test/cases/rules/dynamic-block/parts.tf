resource "azurerm_resource_group" "nothing" {
  name     = "rg-nothing"
  location = "westeurope"

  dynamic "timeouts" {
  #        ^^^^^^^^ error dynamic-block: Add a block content { … } with what each timeouts block holds.
    for_each = ["30m"]
  }
}

resource "azurerm_resource_group" "twice" {
  name     = "rg-twice"
  location = "westeurope"

  dynamic "timeouts" {
    for_each = ["30m"]
    iterator = "time"
    #          ^^^^^^ error dynamic-block: Write iterator as a single word, without quotes.
#~     iterator = time
    content {
      create = time.value
    }
    content {
    #^^^^^^ error dynamic-block: Remove this content block: a dynamic block has one.
      delete = time.value
    }
#- 3 lines
  }

  dynamic "lifecycle" {
  #        ^^^^^^^^^ error dynamic-block: Write lifecycle as a plain block: dynamic blocks make only blocks of a provider.
    for_each = [1]
    content {
      prevent_destroy = true
    }
  }
}

output "group" {
  value = azurerm_resource_group.twice.id

  dynamic "precondition" {
  #        ^^^^^^^^^^^^ error dynamic-block: Write precondition as a plain block: dynamic blocks make only blocks of a provider.
    for_each = [1]
    content {
      condition     = precondition.value == 1
      #               ^^^^^^^^^^^^^^^^^^^^^^^ error constant-condition: Refer to what is to be checked: this condition is always true or always false.
      error_message = "It must be one."
    }
  }
}

resource "azurerm_resource_group" "labelled" {
  name     = "rg-labelled"
  location = "westeurope"

  dynamic "timeouts" {
    for_each = ["30m"]
    content "timeouts" {
    #        ^^^^^^^^ error dynamic-block: Remove "timeouts": labels of a dynamic block go into labels.
      create = "30m"
    }
  }
}
