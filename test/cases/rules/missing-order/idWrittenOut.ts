// azapi 2.12.0
import { DataFactory } from "@cdktf/provider-azurerm/lib/data-factory";
import { DataFactoryPipeline } from "@cdktf/provider-azurerm/lib/data-factory-pipeline";
import { SharedImageGallery } from "@cdktf/provider-azurerm/lib/shared-image-gallery";
import { Resource } from "./.gen/providers/azapi/resource";

new SharedImageGallery(this, "main", {
  name: "gal_main",
  resourceGroupName: "rg-images",
  location: "westeurope",
});

new Resource(this, "image", {
  type: "Microsoft.Compute/galleries/images@2024-03-03",
  name: "ubuntu",
  parentId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/gal_main",
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to SharedImageGallery "main" here: an id that is written out gives no order, and Azure answers with 404 until the gallery is there.
//~     "${azurerm_shared_image_gallery.main.id}",
  location: "westeurope",
  body: {
    properties: {
      identifier: {
        publisher: "example",
        offer: "ubuntu",
        sku: "24",
      },
      osState: "Generalized",
      osType: "Linux",
    },
  },
});

const mainDataFactory = new DataFactory(this, "main_data_factory", {
  name: "adf-main",
  resourceGroupName: "rg-images",
  location: "westeurope",
});
mainDataFactory.overrideLogicalId("main");

new DataFactoryPipeline(this, "written", {
  name: "written",
  dataFactoryId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-images/providers/Microsoft.DataFactory/factories/adf-main",
    //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to mainDataFactory here: an id that is written out gives no order, and Azure answers with 404 until the factory is there.
//~     mainDataFactory.id,
});

new DataFactoryPipeline(this, "another", {
  name: "another",
  dataFactoryId:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-images/providers/Microsoft.DataFactory/factories/adf-other",
});

new DataFactoryPipeline(this, "referring", {
  name: "referring",
  dataFactoryId: mainDataFactory.id,
});
