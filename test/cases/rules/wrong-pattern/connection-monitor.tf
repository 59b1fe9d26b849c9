# known to 5.10.0
resource "azurerm_network_connection_monitor" "main" {
  name               = "monitor"
  network_watcher_id = azurerm_network_watcher.main.id
  location           = "westeurope"

  endpoint {
    name    = "site"
    address = "terraform.io"
  }

  test_configuration {
    name     = "http"
    protocol = "Http"

    http_configuration {
      # A code, one with any digits, or a range.
      valid_status_code_ranges = ["202", "3xx", "200-399", "500-600"]
    }
  }

  test_configuration {
    name     = "https"
    protocol = "Http"

    http_configuration {
      valid_status_code_ranges = ["2xx-3xx"]
      #                           ^^^^^^^^^ warning wrong-pattern: Change valid_status_code_ranges from "2xx-3xx": it must match the pattern `^([1-5][0-9x][0-9x]|600|[1-5][0-9][0-9]-([1-5][0-9][0-9]|600…`.
    }
  }

  test_group {
    name                     = "group"
    destination_endpoints    = ["site"]
    source_endpoints         = ["site"]
    test_configuration_names = ["http", "https"]
  }
}

resource "azurerm_network_watcher" "main" {
  name                = "watcher"
  location            = "westeurope"
  resource_group_name = "rg"
}
