import { type Scope, usesOpenTofu } from "../analysis/index";
import { blockTypes, isReservedName, isReservedVariable, testBlockTypes } from "../catalog/index";
import { type Block, type BodyItem, bodyItemOf, changeName, isBlockLike, isTestFile, type Label } from "../model/index";
import { isName, isProviderName, ownProperty, type Span } from "../text/index";
import type { Report, ReportedFinding, Rule } from "./rule";

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
      // The block `_` is of no schema.
      if (attribute?.block || name === "_")
        checkLabels(name, nameSpan, labels, attribute?.labels ?? [], nested, report);
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
  why: "Names and types must start with a letter or underscore and may contain letters, digits, underscores and dashes. Names of providers have letters, digits and single dashes, and no capital letters. A variable cannot have the name of an argument of module blocks. Terraform rejects all others.",
  source:
    "https://developer.hashicorp.com/terraform/language/syntax/configuration#identifiers; https://developer.hashicorp.com/terraform/language/providers/requirements#local-names",
  block({ block, scope }, report) {
    const wanted = (isTestFile(scope.uri) ? testBlockTypes : blockTypes).get(block.kind)?.labels ?? [];
    for (const item of block.body.items) aboutReserved(block.kind, item, scope, report);
    if (scope.module.isPartial) return;
    if (block.kind === "provider") return aboutProvider(block, report);
    for (const [index, of] of wanted.entries()) {
      const label = block.labels[index];
      if (!label) continue;
      if (block.kind === "variable" && isReservedVariable(label.text))
        report({
          span: label.span,
          message: `Choose another name than ${label.text}: Terraform reserves it for module blocks, so no variable can have it.`,
        });
      if (!isName(label.text)) report(invalid(label, of === "type" ? "type" : "name"));
      else if (of === "type" && !bodyItemOf(block.body, "provider")) aboutPrefix(label, report);
    }
  },
  concerns: (attribute) => attribute?.means === "provider" || attribute?.labels?.[0] === "provider",
  bodyItem({ item: { name, nameSpan, key, value, labels }, body }, report) {
    if (body.node.block.kind === "terraform") {
      const [label] = labels ?? [];
      if (name === "provider_meta" && label) aboutProviderName(label.text, label.span, report);
      if (body.path.join(".") === "required_providers" && !key && name) aboutProviderName(name, nameSpan, report);
      return;
    }
    if (name !== "provider" || body.path.length > 0 || value.kind !== "reference") return;
    const [root] = value.reference.steps;
    if (root?.name) aboutProviderName(root.name, root.span, report);
  },
};

function aboutReserved(kind: string, item: BodyItem, { module }: Scope, report: Report): void {
  const { name, nameSpan } = item;
  // Terraform leaves them to the provider there.
  const isTofus = kind === "ephemeral" && (name === "connection" || name === "provisioner") && usesOpenTofu(module);
  if (!(isReservedName(kind, name, isBlockLike(item)) || (isTofus && isBlockLike(item)))) return;
  report({
    span: nameSpan,
    message: `Remove ${name}: Terraform keeps this name for itself in ${kind} blocks.`,
    fixes: [{ title: `Remove ${name}`, changes: [{ kind: "remove", item }] }],
  });
}

function aboutProvider({ labels: [label], body }: Block, report: Report): void {
  if (label) aboutProviderName(label.text, label.span, report);
  const alias = bodyItemOf(body, "alias")?.value;
  if (alias?.kind === "text" && !isName(alias.text)) report(invalid({ text: alias.text, span: alias.inner }, "name"));
  else if (alias?.kind === "number" || alias?.kind === "null")
    report({ span: alias.span, message: 'Write a name in quotes as the alias, such as "hub".' });
}

function invalid({ text, span }: Pick<Label, "text" | "span">, what: "type" | "name"): ReportedFinding {
  return {
    span,
    message: `Choose another ${what} than "${text}": it must start with a letter or underscore, and may contain only letters, digits, underscores and dashes.`,
    fixes:
      what === "name"
        ? changeName(span, text.replace(/[^\p{ID_Continue}-]+/gu, "_").replace(/^(?=[^\p{ID_Start}_])/u, "_"))
        : [],
  };
}

/** What a type begins with is the name of its provider, where the block names no other one. */
function aboutPrefix({ text, span }: Label, report: Report): void {
  const provider = text.split("_")[0]!;
  if (isProviderName(provider)) return;
  report({
    span,
    message: `Choose another type, or set provider: "${provider}", with which it begins, is not the name of a provider.`,
  });
}

/** The name that a module has for a provider. */
function aboutProviderName(name: string, span: Span, report: Report): void {
  if (isProviderName(name)) return;
  const isCapital = isProviderName(name.toLowerCase());
  report({
    span,
    message: isCapital
      ? `Write ${name} in lower case: names of providers have no capital letters.`
      : `Choose another name than "${name}": a provider's name has letters, digits and single dashes between them.`,
    fixes: isCapital ? changeName(span, name.toLowerCase()) : [],
  });
}
