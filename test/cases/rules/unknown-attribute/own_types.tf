data "terraform_remote_state" "network" {
  backend = "local"
  config = {
    path = "../network/terraform.tfstate"
  }
}

resource "terraform_data" "main" {
  input = 1
  store {
    input = 1
  }
}

output "fails" {
  value = [
    data.terraform_remote_state.network.output,
    #                                   ^^^^^^ error unknown-attribute: terraform_remote_state has no attribute output. Did you mean outputs?
#~     data.terraform_remote_state.network.outputs,
    terraform_data.main.outputs,
    #                   ^^^^^^^ error unknown-attribute: terraform_data has no attribute outputs. Did you mean output?
#~     terraform_data.main.output,
    terraform_data.main.store.value,
    #                         ^^^^^ error unknown-attribute: terraform_data has no attribute value here.
  ]
}

output "passes" {
  value = [
    data.terraform_remote_state.network.outputs.subnet_id,
    terraform_data.main.output.anything,
    terraform_data.main.store.output,
    terraform_data.main.id,
  ]
}

output "unknown" {
  value = data.terraform_remote_state.network.outputs[terraform.workspace].anything
}
