import { TerraformLocal, TerraformOutput, TerraformVariable } from "cdktf";

const names = new TerraformLocal(this, "names", ["one", "two"]);

new TerraformOutput(this, "fails", {
  value: {
    sum: '${"three" + 1}',
    //      ^^^^^^^ error wrong-operand: Write a number here: + does not work with "three".
    not: '${!"yes"}',
    //       ^^^^^ error wrong-operand: Write true or false here: ! does not work with "yes".
    both: `\${${names.fqn} && true}`,
    //          ^^^^^^^^^ error wrong-operand: Write true or false here: && does not work with a list.
    text: `names: ${names.asString}`,
    //              ^^^^^^^^^^^^^^ error wrong-operand: Write a string, number or bool here, not a list: only these can be parts of a string.
    condition: '${"count" ? 1 : 2}',
    //            ^^^^^^^ error wrong-operand: Write a condition that is true or false, not "count".
    results: `\${true ? ${names.fqn} : "none"}`,
    //                                 ^^^^^^ error wrong-operand: Give both results one type: this is a string, the other a list.
    zero: "${4 / 0}",
    //           ^ error wrong-operand: Divide by something else: this is 0.
  },
});

new TerraformOutput(this, "passes", {
  value: [
    '${"3" + 1}',
    '${!"true"}',
    `\${length(${names.fqn}) > 1 && true}`,
    names.expression,
    `names: \${join(", ", ${names.fqn})}`,
    '${true ? "1" : 2}',
    `\${${names.fqn} == "one"}`,
  ],
});

const unknownVariable = new TerraformVariable(this, "unknown_variable", {});
unknownVariable.overrideLogicalId("unknown");

new TerraformOutput(this, "unknown", {
  value: [
    `\${${unknownVariable.fqn} + 1}`,
    `names: ${unknownVariable.stringValue}`,
    `\${${unknownVariable.fqn} ? 1 : "two"}`,
  ],
});
