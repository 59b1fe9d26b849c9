import {
  type BodyItemNode,
  environmentOf,
  isCalled,
  overridesState,
  type Scope,
  tooNewFor,
  usesOpenTofu,
} from "../../analysis/index";
import {
  type Attribute,
  backendKinds,
  backendOf,
  backendsRemoved,
  backendsValidated,
  provisionerKinds,
} from "../../catalog/index";
import { evaluate, stringOf } from "../../evaluation/index";
import { bodyItemOf, changeName, type Label, type Value } from "../../model/index";
import { didYouMean, listed, similar } from "../../wording/index";
import type { Report, Rule } from "../rule";

export const unknownKeyword: Rule = {
  id: "unknown-keyword",
  severity: "error",
  summary:
    "A word that Terraform does not know, for `when` or `on_failure` of a provisioner, `command` of a test, or `language`; or a provisioner or backend that it does not have.",
  why: "`terraform validate` fails: `when` is create or destroy, `on_failure` is continue or fail, and the only edition of the language is TF2021. In quotes these words are deprecated.",
  source: "https://developer.hashicorp.com/terraform/language/provisioners",
  block({ block, scope }, report) {
    if (block.kind === "data" && block.labels[0]?.text === "terraform_remote_state") {
      const value = bodyItemOf(block.body, "backend")?.value;
      const text = value && keywordOf(value, scope);
      if (value && text !== undefined)
        aboutKind({ text, span: value.kind === "text" && text !== "" ? value.inner : value.span }, scope, (finding) =>
          // Where it is written elsewhere, others may read it as well.
          report(value.kind === "text" ? finding : { ...finding, fixes: [] }),
        );
    }
    for (const { name, nameSpan, labels } of block.body.items) {
      const kind = labels?.[0];
      if (kind && block.kind === "terraform" && name === "backend")
        aboutBackend(kind.text === "" ? { ...kind, span: nameSpan } : kind, scope, report);
      else if (kind && ["resource", "removed"].includes(block.kind) && name === "provisioner")
        aboutProvisioner(kind, block.kind === "removed", report);
    }
  },
  concerns: (attribute) => attribute?.means === "word",
  bodyItem(node, report) {
    const { value } = node.item;
    if (!node.attribute?.elem) aboutWord(node, node.attribute, value, report);
    else if (value.kind === "list") for (const one of value.items) aboutWord(node, node.attribute.elem, one, report);
  },
};

/** The text that a value is, through locals too. */
function keywordOf(value: Value, scope: Scope): string | undefined {
  const { result } = evaluate(value, environmentOf(scope));
  return stringOf(result);
}

/** A word that stands where one of some words has to. */
function aboutWord(
  { item: { name, form }, body }: BodyItemNode,
  attribute: Attribute | undefined,
  value: Value,
  report: Report,
): void {
  const words = attribute?.values?.map(String) ?? [];
  const { span } = value;
  if (value.kind === "missing" || (value.kind === "expression" && form !== "argument")) return;
  const steps = value.kind === "reference" ? value.reference.steps : [];
  const word = value.kind === "text" ? value.text : steps.length === 1 ? steps[0]?.name : undefined;
  if (word !== undefined && words.includes(word)) {
    if (value.kind !== "text" || form !== "argument") return;
    const to = { kind: "expression", source: word } as const;
    // Only provisioners were there when these words were written in quotes.
    const isOld = body.path[0] === "provisioner";
    report({
      ...(isOld && { severity: "warning" }),
      span,
      message: `Write ${word} without quotes${isOld ? ": in quotes it is deprecated" : ""}.`,
      fixes: [{ title: "Remove the quotes", changes: [{ kind: "setValue", value, to }], safe: true }],
    });
    return;
  }
  const meant = word === undefined ? undefined : similar(word, words);
  if (attribute?.valuesOpen && meant === undefined) return;
  report({
    span,
    message: `Set ${name} to ${listed(words, "or")}.${didYouMean(meant)}`,
    fixes: changeName(value.kind === "text" ? value.inner : span, meant),
  });
}

/** A provisioner that Terraform no longer has, or one that is misspelt: others may be plugins. */
function aboutProvisioner({ text, span }: Label, isRemoved: boolean, report: Report): void {
  if (removedProvisioners.has(text)) {
    report({ span, message: `Remove this provisioner: Terraform 0.15 and later have no ${text}.` });
    return;
  }
  const meant = provisionerKinds.includes(text) ? undefined : similar(text, provisionerKinds);
  if (meant === undefined) return;
  report({
    // That of what is removed is looked for only when it is destroyed.
    ...(isRemoved && { severity: "warning" }),
    span,
    message: `Terraform has no provisioner ${text}.${didYouMean(meant)}`,
    fixes: changeName(span, meant),
  });
}

/** Source: the changelog of Terraform 0.15. */
const removedProvisioners: ReadonlySet<string> = new Set(["chef", "habitat", "puppet", "salt-masterless"]);

/** Terraform passes over the backend of a called module, and over one in whose place override files put another. */
function aboutBackend(kind: Label, scope: Scope, report: Report): void {
  const isOverridden = (overridesState(scope.module) ?? scope.uri) !== scope.uri;
  if (isCalled(scope) || isOverridden) return;
  // Earlier releases, and OpenTofu, validate it all the same, and fail only when they are to set it up.
  const isLate = usesOpenTofu(scope.module) || tooNewFor(backendsValidated, scope.module);
  aboutKind(kind, scope, (finding) => report({ ...finding, ...(isLate && { severity: "warning" }) }));
}

/** A kind of backend that no release of Terraform has, or none that comes into question. */
function aboutKind({ text, span }: Label, { module }: Scope, report: Report): void {
  const is = backendOf(text);
  if (text === "") {
    report({ span, message: 'Name a backend, such as "azurerm": Terraform has none without a name.' });
    return;
  }
  if (is === "known" || (is === "removed" && tooNewFor(backendsRemoved, module))) return;
  const meant = text === "azure" ? "azurerm" : similar(text, backendKinds);
  const lacking = is === "removed" ? `Terraform ${backendsRemoved.terraform} and later have` : "Terraform has";
  report({ span, message: `${lacking} no backend ${text}.${didYouMean(meant)}`, fixes: changeName(span, meant) });
}
