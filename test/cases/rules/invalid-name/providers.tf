# A type that no provider of that name can have, names that are not in one form, and names that Terraform keeps for itself.
terraform {
  required_providers {
    my_cloud = {
    #^^^^^^^ error invalid-name: Choose another name than "my_cloud": a provider's name has letters, digits and single dashes between them.
      source = "example/cloud"
    }
  }
}

provider "my_cloud" {
#         ^^^^^^^^ error invalid-name: Choose another name than "my_cloud": a provider's name has letters, digits and single dashes between them.
  alias      = "1st"
  #             ^^^ error invalid-name: Choose another name than "1st": it must start with a letter or underscore, and may contain only letters, digits, underscores and dashes.
#~   alias = "_1st"
  depends_on = []
  #^^^^^^^^^ error invalid-name: Remove depends_on: Terraform keeps this name for itself in provider blocks.

  lifecycle {}
  #^^^^^^^^ error invalid-name: Remove lifecycle: Terraform keeps this name for itself in provider blocks.
#- 3 lines
}

provider "fine-cloud" {
  source_of = "a"

  source {}
}

resource "null_resource" "upper" {
  provider = NULL
  #          ^^^^ error invalid-name: Write NULL in lower case: names of providers have no capital letters.
#~   provider = null
}

resource "null resource" "type" {}
#         ^^^^^^^^^^^^^ error invalid-name: Choose another type than "null resource": it must start with a letter or underscore, and may contain only letters, digits, underscores and dashes.

resource "Null_resource" "prefix" {}
#         ^^^^^^^^^^^^^ error invalid-name: Choose another type, or set provider: "Null", with which it begins, is not the name of a provider.

data "null_data_source" "reserved" {
  locals {}
  #^^^^^ error invalid-name: Remove locals: Terraform keeps this name for itself in data blocks.
#-
}

resource "null_resource" "fine" {
  provider = null
}

provider "example" {
  alias = 1
  #       ^ error invalid-name: Write a name in quotes as the alias, such as "hub".
}

provider "example" {
  alias = null
  #       ^^^^ error invalid-name: Write a name in quotes as the alias, such as "hub".
}
