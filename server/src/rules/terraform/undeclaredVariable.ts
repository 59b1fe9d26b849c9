import { namesIn } from "../../analysis/index";
import { moduleFolder, valuesKind } from "../../model/index";
import { didYouMean, isMisspelling, similar } from "../../wording/index";
import type { Rule } from "../rule";

export const undeclaredVariable: Rule = {
  id: "undeclared-variable",
  severity: "warning",
  certainty: "consequence",
  summary: "A value in a `.tfvars` file for a variable that the module does not declare.",
  why: "`terraform plan` warns and goes on without the value, so the variable that you mean keeps its default, or Terraform asks for its value.",
  source: "https://developer.hashicorp.com/terraform/language/values/variables; what `terraform plan` 1.11 says",
  files: "values",
  bodyItem({ item, body: { node, body, parent, schema } }, report) {
    if (node.block.kind !== valuesKind || parent || item.key || node.scope.module.isPartial) return;
    const isBareWord = item.value.kind === "missing" && item.form === undefined;
    if (isBareWord || schema.has(item.name)) return;
    const isSet = namesIn(body);
    const meant = similar(
      item.name,
      [...schema.keys()].filter((name) => name !== "*" && !isSet.has(name)),
    );
    // One that lies elsewhere may be for several modules.
    const isBeside = moduleFolder(node.scope.uri) === node.scope.module.folder;
    if (!isBeside && (meant === undefined || !isMisspelling(item.name, meant))) return;
    report({
      span: item.nameSpan,
      message: `This module declares no variable ${item.name}, so Terraform ignores the value.${didYouMean(meant)}`,
      fixes: [
        ...(meant === undefined
          ? []
          : [{ title: `Change to ${meant}`, changes: [{ kind: "rename" as const, item, name: meant }] }]),
        { title: `Remove ${item.name}`, changes: [{ kind: "remove", item }] },
      ],
    });
  },
};
