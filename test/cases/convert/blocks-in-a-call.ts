import { Construct } from "constructs";
import { TerraformHclModule, TerraformStack } from "cdktf";

export class MainStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new TerraformHclModule(this, "other", {
      source: "example.org/acme/child/any",
      variables: {
        // Terraform takes no blocks here, and nothing of them is lost.
        settings: {
          dynamic: {
            disk: { // One for each.
              for_each: ["a"], // By name.
              content: {
                name: "${disk.value}", // The name itself.
              },
            },
          },
        },
      },
    });

    new TerraformHclModule(this, "labelled", {
      source: "example.org/acme/child/any",
      variables: {
        settings: {
          disk: {
            big: {
              name: "a",
            },
          },
        },
      },
    });

    new TerraformHclModule(this, "again", {
      source: "example.org/acme/child/any",
      variables: {
        settings: {
          // Of the first.
          // Behind it.
          name: "b",
        },
      },
    });
  }
}
