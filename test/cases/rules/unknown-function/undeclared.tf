terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "2.12.0"
    }
  }
}

output "fails" {
  value = provider::azurerm::normalise_resource_id("x")
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-function: Declare azurerm in required_providers: functions of a provider are called only where the module requires it.
}

output "tried" {
  value = try(provider::time::rfc3339_parse("x"), null)
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint unknown-function: Declare time in required_providers: functions of a provider are called only where the module requires it.
}

output "passes" {
  value = provider::azapi::unique_string(["x"])
}
