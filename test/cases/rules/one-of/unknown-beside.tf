# azurerm 5.2.0
variable "command" {}

# The provider does not look into a block where something is not known yet.
resource "azurerm_windows_web_app" "unknown" {
  name                = "example-app"
  location            = "westeurope"
  resource_group_name = "example"
  service_plan_id     = var.command

  site_config {
    app_command_line = var.command

    application_stack {
    #^^^^^^^^^^^^^^^^ warning one-of: Set at least one of site_config.application_stack.docker_image_name, site_config.application_stack.dotnet_core_version, site_config.application_stack.dotnet_version, site_config.application_stack.java_version, site_config.application_stack.node_version, site_config.application_stack.php_version, or site_config.application_stack.python.
#+       docker_image_name = ""
    }
  }
}
