locals {
  names = ["one", "two"]
}

output "fails" {
  value = {
    sum       = "three" + 1
    #           ^^^^^^^ error wrong-operand: Write a number here: + does not work with "three".
    not       = !"yes"
    #            ^^^^^ error wrong-operand: Write true or false here: ! does not work with "yes".
    both      = local.names && true
    #           ^^^^^^^^^^^ error wrong-operand: Write true or false here: && does not work with a list.
    text      = "names: ${local.names}"
    #                     ^^^^^^^^^^^ error wrong-operand: Write a string, number or bool here, not a list: only these can be parts of a string.
    condition = "count" ? 1 : 2
    #           ^^^^^^^ error wrong-operand: Write a condition that is true or false, not "count".
    results   = true ? local.names : "none"
    #                                ^^^^^^ error wrong-operand: Give both results one type: this is a string, the other a list.
    zero      = 4 / 0
    #               ^ error wrong-operand: Divide by something else: this is 0.
  }
}

output "passes" {
  value = [
    "3" + 1,
    !"true",
    length(local.names) > 1 && true,
    "${local.names}",
    "names: ${join(", ", local.names)}",
    true ? "1" : 2,
    local.names == "one",
  ]
}

output "unknown" {
  value = [var.unknown + 1, "names: ${var.unknown}", var.unknown ? 1 : "two"]
}

variable "unknown" {}
