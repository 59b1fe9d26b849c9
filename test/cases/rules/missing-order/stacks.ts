// azurerm 4.81.0
import { DataFactory } from "@cdktf/provider-azurerm/lib/data-factory";
import { DataFactoryPipeline } from "@cdktf/provider-azurerm/lib/data-factory-pipeline";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

class First extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new DataFactory(this, "main", {
      name: "adf-main",
      resourceGroupName: "rg-images",
      location: "westeurope",
    });
    new DataFactoryPipeline(this, "beside", {
      name: "beside",
      dataFactoryId:
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-images/providers/Microsoft.DataFactory/factories/adf-main",
        //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to DataFactory "main" here: an id that is written out gives no order, and Azure answers with 404 until the factory is there.
//~         "${azurerm_data_factory.main.id}",
    });
  }
}

class Second extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new DataFactoryPipeline(this, "later", {
      name: "later",
      dataFactoryId:
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-images/providers/Microsoft.DataFactory/factories/adf-main",
    });
  }
}
