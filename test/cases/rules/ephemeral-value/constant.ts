import { TerraformVariable } from "cdktf";

const secret = new TerraformVariable(this, "secret", {
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error ephemeral-value: Remove const or sensitive: a variable cannot be both.
  type: "string",
  sensitive: true,
//-
});
secret.addOverride("const", true);

const fleeting = new TerraformVariable(this, "fleeting", {
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error ephemeral-value: Remove const or ephemeral: a variable cannot be both.
  type: "string",
});
fleeting.addOverride("const", true);
fleeting.addOverride("ephemeral", true);

const fine = new TerraformVariable(this, "fine", {
  type: "string",
  sensitive: false,
});
fine.addOverride("const", true);
