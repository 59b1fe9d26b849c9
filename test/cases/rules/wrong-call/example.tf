output "fails" {
  value = upper("a", "b")
  #                  ^^^ error wrong-call: upper needs 1 argument (str), not 2.
}

locals {
  subnet = cidrsubnet("10.0.0.0/24", 2, 4)
  #                                     ^ error wrong-call: cidrsubnet has no subnet 4: 2 more bits make 4, counted from 0.
  tags   = jsondecode("{ env = dev }")
  #                   ^^^^^^^^^^^^^^^ error wrong-call: jsondecode needs a string that is JSON.
  count  = tonumber("three")
  #                 ^^^^^^^ error wrong-call: tonumber cannot make a number of "three".
  first  = element([], 0)
  #                ^^ error wrong-call: element needs a list that has elements.
  names  = join(",", { a = "b" })
  #                  ^^^^^^^^^^^ error wrong-call: join needs a list of strings as its second argument (lists), not an object.
}

output "passes" {
  value = [join("-", ["a", "b"]), cidrsubnet("10.0.0.0/24", 2, 3), jsondecode("{}")]
}

output "unknown" {
  value = [tonumber(var.unknown), join("-", var.unknown), element(var.unknown, 0)]
}

variable "unknown" {}
