import { type BodyItem, bodyItemOf, changeName, setText, type Value } from "../../model/index";
import { didYouMean, similar } from "../../wording/index";
import type { Report, Rule } from "../rule";

export const requiredProvider: Rule = {
  id: "required-provider",
  severity: "error",
  summary: "An entry of required_providers that Terraform cannot read.",
  why: "`terraform init` fails: each entry is an object with `source`, `version` and perhaps `configuration_aliases`, or a version constraint alone, and a source is [hostname/]namespace/name.",
  source: "https://developer.hashicorp.com/terraform/language/providers/requirements",
  concerns: (attribute) => attribute?.means === "provider",
  bodyItem({ item, body }, report) {
    if (body.node.block.kind !== "terraform" || body.path.join(".") !== "required_providers" || item.key) return;
    const { name, nameSpan, value } = item;
    if (/[A-Z]/.test(name)) {
      const message = `Write ${name} in lower case: names of providers have no capital letters.`;
      report({ span: nameSpan, message, fixes: changeName(nameSpan, name.toLowerCase()) });
    }
    if (value.kind === "body" && item.form !== "block") {
      for (const one of value.body.items) inBodyItem(one, report);
      const source = bodyItemOf(value.body, "source")?.value;
      if (source) inSource(source, report);
    } else if (value.kind === "list" || value.kind === "number" || value.kind === "bool") {
      report({
        span: value.span,
        message: `Write an object with source and version: { source = "hashicorp/${name}", version = "…" }.`,
      });
    }
  },
};

const names = ["source", "version", "configuration_aliases"];

function inBodyItem({ name, nameSpan, key }: BodyItem, report: Report): void {
  if (key || names.includes(name)) return;
  const meant = similar(name, names);
  report({
    span: nameSpan,
    message: `required_providers has no ${name}.${didYouMean(meant) || " Its entries have source, version and configuration_aliases; everything else belongs into a provider block."}`,
    fixes: changeName(nameSpan, meant),
  });
}

/** `hashicorp/azurerm`, `azurerm`, `registry.example.com/company/azurerm`. */
const address = /^(?:[^/\s]+\/)?(?:[\p{L}\p{N}]+(?:[-_]+[\p{L}\p{N}]+)*\/)?[\p{L}\p{N}]+(?:-+[\p{L}\p{N}]+)*$/u;

function inSource(value: Value, report: Report): void {
  if (value.kind !== "text" || address.test(value.text)) return;
  // What people copy from the registry's pages.
  const [, namespace, type] =
    /^https?:\/\/registry\.\w+\.\w+\/(?:providers?|providers\/)?([\w-]+)\/([\w-]+)(?:\/latest)?\/?$/.exec(value.text) ??
    [];
  report({
    span: value.span,
    message:
      "Write the source as namespace/name, such as hashicorp/azurerm, with a hostname in front if it is not in the public registry.",
    fixes: namespace && type ? [setText(value, `${namespace}/${type}`)] : [],
  });
}
