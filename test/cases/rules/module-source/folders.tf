# missing ./modules/netwrok/
# beside ./modules/network/
module "fails" {
  source = "./modules/netwrok"
  #        ^^^^^^^^^^^^^^^^^^^ error module-source: There is no folder ./modules/netwrok. Did you mean ./modules/network?
#~   source = "./modules/network"
}

module "twice_the_slash" {
  source = "./modules//netwrok/"
  #        ^^^^^^^^^^^^^^^^^^^^^ error module-source: There is no folder ./modules/netwrok. Did you mean ./modules/network?
#~   source = "./modules/network"
}

module "passes" {
  source = "./modules/network"
}

module "folder_above" {
  source = ".."
  #        ^^^^ error module-source: Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.
#~   source = "../"
}

module "unknown" {
  source = var.unknown
}

variable "unknown" {
  type = string
}
