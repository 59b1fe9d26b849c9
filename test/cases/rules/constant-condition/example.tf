variable "fails" {
  type = string

  validation {
    condition     = length(var.other) > 2
    #               ^^^^^^^^^^^^^^^^^^^^^ error constant-condition: Refer to var.fails in this condition: it has to check the variable.
    error_message = "Too short."
  }
}

variable "passes" {
  type = string

  validation {
    condition     = length(var.passes) > length(var.other)
    error_message = "Too short."
  }
}

variable "other" {
  type = string
}

resource "azurerm_resource_group" "ml" {
  name     = var.passes
  location = "westeurope"

  lifecycle {
    precondition {
      condition     = alltrue([for part in ["a", "b"] : part != "c"])
      #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error constant-condition: Refer to what is to be checked: this condition is always true or always false.
      error_message = "What is checked does not change."
    }

    precondition {
      condition     = path.module != "a"
      error_message = "A module of another name."
    }
  }
}

check "files" {
  assert {
    condition     = fileexists("unknown.txt")
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^ error constant-condition: Refer to what is to be checked: this condition is always true or always false.
    error_message = "Put unknown.txt beside it."
  }

  assert {
    condition     = fileexists(var.other)
    error_message = "Only Terraform knows which file."
  }
}

check "unknown" {
  assert {
    condition     = var.other != ""
    error_message = "Say what it is called."
  }
}
