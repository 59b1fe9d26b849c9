import { TerraformLocal, TerraformVariable } from "cdktf";

const nameVariable = new TerraformVariable(this, "name", {
  type: "string",
});

new TerraformLocal(this, "fails", `\${{ ${nameVariable.fqn} = 1 }}`);
//                                        ^^^^^^^^^^^^^^^^ error reference-context: Put this key into parentheses, so that it is read as a reference, or into quotes.

new TerraformLocal(
  this,
  "passes",
  `\${{\n    (${nameVariable.fqn}) = 1\n    name       = 2\n    "a.b"      = 3\n  }}`,
);

this.addOverride("resource.terraform_data.main", {
  count: "${count.index}",
  //        ^^^^^^^^^^^ error reference-context: Write count without count.index: it is known only inside the instances that it makes.
});
