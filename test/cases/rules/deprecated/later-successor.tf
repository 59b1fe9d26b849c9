# azurerm 4.70.0
variable "unknown" {}

# The argument that takes its place came in 4.72.
resource "azurerm_cdn_frontdoor_custom_domain" "training" {
  name                     = "training"
  cdn_frontdoor_profile_id = var.unknown
  host_name                = "training.example.com"
  tls {
    certificate_type    = "ManagedCertificate"
    minimum_tls_version = "TLS12"
  # ^^^^^^^^^^^^^^^^^^^ warning deprecated: minimum_tls_version of tls is deprecated and will be removed.
  }
}
