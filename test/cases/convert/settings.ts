import { Construct } from "constructs";
import { AzurermBackend, TerraformStack } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

export class MainStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AzurermBackend(this, {
      storageAccountName: "st",
      containerName: "state",
      key: "ml.tfstate",
      useAzureadAuth: true,
    });

    // at least
    this.addOverride("terraform.required_version", ">= 1.9");

    this.addOverride("terraform.required_providers", {
      azurerm: {
        source: "hashicorp/azurerm",
        version: "~> 4.0", // four
      },
      random: {
        source: "hashicorp/random",
      },
    });

    new AzurermProvider(this, "azurerm", {
      features: [{}],
    });

    this.addOverride("provider.random", [
      {},
      // For names.
      {
        alias: "other",
      },
    ]);

    this.addOverride("resource.random_string.suffix", {
      length: 4,
      provider: "random.other",
      keepers: {
        name: "${azurerm_resource_group.ml.name}",
      },
      depends_on: ["azurerm_resource_group.ml"],
      lifecycle: {
        ignore_changes: ["length"], // for good
      },
    });

    // The storage of all.
    const ml = new ResourceGroup(this, "ml", {
      name: "rg-ml",
      location: "westeurope",
    });
    ml.importFrom(
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg",
    );

    this.addOverride("moved", [
      {
        from: "azurerm_resource_group.old",
        to: "azurerm_resource_group.moved_on",
      },
    ]);

    this.addOverride("import", [
      {
        to: "azurerm_resource_group.elsewhere",
        id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/elsewhere",
      },
    ]);

    this.addOverride("removed", [
      {
        from: "azurerm_resource_group.gone",
        lifecycle: {
          destroy: false,
        },
      },
    ]);

    this.addOverride("check.name", {
      assert: {
        condition: "${length(random_string.suffix.result) == 4}",
        error_message: "Too long.",
      },
    });
  }
}
