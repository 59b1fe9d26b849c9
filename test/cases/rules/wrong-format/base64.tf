# azurerm 4.81.0
resource "azurerm_palo_alto_next_generation_firewall_virtual_hub_panorama" "plain" {
  name                   = "fw-ml"
  resource_group_name    = "rg-ml"
  location               = "westeurope"
  panorama_base64_config = "not encoded"
  #                        ^^^^^^^^^^^^^ error wrong-format: Set panorama_base64_config to base64, not "not encoded".

  network_profile {
    virtual_hub_id               = var.id
    network_virtual_appliance_id = var.id
    public_ip_address_ids        = [var.id]
  }
}

resource "azurerm_palo_alto_next_generation_firewall_virtual_hub_panorama" "encoded" {
  name                   = "fw-ml"
  resource_group_name    = "rg-ml"
  location               = "westeurope"
  panorama_base64_config = "ZW5jb2RlZA=="

  network_profile {
    virtual_hub_id               = var.id
    network_virtual_appliance_id = var.id
    public_ip_address_ids        = [var.id]
  }
}

variable "id" {}
