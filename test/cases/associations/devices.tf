# Microsoft.Devices
# Microsoft.IoTCentral
resource "azurerm_resource_group" "main" {
  name     = "rg-parts"
  location = "westeurope"
}

resource "azurerm_iothub_route" "one" {
  name                = "one"
  iothub_name         = "iot-parts"
  resource_group_name = azurerm_resource_group.main.name
  source              = "TwinChangeEvents"
  endpoint_names      = ["events"]
  enabled             = true
}

resource "azurerm_iothub_route" "two" {
  name                = "two"
  iothub_name         = "iot-parts"
  resource_group_name = azurerm_resource_group.main.name
  source              = "DeviceMessages"
  condition           = "level > 3"
  endpoint_names      = ["events"]
  enabled             = false
}

resource "azurerm_iothub_enrichment" "one" {
  key                 = "one"
  iothub_name         = "iot-parts"
  resource_group_name = azurerm_resource_group.main.name
  value               = "$twin.tags.One"
  endpoint_names      = ["events", "other"]
}

resource "azurerm_iothub_fallback_route" "one" {
  iothub_name         = "iot-parts"
  resource_group_name = azurerm_resource_group.main.name
  source              = "DeviceConnectionStateEvents"
  condition           = "level > 4"
  endpoint_names      = ["other"]
  enabled             = false
}

resource "azurerm_iotcentral_application" "all" {
  name                = "iotcall"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sub_domain          = "iotcall"
}

resource "azurerm_iotcentral_application_network_rule_set" "all" {
  iotcentral_application_id = azurerm_iotcentral_application.all.id
  apply_to_device           = false
  default_action            = "Allow"

  ip_rule {
    name    = "second"
    ip_mask = "10.0.1.0/24"
  }

  ip_rule {
    name    = "first"
    ip_mask = "10.0.2.0/24"
  }
}

resource "azurerm_iotcentral_application" "least" {
  name                = "iotcleast"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sub_domain          = "iotcleast"
}

resource "azurerm_iotcentral_application_network_rule_set" "least" {
  iotcentral_application_id = azurerm_iotcentral_application.least.id
}
