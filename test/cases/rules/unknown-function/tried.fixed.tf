# azurerm 4.81.0
locals {
  tried  = try(upper("x"), "x")
  fine   = can(upper("x"))
  beside = coalesce(try(upper("x"), "y"), lower("z"))
}
