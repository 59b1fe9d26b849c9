variable "version" {}
#         ^^^^^^^ error invalid-name: Choose another name than version: Terraform reserves it for module blocks, so no variable can have it.
variable "lifecycle" {}
#         ^^^^^^^^^ error invalid-name: Choose another name than lifecycle: Terraform reserves it for module blocks, so no variable can have it.
variable "versions" {}

output "version" {
  value = var.version
}
