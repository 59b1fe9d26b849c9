import { TerraformLocal, TerraformOutput, TerraformVariable } from "cdktf";

new TerraformOutput(this, "fails", {
  value: '${upper("a", "b")}',
  //                   ^^^ error wrong-call: upper needs 1 argument (str), not 2.
});

new TerraformLocal(this, "subnet", '${cidrsubnet("10.0.0.0/24", 2, 4)}');
//                                                                 ^ error wrong-call: cidrsubnet has no subnet 4: 2 more bits make 4, counted from 0.

new TerraformLocal(this, "tags", '${jsondecode("{ env = dev }")}');
//                                             ^^^^^^^^^^^^^^^ error wrong-call: jsondecode needs a string that is JSON.

new TerraformLocal(this, "count", '${tonumber("three")}');
//                                            ^^^^^^^ error wrong-call: tonumber cannot make a number of "three".

new TerraformLocal(this, "first", "${element([], 0)}");
//                                           ^^ error wrong-call: element needs a list that has elements.

new TerraformLocal(this, "names", '${join(",", { a = "b" })}');
//                                             ^^^^^^^^^^^ error wrong-call: join needs a list of strings as its second argument (lists), not an object.

new TerraformOutput(this, "passes", {
  value: [
    '${join("-", ["a", "b"])}',
    '${cidrsubnet("10.0.0.0/24", 2, 3)}',
    '${jsondecode("{}")}',
  ],
});

const unknownVariable = new TerraformVariable(this, "unknown_variable", {});
unknownVariable.overrideLogicalId("unknown");

new TerraformOutput(this, "unknown", {
  value: [
    `\${tonumber(${unknownVariable.fqn})}`,
    `\${join("-", ${unknownVariable.fqn})}`,
    `\${element(${unknownVariable.fqn}, 0)}`,
  ],
});
