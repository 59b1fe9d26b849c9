data "azapi_client_config" "me" {}
