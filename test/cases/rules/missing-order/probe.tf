# Azure takes a probe of a scale set once a rule uses it; that a pool has a rule the documentation alone wants.
resource "azurerm_lb" "main" {
  name                = "lb-web"
  location            = "westeurope"
  resource_group_name = "rg-web"
  sku                 = "Standard"
}

resource "azurerm_lb_backend_address_pool" "main" {
  name            = "web"
  loadbalancer_id = azurerm_lb.main.id
}

resource "azurerm_lb_probe" "main" {
  name            = "http"
  loadbalancer_id = azurerm_lb.main.id
  port            = 80
}

resource "azurerm_lb_rule" "main" {
  name                           = "http"
  loadbalancer_id                = azurerm_lb.main.id
  protocol                       = "Tcp"
  frontend_port                  = 80
  backend_port                   = 80
  frontend_ip_configuration_name = "public"
  probe_id                       = azurerm_lb_probe.main.id
  backend_address_pool_ids       = [azurerm_lb_backend_address_pool.main.id]
}

resource "azurerm_windows_virtual_machine_scale_set" "probed" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_lb_rule.main to depends_on: Azure takes a probe for a scale set once a rule uses it, and keeps the rule as long as the scale set uses the probe (400 CannotRemoveRuleUsedByProbeUsedByVMSS).
  name                = "vmss-probed"
  resource_group_name = "rg-web"
  location            = "westeurope"
  sku                 = "Standard_D2s_v5"
  instances           = 2
  admin_username      = "azure"
  admin_password      = var.password
  health_probe_id     = azurerm_lb_probe.main.id

  source_image_reference {
    publisher = "MicrosoftWindowsServer"
    offer     = "WindowsServer"
    sku       = "2022-datacenter-azure-edition"
    version   = "latest"
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }

  network_interface {
    name    = "nic"
    primary = true

    ip_configuration {
      name                                   = "internal"
      primary                                = true
      subnet_id                              = var.subnet_id
      load_balancer_backend_address_pool_ids = [azurerm_lb_backend_address_pool.main.id]
    }
  }
#+
#+   depends_on = [azurerm_lb_rule.main]
}

resource "azurerm_windows_virtual_machine_scale_set" "pooled" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_lb_rule.main to depends_on: the provider's documentation wants the rule of a pool to be there before a scale set in it.
  name                = "vmss-pooled"
  resource_group_name = "rg-web"
  location            = "westeurope"
  sku                 = "Standard_D2s_v5"
  instances           = 2
  admin_username      = "azure"
  admin_password      = var.password

  source_image_reference {
    publisher = "MicrosoftWindowsServer"
    offer     = "WindowsServer"
    sku       = "2022-datacenter-azure-edition"
    version   = "latest"
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }

  network_interface {
    name    = "nic"
    primary = true

    ip_configuration {
      name                                   = "internal"
      primary                                = true
      subnet_id                              = var.subnet_id
      load_balancer_backend_address_pool_ids = [azurerm_lb_backend_address_pool.main.id]
    }
  }
#+
#+   depends_on = [azurerm_lb_rule.main]
}

variable "password" {
  type      = string
  sensitive = true
}

variable "subnet_id" {
  type = string
}
