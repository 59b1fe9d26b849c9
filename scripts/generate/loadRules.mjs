// The rules as the server has them.
import { project } from "./project.mjs";

const { azapiArgumentRules, azapiRules, rules, ruleTexts, terraformRules } = project;

/** Rules about Terraform's own language that stand beside others. */
const aboutLanguage = [
  "block-file",
  "circular-reference",
  "comment-form",
  "count-and-for-each",
  "duplicate-argument",
  "duplicate-block",
  "empty-comparison",
  "exact-version",
  "invalid-name",
  "missing-description",
  "missing-label",
  "older-form",
  "plain-dependency",
  "quoted-reference",
  "reference-context",
  "required-version",
  "shallow-clone",
  "snake-case",
  "suppression-reason",
  "undeclared-provider",
  "undeclared-reference",
  "unknown-block-type",
  "unknown-function",
  "unpinned-module",
  "unpinned-provider",
  "unpinned-requirement",
  "unrequired-provider",
  "unsupported-override",
  "untyped-variable",
  "unused-declaration",
];

/** Rules that ask the schema of whichever provider. */
const aboutSchemas = [
  "address-range",
  "block-count",
  "block-form",
  "conflict",
  "deprecated",
  "item-count",
  "missing-argument",
  "one-of",
  "out-of-range",
  "read-only-argument",
  "required-with",
  "unknown-argument",
  "unknown-attribute",
  "unknown-type",
  "value-not-allowed",
  "wrong-format",
  "wrong-length",
  "wrong-pattern",
  "wrong-type",
];

/**
 * The rules in the order of their list, sentences for these and for what is found without a rule, by id, and what a rule is about:
 * `terraform`, where it is Terraform's own language, `schemas`, where it is what the schema of any provider says, `azapi`, or `azurerm`.
 */
export function loadRules() {
  const ids = new Set(rules.map(({ id }) => id));
  const gone = [...aboutLanguage, ...aboutSchemas].filter((id) => !ids.has(id));
  if (gone.length > 0) throw new Error(`loadRules.mjs names rules that are not there: ${gone.join(", ")}.`);
  const subjects = new Map([
    ...aboutLanguage.map((id) => [id, "terraform"]),
    ...aboutSchemas.map((id) => [id, "schemas"]),
    ...terraformRules.map(({ id }) => [id, "terraform"]),
    ...[...azapiArgumentRules, ...azapiRules].map(({ id }) => [id, "azapi"]),
  ]);
  return {
    rules,
    summaries: new Map([...ruleTexts].map(([id, { summary }]) => [id, summary])),
    subjectOf: ({ id }) => subjects.get(id) ?? "azurerm",
  };
}
