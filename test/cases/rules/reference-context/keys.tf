variable "name" {
  type = string
}

locals {
  fails = { var.name = 1 }
  #         ^^^^^^^^ error reference-context: Put this key into parentheses, so that it is read as a reference, or into quotes.
#~   fails = { (var.name) = 1 }
}

locals {
  passes = {
    (var.name) = 1
    name       = 2
    "a.b"      = 3
  }
}

resource "terraform_data" "main" {
  count = count.index
  #       ^^^^^^^^^^^ error reference-context: Write count without count.index: it is known only inside the instances that it makes.
}
