# styles
locals {
#^^^^^ hint required-version: Set required_version: the module does not say which releases of Terraform it is for.
  name = "x"
}

output "name" {
  value = local.name
}
