# azurerm 4.81.0
resource "azurerm_api_management_api_policy" "example" {
  api_name            = "example"
  api_management_name = "example"
  resource_group_name = "example"
  xml_content         = "<policies />"
  #^^^^^^^^^^ error conflict: Keep either xml_content or xml_link: the provider does not take both.
#-
  xml_link            = "https://example.com/policy.xml"
  #^^^^^^^ error conflict: Keep either xml_link or xml_content: the provider does not take both.
}
