import { blocksOfKind, resolve, setups, writtenDefault } from "../../analysis/index";
import { bodyItemOf, nameOf, newArgument, type Value } from "../../model/index";
import { isOfRegistry } from "../registryAddress";
import type { Rule } from "../rule";
import { isBranch, isGit, revisionOf, textOfCall } from "./isGit";
import { isOwnAndWhole } from "./isOwnAndWhole";

export const untypedVariable: Rule = {
  id: "untyped-variable",
  severity: "hint",
  certainty: "style",
  otherReleases: "same",
  summary: "A variable without a type.",
  why: "It takes any value, so a wrong one is noticed only where it is used, or when Azure refuses it.",
  source: "https://developer.hashicorp.com/terraform/language/style#variables",
  kinds: new Set(["variable"]),
  block({ block, scope }, report) {
    if (bodyItemOf(block.body, "type") || !isOwnAndWhole(scope.module)) return;
    const type = typeOfLiteral(bodyItemOf(block.body, "default")?.value);
    const added = newArgument("type", { kind: "expression", source: type ?? "string" });
    report({
      span: block.head,
      message: `Set type of var.${nameOf(block) ?? ""}: without one it takes any value.`,
      fixes: type
        ? [{ title: `Set type to ${type}`, changes: [{ kind: "add", body: block.body, items: [added], block }] }]
        : [],
    });
  },
};

/** The type that a single value or a list of strings has. */
function typeOfLiteral(value: Value | undefined): string | undefined {
  if (value?.kind === "text") return "string";
  if (value?.kind === "number" || value?.kind === "bool") return value.kind;
  const isTexts = value?.kind === "list" && value.items.length > 0 && value.items.every(({ kind }) => kind === "text");
  return isTexts ? "list(string)" : undefined;
}

export const requiredVersion: Rule = {
  id: "required-version",
  severity: "hint",
  certainty: "style",
  otherReleases: "same",
  summary: "A module that does not say which releases of Terraform it is for.",
  why: "Another release may read the module differently, or fail with a message that does not mention releases.",
  source: "https://developer.hashicorp.com/terraform/language/block/terraform#required_version",
  kinds: new Set(["terraform"]),
  block({ block, scope }, report) {
    const { module, uri } = scope;
    if (!isOwnAndWhole(module)) return;
    const all = blocksOfKind(module, "terraform");
    const [first] = setups(module).filter((one) => one.block.kind === "terraform");
    if (first?.block !== block || first.uri !== uri) return;
    if (all.some(({ body }) => bodyItemOf(body, "required_version"))) return;
    report({
      span: block.head,
      message: "Set required_version: the module does not say which releases of Terraform it is for.",
    });
  },
};

export const unpinnedModule: Rule = {
  id: "unpinned-module",
  severity: "hint",
  certainty: "style",
  otherReleases: "same",
  summary: "A call of a module in a registry without a version, or in a repository without a revision.",
  why: "`terraform init` takes the newest at that time, so that the same configuration may become something else tomorrow.",
  source: "https://developer.hashicorp.com/terraform/language/modules/sources#selecting-a-revision",
  kinds: new Set(["module"]),
  block({ block, scope }, report) {
    const source = textOfCall(block, "source", scope);
    if (!source) return;
    const { text, value } = source;
    const { span } = value;
    if (isOfRegistry(text)) {
      const version = bodyItemOf(block.body, "version")?.value;
      if (!version || resolve(version, scope, writtenDefault).value.kind === "null")
        report({ span, message: "Set version: without one it is the newest release of the module." });
    } else if (isGit(text) || text.startsWith("hg::")) {
      const revision = revisionOf(text);
      const ref = /^hg::/.test(text) ? "rev" : "ref";
      if (revision !== undefined && !isBranch(revision)) return;
      report({
        span,
        message:
          revision === undefined
            ? `Add ?${ref}= with a tag or a commit: without it the module is the newest of the main branch.`
            : `Set ${ref} to a tag or a commit: the branch ${revision} moves.`,
      });
    }
  },
};
