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

variable "tenant_id" {
  description = "The tenant of the subscription."
  type        = string
  default     = "00000000-0000-0000-0000-000000000001"
}
