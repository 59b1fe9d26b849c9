# azapi 2.12.0
variable "group" {
  type = string
}

resource "azapi_resource" "service" {
  type      = "Microsoft.ApiManagement/service@2024-05-01"
  name      = "apim-main"
  parent_id = var.group
  location  = "westeurope"
  body = {
    sku = { name = "Developer", capacity = 1 }
    properties = {
      publisherEmail     = "someone@example.com"
      publisherName      = "Someone"
      virtualNetworkType = "Internal"
      virtualNetworkConfiguration = {
        subnetResourceId = var.subnet
      }
    }
  }
}

variable "subnet" {
  type = string
}

#+ resource "time_sleep" "before_first" {
#+   create_duration = "10m"
#+   depends_on      = [azapi_resource.service]
#+ }
#+
resource "azapi_resource" "first" {
  type      = "Microsoft.ApiManagement/service/backends@2024-05-01"
  name      = "first"
  parent_id = azapi_resource.service.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Wait ten minutes after the service, or try again: a service in an internal network is there before it is active, and answers with 409 or 503 meanwhile.
  body = {
    properties = { protocol = "http", url = "https://first.example.com" }
  }
#+
#+   depends_on = [time_sleep.before_first]
}

resource "azapi_resource" "second" {
  type      = "Microsoft.ApiManagement/service/backends@2024-05-01"
  name      = "second"
  parent_id = azapi_resource.service.id
  body = {
    properties = { protocol = "http", url = "https://second.example.com" }
  }
  depends_on = [azapi_resource.first]
}
