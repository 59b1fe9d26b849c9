# Microsoft.Communication
# Microsoft.DesktopVirtualization
# Microsoft.SignalRService
resource "azurerm_resource_group" "main" {
  name     = "rg-parts"
  location = "westeurope"
}

resource "azurerm_communication_service" "main" {
  name                = "acs"
  resource_group_name = azurerm_resource_group.main.name
  data_location       = "Europe"
}

resource "azurerm_email_communication_service" "main" {
  name                = "ecs"
  resource_group_name = azurerm_resource_group.main.name
  data_location       = "Europe"
}

resource "azurerm_email_communication_service_domain" "main" {
  name              = "AzureManagedDomain"
  email_service_id  = azurerm_email_communication_service.main.id
  domain_management = "AzureManaged"
}

resource "azurerm_communication_service_email_domain_association" "main" {
  communication_service_id = azurerm_communication_service.main.id
  email_service_domain_id  = azurerm_email_communication_service_domain.main.id
}

resource "azurerm_virtual_desktop_workspace" "main" {
  name                = "vdws"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  tags                = { team = "a" }
}

resource "azurerm_virtual_desktop_host_pool" "main" {
  name                = "vdpool"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  type                = "Pooled"
  load_balancer_type  = "BreadthFirst"
}

resource "azurerm_virtual_desktop_application_group" "main" {
  name                = "vdag"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  type                = "RemoteApp"
  host_pool_id        = azurerm_virtual_desktop_host_pool.main.id
}

resource "azurerm_virtual_desktop_workspace_application_group_association" "main" {
  workspace_id         = azurerm_virtual_desktop_workspace.main.id
  application_group_id = azurerm_virtual_desktop_application_group.main.id
}

resource "azurerm_virtual_desktop_scaling_plan" "on" {
  name                = "vdspon"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  time_zone           = "GMT Standard Time"

  schedule {
    name                                 = "Weekdays"
    days_of_week                         = ["Monday"]
    ramp_up_start_time                   = "05:00"
    ramp_up_load_balancing_algorithm     = "BreadthFirst"
    ramp_up_minimum_hosts_percent        = 20
    ramp_up_capacity_threshold_percent   = 10
    peak_start_time                      = "09:00"
    peak_load_balancing_algorithm        = "BreadthFirst"
    ramp_down_start_time                 = "19:00"
    ramp_down_load_balancing_algorithm   = "DepthFirst"
    ramp_down_minimum_hosts_percent      = 10
    ramp_down_force_logoff_users         = false
    ramp_down_wait_time_minutes          = 45
    ramp_down_notification_message       = "Please log off in the next 45 minutes..."
    ramp_down_capacity_threshold_percent = 5
    ramp_down_stop_hosts_when            = "ZeroSessions"
    off_peak_start_time                  = "22:00"
    off_peak_load_balancing_algorithm    = "DepthFirst"
  }
}

resource "azurerm_virtual_desktop_scaling_plan_host_pool_association" "on" {
  scaling_plan_id = azurerm_virtual_desktop_scaling_plan.on.id
  host_pool_id    = azurerm_virtual_desktop_host_pool.main.id
  enabled         = true
}

resource "azurerm_virtual_desktop_scaling_plan" "off" {
  name                = "vdspoff"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  time_zone           = "GMT Standard Time"

  schedule {
    name                                 = "Weekdays"
    days_of_week                         = ["Monday"]
    ramp_up_start_time                   = "05:00"
    ramp_up_load_balancing_algorithm     = "BreadthFirst"
    ramp_up_minimum_hosts_percent        = 20
    ramp_up_capacity_threshold_percent   = 10
    peak_start_time                      = "09:00"
    peak_load_balancing_algorithm        = "BreadthFirst"
    ramp_down_start_time                 = "19:00"
    ramp_down_load_balancing_algorithm   = "DepthFirst"
    ramp_down_minimum_hosts_percent      = 10
    ramp_down_force_logoff_users         = false
    ramp_down_wait_time_minutes          = 45
    ramp_down_notification_message       = "Please log off in the next 45 minutes..."
    ramp_down_capacity_threshold_percent = 5
    ramp_down_stop_hosts_when            = "ZeroSessions"
    off_peak_start_time                  = "22:00"
    off_peak_load_balancing_algorithm    = "DepthFirst"
  }
}

resource "azurerm_virtual_desktop_scaling_plan_host_pool_association" "off" {
  scaling_plan_id = azurerm_virtual_desktop_scaling_plan.off.id
  host_pool_id    = azurerm_virtual_desktop_host_pool.main.id
  enabled         = false
}


resource "azurerm_signalr_service" "deny" {
  name                = "sigrdeny"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  sku {
    name     = "Standard_S1"
    capacity = 1
  }
}

resource "azurerm_signalr_service_network_acl" "deny" {
  signalr_service_id = azurerm_signalr_service.deny.id
  default_action     = "Deny"

  public_network {
    allowed_request_types = ["ClientConnection", "RESTAPI", "ServerConnection", "Trace"]
  }
}

resource "azurerm_signalr_service" "allow" {
  name                = "sigrallow"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  sku {
    name     = "Standard_S1"
    capacity = 1
  }
}

resource "azurerm_signalr_service_network_acl" "allow" {
  signalr_service_id = azurerm_signalr_service.allow.id
  default_action     = "Allow"

  public_network {
    denied_request_types = ["Trace", "RESTAPI"]
  }
}

resource "azurerm_signalr_service" "none" {
  name                = "sigrnone"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  sku {
    name     = "Standard_S1"
    capacity = 1
  }
}

resource "azurerm_signalr_service_network_acl" "none" {
  signalr_service_id = azurerm_signalr_service.none.id
  default_action     = "Deny"

  public_network {
  }
}
