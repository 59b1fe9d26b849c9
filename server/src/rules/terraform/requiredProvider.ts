import { blocksOfKind, type Scope } from "../../analysis/index";
import {
  type BodyItem,
  bodyItemOf,
  changeName,
  hasType,
  nameOf,
  newArgument,
  providerAddress,
  requiredIn,
  setText,
  typeOf,
  type Value,
} from "../../model/index";
import { didYouMean, similar } from "../../wording/index";
import type { Report, Rule } from "../rule";

export const requiredProvider: Rule = {
  id: "required-provider",
  severity: "error",
  summary:
    "An entry of required_providers that Terraform cannot read, or a provider that a module has under two names.",
  why: "`terraform init` fails. Each entry is a version constraint, or an object with `source`, `version` and perhaps `configuration_aliases`. A source is [hostname/]namespace/name, and the name does not begin with `terraform-`. An alias begins with the name of its entry. The provider that is a part of Terraform has no version. If one provider has two names, Terraform warns, because each name has its own configurations.",
  source: "https://developer.hashicorp.com/terraform/language/providers/requirements",
  block({ block, scope }, report) {
    const type = hasType(block.kind) ? typeOf(block) : undefined;
    if (type === undefined || bodyItemOf(block.body, "provider")) return;
    const usual = type.split("_")[0]!;
    const all = entriesOf(scope);
    const other = all.find((one) => addressIn(one) === `hashicorp/${usual}`);
    if (!other || all.some(({ name }) => name === usual)) return;
    const provider = newArgument("provider", { kind: "reference", path: [other.name] });
    report({
      severity: "warning",
      span: block.head,
      message: `Set provider to ${other.name}: the module requires hashicorp/${usual} under that name, and not as ${usual}.`,
      fixes: [
        {
          title: `Set provider to ${other.name}`,
          changes: [{ kind: "add", body: block.body, items: [provider], block }],
        },
      ],
    });
  },
  concerns: (attribute) => attribute?.means === "provider",
  bodyItem({ item, body }, report) {
    if (body.node.block.kind !== "terraform" || body.path.join(".") !== "required_providers" || item.key) return;
    const { name, value } = item;
    if (value.kind === "body" && item.form !== "block") {
      for (const one of value.body.items) inBodyItem(one, report);
      const source = bodyItemOf(value.body, "source");
      if (source) inSource(source, report);
      const version = bodyItemOf(value.body, "version");
      // Of what is written out another rule says it.
      if (version && isEvaluated(version)) report({ span: version.value.span, message: onlyText("version") });
      inAliases(name, bodyItemOf(value.body, "configuration_aliases"), report);
      aboutBuiltIn(source?.value, version, item, report);
    } else if (value.kind === "list" || value.kind === "null" || isEvaluated(item)) {
      report({
        span: value.span,
        message: `Write an object with source and version: { source = "hashicorp/${name}", version = "…" }.`,
      });
    }
    aboutTwice(item, body.node.scope, report);
  },
};

const names = ["source", "version", "configuration_aliases"];

function inBodyItem({ name, nameSpan, key }: BodyItem, report: Report): void {
  if (key || names.includes(name)) return;
  const meant = similar(name, names);
  report({
    span: nameSpan,
    message: `required_providers has no ${name}.${didYouMean(meant) || " Its entries have source, version and configuration_aliases; everything else belongs in a provider block."}`,
    fixes: changeName(nameSpan, meant),
  });
}

/** `hashicorp/azurerm`, `azurerm`, `registry.example.com/company/azurerm`. */
const address = /^(?:(?:[^/\s]+\/)?[\p{L}\p{N}]+(?:[-_]+[\p{L}\p{N}]+)*\/)?[\p{L}\p{N}]+(?:-+[\p{L}\p{N}]+)*$/u;

const onlyText = (name: string) => `Write ${name} as a text: Terraform reads it before it can evaluate anything.`;

/** Whether Terraform would have to evaluate it; in a program an expression may be a text. */
function isEvaluated({ value, form }: BodyItem): boolean {
  return form === "argument" && (value.kind === "reference" || value.kind === "expression");
}

function inSource(item: BodyItem, report: Report): void {
  const { value } = item;
  const isWritten = /^(?:number|bool|null|list|body)$/.test(value.kind);
  if (isWritten || isEvaluated(item)) report({ span: value.span, message: onlyText("source") });
  if (value.kind !== "text") return;
  const at = value.text.lastIndexOf("/") + 1;
  const [prefix] = /^terraform-(?:provider-)?/.exec(value.text.slice(at)) ?? [];
  if (prefix !== undefined && value.text.length > at + prefix.length) {
    const message = `Remove "${prefix}": the name of the provider's repository begins with it, its address does not.`;
    report({
      span: value.span,
      message,
      fixes: [setText(value, value.text.slice(0, at) + value.text.slice(at + prefix.length))],
    });
    return;
  }
  if (address.test(value.text)) return;
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

const builtIn = "terraform.io/builtin/";

/** Of what is a part of Terraform there is one provider, and no version to choose. */
function aboutBuiltIn(source: Value | undefined, version: BodyItem | undefined, item: BodyItem, report: Report): void {
  const address = source?.kind === "text" ? source.text.toLowerCase() : source ? "" : `${builtIn}${item.name}`;
  if (source && address.startsWith(builtIn) && address !== `${builtIn}terraform`)
    report({
      span: source.span,
      message: `Take the provider from a registry: the only one that is a part of Terraform is ${builtIn}terraform.`,
    });
  if (address === `${builtIn}terraform` && version)
    report({
      span: version.nameSpan,
      message: "Remove version: this provider is a part of Terraform, and comes with it.",
      fixes: [{ title: "Remove version", changes: [{ kind: "remove", item: version }], safe: true }],
    });
}

/** Aliases are names alone, behind that of the entry. */
function inAliases(name: string, aliases: BodyItem | undefined, report: Report): void {
  const { value, form: written } = aliases ?? {};
  if (!value || value.kind === "missing") return;
  const form = `Write a list of names that begin with ${name}: [${name}.hub].`;
  if (value.kind !== "list") {
    report({ span: value.span, message: form });
    return;
  }
  for (const alias of value.items) {
    // In JSON it is a text.
    if (alias.kind === "missing" || (alias.kind === "text" && written !== "argument")) continue;
    const steps = alias.kind === "reference" ? alias.reference.steps : [];
    const [provider, second] = steps;
    const isAlias = provider && steps.length <= 2 && second?.kind !== "index" && second?.kind !== "splat";
    if (!isAlias) report({ span: alias.span, message: form });
    else if (provider.name !== name)
      report({
        span: alias.span,
        message: `Write ${name} in front of the alias: it is one of the provider ${name}.`,
        fixes: second ? changeName(provider.span, name) : [],
      });
  }
}

function entriesOf({ module }: Scope): readonly BodyItem[] {
  return blocksOfKind(module, "terraform").flatMap((block) => [...requiredIn(block)].map(({ item }) => item));
}

/** A provider that the module requires, or uses without saying so, under another name as well. */
function aboutTwice(item: BodyItem, scope: Scope, report: Report): void {
  const all = entriesOf(scope);
  const own = addressIn(item);
  const before = all
    .slice(0, all.indexOf(item))
    .filter((other) => other.name !== item.name && own === addressIn(other));
  const [first] = before;
  if (own === undefined || !all.includes(item)) return;
  const severity = "warning" as const;
  if (first) {
    const message = `Use ${first.name} instead of ${item.name}: they are the same provider, ${own}.`;
    report({ severity, span: item.nameSpan, message });
    return;
  }
  const usual = own.startsWith("hashicorp/") ? own.slice("hashicorp/".length) : undefined;
  const isUsed = usual !== item.name && blocksOfKind(scope.module, "provider").some((block) => nameOf(block) === usual);
  if (isUsed && !all.some(({ name }) => name === usual))
    report({
      severity,
      span: item.nameSpan,
      message: `Rename this to ${usual}, or the provider block to ${item.name}: they are the same provider, but Terraform takes them for two.`,
      fixes: changeName(item.nameSpan, usual),
    });
}

/** The address of the provider that an entry requires; undefined where it is no literal. */
function addressIn({ name, value }: BodyItem): string | undefined {
  const source = value.kind === "body" ? bodyItemOf(value.body, "source")?.value : undefined;
  return source && source.kind !== "text" ? undefined : providerAddress(name, source?.text);
}
