// azurerm 4.81.0
import { TerraformOutput, TerraformVariable } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";

new AzurermProvider(this, "azurerm", {
  features: [{}],
});

const token = new TerraformVariable(this, "token", {
  type: "string",
});
token.addOverride("ephemeral", true);

new TerraformOutput(this, "fails", {
  value: token.value,
  //     ^^^^^^^^^^^ error ephemeral-value: Return something that may be kept in state: this value is ephemeral. ephemeralasnull(…) replaces ephemeral values with null.
});

new TerraformOutput(this, "passes", {
  value: `\${ephemeralasnull(${token.fqn})}`,
});

const said = new TerraformOutput(this, "said", {
  value: token.value,
});
said.addOverride("ephemeral", true);
//                ^^^^^^^^^ warning ephemeral-value: Remove ephemeral: outputs of a root module are kept in state.

const unknownVariable = new TerraformVariable(this, "unknown", {
  type: "string",
});

const unknownOutput = new TerraformOutput(this, "unknown_output", {
  value: unknownVariable.value,
});
unknownOutput.overrideLogicalId("unknown");
