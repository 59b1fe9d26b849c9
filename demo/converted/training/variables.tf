variable "name" {
  description = "Short name of the project."
  type        = string
}

variable "location" {
  description = "Azure region of all resources."
  type        = string
}

variable "group_name" {
  description = "Name of the resource group."
  type        = string
}

variable "workspace_id" {
  description = "Resource id of the workspace."
  type        = string
}

variable "max_nodes" {
  description = "How many nodes the cluster may grow to."
  type        = number
}

variable "tags" {
  description = "Tags of all resources."
  type        = map(string)
}
