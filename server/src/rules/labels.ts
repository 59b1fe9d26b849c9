import { blockTypes, isReservedVariable, testBlockTypes } from "../catalog/index";
import { changeName, isTestFile, type Label } from "../model/index";
import { isName, ownProperty, type Span } from "../text/index";
import type { Report, Rule } from "./rule";

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
    checkLabels(block.kind, block.head, block.labels, wanted, atTop, report);
  },
  body({ body, schema, node }, report) {
    if (node.scope.module.isPartial) return;
    for (const { name, nameSpan, form, labels = [], dynamic } of body.items) {
      if (form !== "block" || dynamic) continue;
      const attribute = schema.get(name);
      if (!attribute?.block) continue;
      checkLabels(name, nameSpan, labels, attribute.labels ?? [], nested, report);
    }
  },
};

/** What a block that takes so many labels takes, by their number. */
const atTop = ["no label", "only a name", "only a type and a name"];
const nested = ["no label", "only one label", "only two labels"];

function checkLabels(
  keyword: string,
  head: Span,
  labels: readonly Label[],
  wanted: readonly string[],
  counts: readonly string[],
  report: Report,
): void {
  const extra = labels[wanted.length];
  if (labels.length < wanted.length) {
    const missing = wanted.slice(labels.length).map((label) => ownProperty(names, label) ?? label);
    const example = wanted.map((label) => `"${label}"`).join(" ");
    report({
      span: head,
      message: `Give this ${keyword} block ${missing.join(" and ")}: ${keyword} ${example} { … }.`,
    });
  } else if (extra) {
    const count = counts[Math.min(wanted.length, 2)];
    report({ span: extra.span, message: `Remove "${extra.text}": a ${keyword} block takes ${count}.` });
  }
}

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
