variable "misspelt" {
  type    = strin
  #         ^^^^^ error type-constraint: Terraform has no type strin. Did you mean string?
#~   type    = string
  default = "a"
}

variable "quoted" {
  type    = "list(string)"
  #         ^^^^^^^^^^^^^^ error type-constraint: Write the type without quotes.
#~   type    = list(string)
  default = []
}

variable "passes" {
  type = map(object({
    name = string
    tags = optional(map(string), {})
    size = optional(number)
  }))
  default = {}
}

variable "older_code" {
  type    = list
  default = []
}

variable "most" {
  type = number
}

variable "unknown" {
  type    = number
  default = 1
  validation {
    condition     = var.unknown <= var.most
    error_message = "There are not that many."
  }
}
