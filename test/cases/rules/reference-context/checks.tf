check "health" {
  data "terraform_remote_state" "network" {
    backend = "local"
  }
  assert {
    condition     = data.terraform_remote_state.network.outputs.ready
    error_message = "The network is not ready."
  }
}

output "fails" {
  value = data.terraform_remote_state.network.outputs.ready
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reference-context: Declare data.terraform_remote_state.network outside of the check block: only check health can refer to it.
}

data "terraform_remote_state" "other" {
  backend = "local"
}

output "passes" {
  value = data.terraform_remote_state.other.outputs.ready
}
