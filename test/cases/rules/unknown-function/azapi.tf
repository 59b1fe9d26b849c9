# azapi 2.12.0
output "fails" {
  value = provider::azapi::unique_strin(["x"])
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-function: azapi 2.12.0 has no function provider::azapi::unique_strin. Did you mean provider::azapi::unique_string?
#~   value = provider::azapi::unique_string(["x"])
}

output "passes" {
  value = provider::azapi::unique_string(["x"])
}
