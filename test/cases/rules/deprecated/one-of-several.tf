# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_windows_web_app" "scoring" {
  name                = "scoring"
  resource_group_name = "training"
  location            = "westeurope"
  service_plan_id     = var.unknown
  site_config {
    application_stack {
      current_stack          = "java"
      java_version           = "11"
      java_container         = "JAVA"
    # ^^^^^^^^^^^^^^ warning deprecated: java_container of application_stack is deprecated: use tomcat_version or java_embedded_server_enabled instead.
      java_container_version = "SE"
    # ^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: java_container_version of application_stack is deprecated: use tomcat_version or java_embedded_server_enabled instead.
    }
  }
}
