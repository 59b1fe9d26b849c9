# azapi 2.12.0
# A comma goes with what it separates from others.
resource "azapi_resource" "main" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg"
  location  = "westeurope"

  body = {
    properties = {
      addressSpace = { "prefixes" = [], addressPrefixes = ["10.0.0.0/16"] }
      #                 ^^^^^^^^ error unknown-property: Microsoft.Network/virtualNetworks@2024-05-01 has no property properties.addressSpace.prefixes.
#~       addressSpace = { addressPrefixes = ["10.0.0.0/16"] }
      dhcpOptions  = { dnsServers = ["10.0.0.4"], "servers" : [] }
      #                                            ^^^^^^^ error unknown-property: Microsoft.Network/virtualNetworks@2024-05-01 has no property properties.dhcpOptions.servers.
#~       dhcpOptions  = { dnsServers = ["10.0.0.4"] }
      encryption   = { enabled = true, "strict" = true, enforcement = "AllowUnencrypted" }
      #                                 ^^^^^^ error unknown-property: Microsoft.Network/virtualNetworks@2024-05-01 has no property properties.encryption.strict.
#~       encryption   = { enabled = true, enforcement = "AllowUnencrypted" }
      subnets = [
        {
          subnet = "a",
          #^^^^^ error unknown-property: Microsoft.Network/virtualNetworks@2024-05-01 has no property properties.subnets[0].subnet.
#~           name = "b", # The first one.
          name   = "b", # The first one.
          places = [], # Not known here.
          #^^^^^ error unknown-property: Microsoft.Network/virtualNetworks@2024-05-01 has no property properties.subnets[0].places.
#- 2 lines
        },
      ]
    }
  }
}
