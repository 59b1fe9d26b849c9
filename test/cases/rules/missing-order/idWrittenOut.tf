# azapi 2.12.0
resource "azurerm_shared_image_gallery" "main" {
  name                = "gal_main"
  resource_group_name = "rg-images"
  location            = "westeurope"
}

resource "azapi_resource" "image" {
  type      = "Microsoft.Compute/galleries/images@2024-03-03"
  name      = "ubuntu"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/gal_main"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to azurerm_shared_image_gallery.main here: an id that is written out gives no order, and Azure answers with 404 until the gallery is there.
#~   parent_id = azurerm_shared_image_gallery.main.id
  location  = "westeurope"

  body = {
    properties = {
      identifier = { publisher = "example", offer = "ubuntu", sku = "24" }
      osState    = "Generalized"
      osType     = "Linux"
    }
  }
}

resource "azurerm_data_factory" "main" {
  name                = "adf-main"
  resource_group_name = "rg-images"
  location            = "westeurope"
}

resource "azurerm_data_factory_pipeline" "written" {
  name            = "written"
  data_factory_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-images/providers/Microsoft.DataFactory/factories/adf-main"
  #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to azurerm_data_factory.main here: an id that is written out gives no order, and Azure answers with 404 until the factory is there.
#~   data_factory_id = azurerm_data_factory.main.id
}

resource "azurerm_data_factory_pipeline" "another" {
  name            = "another"
  data_factory_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-images/providers/Microsoft.DataFactory/factories/adf-other"
}

resource "azurerm_data_factory_pipeline" "referring" {
  name            = "referring"
  data_factory_id = azurerm_data_factory.main.id
}
