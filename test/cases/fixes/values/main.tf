variable "environment" {
  type = string

  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "It is dev or prod."
  }
}

variable "network" {
  type = object({
    name      = string
    subnet_id = optional(string)
  })
}

variable "cidrs" {
  type = list(string)
}
