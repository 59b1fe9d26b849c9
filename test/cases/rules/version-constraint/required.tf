terraform {
  required_version = ">= 1.5.0-beta1"
  #                  ^^^^^^^^^^^^^^^^ error version-constraint: Name a release here: required_version takes no prereleases.

  required_providers {
    azuread = ">= v3.0"
    #         ^^^^^^^^^ error version-constraint: ">= v3.0" is not a version constraint: write one such as "~> 1.5" or ">= 1.5, < 2.0".
    random  = "latest"
    #         ^^^^^^^^ error version-constraint: "latest" is not a version constraint: write one such as "~> 1.5" or ">= 1.5, < 2.0".
  }
}

terraform {
  required_version = "~> 1.5, != 1.6.0"
}
