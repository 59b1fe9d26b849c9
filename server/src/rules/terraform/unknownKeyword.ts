import { changeName, isTestFile } from "../../model/index";
import { didYouMean, listed, similar } from "../../wording/index";
import type { Rule } from "../rule";

export const unknownKeyword: Rule = {
  id: "unknown-keyword",
  severity: "error",
  summary:
    "A word for `when` or `on_failure` of a provisioner, or for `command` of a test, that Terraform does not know.",
  why: "`terraform validate` fails: `when` is create or destroy, and `on_failure` is continue or fail. In quotes these words are deprecated.",
  source: "https://developer.hashicorp.com/terraform/language/provisioners",
  concerns: (attribute) => attribute?.means === "word",
  bodyItem({ item: { name, value, form }, attribute, body }, report) {
    const words = attribute?.values?.map(String) ?? [];
    const { span } = value;
    if (value.kind === "missing" || (value.kind === "expression" && form !== "argument")) return;
    const steps = value.kind === "reference" ? value.reference.steps : [];
    const word = value.kind === "text" ? value.text : steps.length === 1 ? steps[0]?.name : undefined;
    if (word !== undefined && words.includes(word)) {
      if (value.kind !== "text" || form !== "argument") return;
      const to = { kind: "expression", source: word } as const;
      const isTest = isTestFile(body.node.scope.uri);
      report({
        ...(!isTest && { severity: "warning" }),
        span,
        message: `Write ${word} without quotes${isTest ? "" : ": in quotes it is deprecated"}.`,
        fixes: [{ title: "Remove the quotes", changes: [{ kind: "setValue", value, to }], safe: true }],
      });
      return;
    }
    const meant = word === undefined ? undefined : similar(word, words);
    report({
      span,
      message: `Set ${name} to ${listed(words, "or")}.${didYouMean(meant)}`,
      fixes: changeName(value.kind === "text" ? value.inner : span, meant),
    });
  },
};
