provider "azurerm" {
  features {
    key_vault {
      purge_soft_delete_on_destroy = true
    }
  }
}

provider "azurerm" {
  alias           = "other"
  subscription_id = "00000000-0000-0000-0000-000000000000"

  features {}
}

resource "azurerm_resource_group" "one" {
  count    = 2
  name     = "rg-${count.index}"
  location = "westeurope"
  provider = azurerm.other
}

resource "azurerm_resource_group" "each" {
  name     = "rg-${each.key}"
  location = "westeurope"

  lifecycle {
    create_before_destroy = true
    ignore_changes        = [tags, tags["x"]]

    precondition {
      condition     = length(each.key) < 10
      error_message = "The name ${each.key} is too long."
    }
  }

  for_each = toset(["a", "b"])
}

resource "azurerm_network_security_group" "rules" {
  name                = "nsg"
  location            = azurerm_resource_group.one[0].location
  resource_group_name = azurerm_resource_group.one[0].name
  depends_on          = [azurerm_resource_group.each]

  # One rule for each port.
  dynamic "security_rule" {
    for_each = var.ports
    iterator = port

    content {
      name                   = "allow-${port.value}"
      priority               = 100 + port.key
      direction              = "Inbound"
      access                 = "Allow"
      protocol               = "Tcp"
      destination_port_range = port.value
    }
  }
}

resource "azurerm_linux_web_app" "site" {
  name                = "site"
  location            = "westeurope"
  resource_group_name = "rg"
  service_plan_id     = var.plan

  site_config {
    always_on = true

    dynamic "ip_restriction" {
      for_each = var.addresses

      content {
        ip_address = ip_restriction.value
      }
    }
  }

  depends_on = [azurerm_network_security_group.rules, module.elsewhere]

  provisioner "local-exec" {
    command = "echo ${self.id}"
    when    = destroy
  }
}

# All that it requires is dynamic.
resource "azurerm_application_gateway" "gateway" {
  name                = "agw"
  location            = "westeurope"
  resource_group_name = "rg"

  sku {
    name = "Standard_v2"
    tier = "Standard_v2"
  }

  dynamic "backend_address_pool" {
    for_each = var.pools

    content {
      name = backend_address_pool.value
    }
  }
}
