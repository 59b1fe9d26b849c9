import { Construct } from "constructs";
import { TerraformOutput, TerraformStack } from "cdktf";

export class MainStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // Left out: a construct needs a name.
    // # Nobody can refer to it.
    // variable {
    //   type = string
    // }

    // Left out: a program has no words for this block.
    // mystery "of" "another" {
    //   tool = "x"
    // }

    new TerraformOutput(this, "kept", {
      value: 1,
    });
  }
}
