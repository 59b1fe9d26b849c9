# azurerm 4.81.0
variable "key" {
  type = string
}

resource "azurerm_ssh_public_key" "rsa" {
  name                = "rsa"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  public_key          = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCl2UImgvMcbixwS/8g8vwCwcfISPAhX5W4yzIWvwvDnExbrUyGHPbuyJ+nQD+GB3mvR+L5djZoklFG+B5UaOyypzdvpDedM5dgjwctB0scTwb3NAYKoWvlYgIIdsMM+NrOjV8M2XugA9Vxb1zYPQiOLVrlKEsKKo2WbvaGOVv4ISj+rCGK4erpDjxbReQU9Q8IkMK9NV3oMLY32Kf5cEVZJUV7oRBxCwXPdhiBf0GTRjehjCGV2nEiG+gSq7qU4ZuRJVVUcx2gx4GeTeIzaZIaeSxkpi8UfoKu52ptvkCT+sAvYVeOEqIQh1qSXYnx1alOAb1hNcaxfwvAti3oStfR ml"
}

resource "azurerm_ssh_public_key" "ed25519" {
  name                = "ed25519"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  public_key          = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHhYLqgbJBd2uWiE6LPeSPxdUt6moyQ4Gq+3L38+FAk1 ml"
}

resource "azurerm_ssh_public_key" "unknown" {
  name                = "unknown"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  public_key          = var.key
}

resource "azurerm_ssh_public_key" "file" {
  name                = "file"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  public_key          = file(pathexpand("~/.ssh/id_rsa.pub"))
}

resource "azurerm_ssh_public_key" "short" {
  name                = "short"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  public_key          = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDheByS0/riDhKLOefZARkgHLCZn5eAI9uGlHTnGdWeqocbbu/1YqW8DnCh2qCOscgEIjZd19yz4EkYqu0EZmVrieZZG6wKu/mNaVcclNWfjKqgmGc8+FM28mtDsMqWedo6amNvVj7MJNTGpvg1xVMYfxdpQPb3v52atmYnIKkR7w== ml"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-format: Set public_key to the public key of SSH as one line, ssh-rsa AAAA… or ssh-ed25519 AAAA…: its RSA key has 1024 bits, and Azure takes 2048 or more.
}

resource "azurerm_ssh_public_key" "ecdsa" {
  name                = "ecdsa"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  public_key          = "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBKmj1N1cDUDqMf37vUpPxCMJAmGJnuNorCqLsyfKcSPVXjUVhHkRaT/0685glgK8dM8R55Ctlez8fUeGL8XG/6k= ml"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-format: Set public_key to the public key of SSH as one line, ssh-rsa AAAA… or ssh-ed25519 AAAA…: Azure takes no ecdsa-sha2-nistp256.
}

resource "azurerm_ssh_public_key" "cut" {
  name                = "cut"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  public_key          = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCl2UImgvMcbixwS/8g8vwCwcfISPAhX5W4yzIWvwvDnExbrUyGHPbuyJ+nQD+GB3mvR+L5djZoklFG+B5UaOyypzdvpDedM5dgjwctB0scTwb3NAYKoWvlYgIIdsMM+NrOjV8M2XugA9Vxb1zYPQiOLVrlKEsKKo2W ml"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-format: Set public_key to the public key of SSH as one line, ssh-rsa AAAA… or ssh-ed25519 AAAA…: its second word is not a whole key.
}

resource "azurerm_ssh_public_key" "placeholder" {
  name                = "placeholder"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  public_key          = "ssh-rsa AAAAB3NzaC1yc2E... ml@example.com"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-format: Set public_key to the public key of SSH as one line, ssh-rsa AAAA… or ssh-ed25519 AAAA…: its second word is not base64.
}

resource "azurerm_ssh_public_key" "word" {
  name                = "word"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  public_key          = "ssh-rsa"
  #                     ^^^^^^^^^ error wrong-format: Set public_key to the public key of SSH as one line, ssh-rsa AAAA… or ssh-ed25519 AAAA…: nothing follows its first word.
}

resource "azurerm_ssh_public_key" "blank" {
  name                = "blank"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  public_key          = ""
  #                     ^^ error wrong-format: Set public_key to the public key of SSH as one line, ssh-rsa AAAA… or ssh-ed25519 AAAA….
}
