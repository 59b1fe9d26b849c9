# conventions
check "subscription" {
  data "azurerm_subscription" "theOne" {
  #                            ^^^^^^ hint snake-case: Write theOne in snake case: the_one.
  }

  assert {
    condition     = data.azurerm_subscription.theOne.state == "Enabled"
    error_message = "The subscription has to be enabled."
  }
}
