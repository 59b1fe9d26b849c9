import { Construct } from "constructs";
import { TerraformStack } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";

export class MainStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    // What was converted does not configure azurerm, and a stack has to.
    new AzurermProvider(this, "azurerm", {
      features: [{}],
    });

    const other = new ResourceGroup(this, "other", {
      name: "other",
      location:
        '${join("-", [for part in split("-", var.a) : upper(part) if part != "x"])}',
    });

    new ResourceGroup(this, "texts", {
      name: 'a "quoted" \\ back`tick ${var.a}',
      location: "it's",
      tags: {
        literal: "$${var.a} and %%{ if }",
        dollar: "$5 and 5%",
        lone: "${var.a}",
        lines: "one\ntwo\tthree",
        nested: `\${lower("x-\${${other.fqn}.name}")}-y`,
        directive: "%{ if var.a }yes%{ else }no%{ endif }",
        heredoc: `echo "${other.name}" \\n\n  $\${kept}\n`,
        both: `${other.name}/\${var.a}/$\${x}`,
        nothing: "${null}",
        accents: "éé ✓",
      },
    });
  }
}
