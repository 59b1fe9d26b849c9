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
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reference-context: Read data.terraform_remote_state.network in a block of its own: check health reads it for itself alone.
}

data "terraform_remote_state" "other" {
  backend = "local"
}

output "passes" {
  value = data.terraform_remote_state.other.outputs.ready
}
