// Everything around one workspace.
// Owned by the data team.

import { Construct } from "constructs";
import {
  TerraformHclModule,
  TerraformLocal,
  TerraformOutput,
  TerraformStack,
  TerraformVariable,
  Token,
} from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";

export class MainStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // What was converted does not configure azurerm, and a stack has to.
    new AzurermProvider(this, "azurerm", {
      features: [{}],
    });

    // Where things are.
    // names
    // What all names begin with.
    const prefix = new TerraformLocal(this, "prefix", "ml"); // short

    // Two words.
    const suffix = new TerraformLocal(this, "suffix", "dev"); // for each stage

    // No more locals.
    // of this file

    // What it may cost.
    const tags = new TerraformVariable(this, "tags", {
      type: "map(string)", // as a map
      // Nothing else is known of it.
    });
    tags.addOverride("default", { // nothing secret
      CostCenter: "42", // of the team
      // Owner comes from the pipeline.
    }); // for now

    // --- Storage ---

    // The group of all.
    const mainResourceGroup = new ResourceGroup(this, "main", { // shared
      name: `rg-${prefix.asString}`, // must be unique
      // the nearest
      location: "westeurope",
      tags: Token.asStringMap(`\${merge(${tags.fqn}, { # ours win\n    Stage = ${suffix.fqn} # by stage\n  })}`),
      // tags = {}
    }); // end of the group
    // Where it was made before.
    // The group.
    // of all
    // by hand
    mainResourceGroup.importFrom("/subscriptions/0/resourceGroups/rg");
    // Renamed in spring.
    // the old name
    mainResourceGroup.moveFromId("azurerm_resource_group.old");

    const mainStorageAccount = new StorageAccount(
      this,
      "main_storage_account",
      {
        // Where it is, and who pays.
        name: `st${prefix.asString}`,
        resourceGroupName: mainResourceGroup.name,
        location: mainResourceGroup.location,
        accountTier: "Standard", // cheap enough
        accountReplicationType: "LRS",
        networkRules: { // closed
          defaultAction: "Deny",
          ipRules: [
            "203.0.113.1", // the office
            // The build agents.
            "203.0.113.2",
            // More to come.
          ],
          bypass: ["AzureServices", "Logging"], // what it takes
        }, // of the account
        blobProperties: {
          // The portal.
          corsRule: [
            {
              allowedHeaders: ["*"],
              allowedMethods: ["GET"],
              allowedOrigins: ["https://ml.azure.com"], // not http://
              exposedHeaders: ["*"],
              maxAgeInSeconds: 200,
            },
            // The labs.
            {
              allowedHeaders: ["*"],
              allowedMethods: ["GET"],
              allowedOrigins: ["https://labs.azure.com"],
              exposedHeaders: ["*"],
              maxAgeInSeconds: 200,
            }, // for now
          ],
          // No other.
        },
        lifecycle: {
          // Azure changes them.
          ignoreChanges: [
            "tags", // by policy
            // and the tier
            "access_tier",
          ],
        },
        dependsOn: [
          // By policy.
          mainResourceGroup, // it comes first
        ],
      },
    );
    mainStorageAccount.overrideLogicalId("main");
    // Names are short.
    mainStorageAccount.addOverride("lifecycle.precondition", {
      condition: `\${length(${prefix.fqn}) < 8}`, // with the stage
      error_message: "Too long.",
    }); // says the policy
    mainStorageAccount.addOverride("dynamic.identity", { // one at most
      // Whoever runs it.
      for_each: "${var.identities}", // none by default
      content: {
        type: "SystemAssigned", // no ids of its own
        // Nothing else.
      },
    }); // none by default
    mainStorageAccount.addOverride("provisioner", {
      "local-exec": {
        // Tells the team.
        command: 'echo "# no comment"\n',
      },
    });

    const network = new TerraformHclModule(this, "network", {
      source: "./network", // beside this
      variables: {
        size: 3, // at least
      },
    }); // end of the module
    // What it calls them.
    network.addOverride("providers", {
      // The default one.
      azurerm: "azurerm", // as here
      "azurerm.hub": "azurerm.hub", // its own name for it
      // No more.
    });

    new TerraformOutput(this, "id", {
      value: mainResourceGroup.id, // the whole id
    });

    // resource "azurerm_key_vault" "later" {
    //   name = "kv"
    // }

    // The end.
  }
}
