terraform {
  required_providers {
    terraform = {
      source = "terraform.io/builtin/terraform"
    }
  }
}

output "misspelt" {
  value = provider::terraform::encode_exp("x")
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-function: Terraform's own provider has no function provider::terraform::encode_exp. Did you mean provider::terraform::encode_expr?
#~   value = provider::terraform::encode_expr("x")
}

output "passes" {
  value = provider::terraform::encode_expr("x")
}
