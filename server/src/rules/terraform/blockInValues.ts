import { backendFileSchema, declared } from "../../analysis/index";
import { backendFileKind, isBackendFile, valuesKind } from "../../model/index";
import type { Rule } from "../rule";

export const blockInValues: Rule = {
  id: "block-in-values",
  severity: "error",
  summary:
    "A block in a `.tfvars` file, which can only set variables, or in a `.tfbackend` file, which can only set arguments of a backend.",
  why: "`terraform plan` fails: blocks belong in files of the module, and the value of a variable is set with `=`.",
  source: "https://developer.hashicorp.com/terraform/language/values/variables; what `terraform plan` 1.11 refuses",
  files: "values",
  block({ block: { kind, head, labels }, scope }, report) {
    if (kind === valuesKind || kind === backendFileKind) return;
    const isVariable = labels.length === 0 && declared(`var.${kind}`, scope).length > 0;
    if (isBackendFile(scope.uri)) {
      const { body } = backendFileSchema(scope.module);
      // What backends have as blocks may be one here too, and of other backends nothing is known.
      if (!body || body.get(kind)?.block) return;
      const message = `Put this ${kind} block into a file of the module: this file takes only arguments of the backend.`;
      report({ span: head, message });
      return;
    }
    report({
      span: head,
      message: isVariable
        ? `Write an equals sign behind ${kind}: its value is an object, not a block.`
        : `Put this ${kind} block into a file of the module: this file takes only values of variables.`,
    });
  },
};
