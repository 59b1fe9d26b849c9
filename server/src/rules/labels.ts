import { blockTypes, isReservedVariable, testBlockTypes } from "../catalog/index";
import { changeName, isTestFile } from "../model/index";
import { isName, ownProperty } from "../text/index";
import type { Rule } from "./rule";

const names = { type: "its type", name: "a name", provider: "the name of its provider" };

export const missingLabel: Rule = {
  id: "missing-label",
  severity: "error",
  summary: "A block with too few or too many labels for its keyword.",
  why: "Terraform identifies a block by its labels; with too few or too many, it reads nothing in the file.",
  source: "https://developer.hashicorp.com/terraform/language/syntax/configuration",
  block({ block, scope }, report) {
    const wanted = (isTestFile(scope.uri) ? testBlockTypes : blockTypes).get(block.kind)?.labels;
    // What a program gives to its constructs is no label, and Terraform's names are made of it.
    if (!wanted || scope.module.isPartial) return;
    const missing = wanted.slice(block.labels.length);
    const extra = block.labels[wanted.length];
    if (missing.length > 0) {
      const example = wanted.map((label) => `"${label}"`).join(" ");
      report({
        span: block.head,
        message: `Give this ${block.kind} block ${missing.map((label) => names[label]).join(" and ")}: ${block.kind} ${example} { … }.`,
      });
    } else if (extra) {
      const count = wanted.length === 0 ? "no label" : wanted.length === 1 ? "only a name" : "only a type and a name";
      report({ span: extra.span, message: `Remove "${extra.text}": a ${block.kind} block takes ${count}.` });
    }
  },
  body({ body, schema, node }, report) {
    if (node.scope.module.isPartial) return;
    for (const { name, nameSpan, form, labels = [], dynamic } of body.items) {
      if (form !== "block" || dynamic) continue;
      const attribute = schema.get(name);
      if (!attribute?.block) continue;
      const { labels: wanted = [] } = attribute;
      const extra = labels[wanted.length];
      if (labels.length < wanted.length) {
        const missing = wanted.slice(labels.length).map((label) => ownProperty(names, label) ?? label);
        const example = wanted.map((label) => `"${label}"`).join(" ");
        report({
          span: nameSpan,
          message: `Give this ${name} block ${missing.join(" and ")}: ${name} ${example} { … }.`,
        });
      } else if (extra) {
        const count = wanted.length === 0 ? "no label" : wanted.length === 1 ? "only one label" : "only two labels";
        report({ span: extra.span, message: `Remove "${extra.text}": a ${name} block takes ${count}.` });
      }
    }
  },
};

export const invalidName: Rule = {
  id: "invalid-name",
  severity: "error",
  summary: "A name that Terraform does not accept.",
  why: "Names must start with a letter or underscore and may contain letters, digits, underscores and dashes, and no variable has a name that module blocks set themselves; Terraform rejects all others.",
  source: "https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers",
  block({ block, scope }, report) {
    const wanted = (isTestFile(scope.uri) ? testBlockTypes : blockTypes).get(block.kind)?.labels;
    const label = wanted && block.labels[wanted.lastIndexOf("name")];
    if (!label || scope.module.isPartial || block.kind === "provider") return;
    if (block.kind === "variable" && isReservedVariable(label.text))
      report({
        span: label.span,
        message: `Choose another name than ${label.text}: Terraform reserves it for module blocks, so no variable can have it.`,
      });
    if (isName(label.text)) return;
    report({
      span: label.span,
      message: `Choose another name than "${label.text}": it must start with a letter or underscore, and may contain only letters, digits, underscores and dashes.`,
      fixes: changeName(
        label.span,
        label.text.replace(/[^\p{ID_Continue}-]+/gu, "_").replace(/^(?=[^\p{ID_Start}_])/u, "_"),
      ),
    });
  },
};
