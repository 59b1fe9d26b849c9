terraform {
  backend "azurerm" {
    storage_acount_name = "sttraining"
    #^^^^^^^^^^^^^^^^^^ error unknown-argument: backend has no argument storage_acount_name. Did you mean storage_account_name?
#~     storage_account_name = "sttraining"
    container_name      = "state"
#~     container_name       = "state"
    key                 = "training.tfstate"
#~     key                  = "training.tfstate"
  }
}

resource "terraform_data" "fails" {
  inputs = 1
  #^^^^^ error unknown-argument: terraform_data has no argument inputs. Did you mean input?
#~   input = 1
  store {
    input = 1
    kept  = 1
    #^^^ error unknown-argument: store has no argument kept.
#-
  }
}

resource "terraform_data" "passes" {
  input            = var.unknown
  triggers_replace = [1]
  lifecycle {
    prevent_destroy = true
  }
}

data "terraform_remote_state" "fails" {
  backend = "azurerm"
  config = {
    storage_account_name = "sttraining"
    container_name       = "state"
    key                  = "network.tfstate"
    subscription         = "x"
    #^^^^^^^^^^^ error unknown-argument: config has no argument subscription. Did you mean subscription_id?
#~     subscription_id      = "x"
    snapshot             = "maybe"
    #                      ^^^^^^^ error wrong-type: snapshot must be true or false, not "maybe".
  }
}

data "terraform_remote_state" "lacks" {
  backend = "azurerm"
  config = {
  #^^^^^ error missing-argument: Set container_name and key: config requires them.
    storage_account_name = "sttraining"
#+     container_name       = ""
#+     key                  = ""
  }
}

data "terraform_remote_state" "as_block" {
  backend = "azurerm"
  config {
  #^^^^^ error block-form: Write config as an argument, with an equals sign: config = ….
  #^^^^^ error missing-argument: Set storage_account_name and container_name: config requires them.
#~   config = {
    key = "network.tfstate"
#~     key                  = "network.tfstate"
#+     storage_account_name = ""
#+     container_name       = ""
  }
}

data "terraform_remote_state" "passes" {
  backend   = "local"
  workspace = terraform.workspace
  config = {
    path = "../network/terraform.tfstate"
  }
}

data "terraform_remote_state" "unknown" {
  backend = "inmem"
  config = {
    anything = var.unknown
  }
}

data "terraform_remote_state" "of_amazon" {
  backend = "s3"
  config = {
    buckett = "states"
    #^^^^^^ error unknown-argument: config has no argument buckett.
#~     key    = "network.tfstate"
    key     = "network.tfstate"
#~     bucket = "states"
    bucket  = "states"
#-
  }
}

data "terraform_remote_state" "of_amazon_with_role" {
  backend = "s3"
  config = {
    bucket              = "states"
    key                 = "network.tfstate"
    allowed_account_ids = ["123456789012"]
    assume_role = {
      role_arn = "arn:aws:iam::123456789012:role/x"
    }
  }
}

data "terraform_remote_state" "of_hcp" {
  backend = "remote"
  config = {
    organisation = "example"
    #^^^^^^^^^^^ error unknown-argument: config has no argument organisation.
#-
    organization = "example"
    workspaces = {
      name = "network"
    }
  }
}

data "terraform_remote_state" "computed" {
  backend = "azurerm"
  config  = merge(var.unknown, { container_name = "state" })
}

variable "unknown" {
  type = map(string)
}

provider "terraform" {
  backend = "azurerm"
  #^^^^^^ error unknown-argument: provider terraform has no argument backend.
#-
}

data "terraform_remote_state" "dropped" {
  backend = "local"
  outputs = {}
}
