locals {
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.KeyVault/vaults/kv-ml"
  #      ^^^^^^^^^^^^^ keyword.other.azure-id, string.quoted.double.hcl
  #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant.other.subscription.azure-id
  #                                                         ^^^^^^^^^^^^^^ keyword.other.azure-id
  #                                                                        ^^^^^ entity.name.namespace.resource-group.azure-id
  #                                                                              ^^^^^^^^^ keyword.other.azure-id
  #                                                                                        ^^^^^^^^^^^^^^^^^^ entity.name.type.provider.azure-id
  #                                                                                                           ^^^^^^ entity.name.type.azure-id
  #                                                                                                                  ^^^^^ variable.other.name.azure-id
  subnet = "/subscriptions/${var.subscription}/resourceGroups/${var.group}/providers/Microsoft.Network/virtualNetworks/v/subnets/s"
  #                        ^^ keyword.other.interpolation.begin.hcl
  #                                            ^^^^^^^^^^^^^^ keyword.other.azure-id
  #                                                           ^^ keyword.other.interpolation.begin.hcl
  #                                                                                  ^^^^^^^^^^^^^^^^^ entity.name.type.provider.azure-id
  #                                                                                                    ^^^^^^^^^^^^^^^ entity.name.type.azure-id
  #                                                                                                                      ^^^^^^^ entity.name.type.azure-id
  page = "https://example.com/subscriptions/1"
  #                           ^^^^^^^^^^^^^ -keyword.other.azure-id
  after = 1
  #       ^ constant.numeric
}
