# conventions
module "tag" {
  source = "git::https://example.com/network.git?ref=v1.2.0"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint shallow-clone: Add &depth=1: without it terraform init downloads all of the repository's history.
#~   source = "git::https://example.com/network.git?ref=v1.2.0&depth=1"
}

module "folder" {
  source = "github.com/hashicorp/example//network?ref=v1.2.0"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint shallow-clone: Add &depth=1: without it terraform init downloads all of the repository's history.
#~   source = "github.com/hashicorp/example//network?ref=v1.2.0&depth=1"
}

module "commit" {
  source = "git::https://example.com/network.git?ref=51d462976d84fdea54b47d80dcabbf680badcdb8"
}

module "newest" {
  source = "git::https://example.com/network.git"
}

module "shallow" {
  source = "git::https://example.com/network.git?ref=v1.2.0&depth=1"
}

module "archive" {
  source = "https://example.com/network.zip?ref=v1.2.0"
}
