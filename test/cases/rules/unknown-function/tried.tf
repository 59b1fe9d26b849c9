# azurerm 4.81.0
locals {
  tried  = try(uper("x"), "x")
  #            ^^^^ hint unknown-function: Terraform has no function uper. Did you mean upper?
#~   tried  = try(upper("x"), "x")
  fine   = can(upper("x"))
  beside = coalesce(try(upper("x"), "y"), lowr("z"))
  #                                       ^^^^ error unknown-function: Terraform has no function lowr. Did you mean lower?
#~   beside = coalesce(try(upper("x"), "y"), lower("z"))
}
