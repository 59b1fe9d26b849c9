variable "name" {
  description = "Short name of the project; every resource's name is built from it."
  type        = string
  default     = "churn"
}

variable "location" {
  description = "Azure region of all resources."
  type        = string
  default     = "westeurope"
}

variable "max_nodes" {
  description = "How many nodes the training cluster may grow to."
  type        = number
  default     = 4
}
