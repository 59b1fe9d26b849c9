import { Construct } from "constructs";
import { TerraformStack } from "cdktf";

export class MainStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    this.addOverride("terraform.backend.local", undefined);

    // Another company's.
    this.addOverride("terraform.backend.s3", {
      bucket: "state",
      key: "ml.tfstate",
    });
  }
}
