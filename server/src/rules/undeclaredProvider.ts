import { declared, namesBehind, type Scope } from "../analysis/index";
import { aliasIn, type Block, bodyItemOf, changeName, type Fix, nameOf, newArgument } from "../model/index";
import { didYouMean, similar } from "../wording/index";
import type { Rule } from "./rule";

export const undeclaredProvider: Rule = {
  id: "undeclared-provider",
  severity: "error",
  otherReleases: "same",
  summary: "A provider configuration that the module neither declares nor expects from its callers.",
  why: "`terraform validate` fails, as if the configuration had been removed: it finds no provider block with such an `alias`.",
  source: "https://developer.hashicorp.com/terraform/language/meta-arguments/resource-provider",
  reference({ value: reference, attribute, block }, report) {
    const { scope } = block;
    if (attribute?.means !== "provider" || scope.module.isPartial) return;
    const { span } = reference;
    const alias = aliasIn({ kind: "reference", span, reference });
    const provider = reference.steps[0]?.name ?? "";
    if (!alias || declared(alias.address, scope).length > 0 || hasOpenAlias(provider, scope)) return;
    const name = alias.address.slice(alias.address.lastIndexOf(".") + 1);
    const meant = similar(name, namesBehind(`provider.${provider}.`, scope));
    report({
      span,
      message: `No provider "${provider}" block has alias = "${name}".${didYouMean(meant) || " Add one, or let callers pass it with configuration_aliases."}`,
      fixes: meant ? changeName(alias.name, meant) : adding(provider, name, block.block, scope),
    });
  },
};

/**
 * A further configuration behind the last one of that provider, or in front of what names it where there is none: in modules that
 * others call they come from there.
 */
function adding(provider: string, alias: string, reader: Block, scope: Scope): Fix[] {
  const last = declared(`provider.${provider}`, scope).at(-1);
  const isSetUpByCallers = scope.calls().length > 0 || requiresAlias(provider, scope);
  if (!last && isSetUpByCallers) return [];
  const features = { name: "features", form: "block", value: { kind: "body", items: [] } } as const;
  const items = [newArgument("alias", { kind: "text", text: alias }), ...(provider === "azurerm" ? [features] : [])];
  const blocks = [{ kind: "provider", labels: [provider], items }];
  return [
    {
      title: `Add provider "${provider}" with alias = "${alias}"`,
      changes: [
        last
          ? { kind: "addBlocks", blocks, beside: last.block, where: "after", uri: last.uri }
          : { kind: "addBlocks", blocks, beside: reader, where: "before" },
      ],
    },
  ];
}

/** Whether the module asks its callers for configurations of a provider. */
function requiresAlias(provider: string, scope: Scope): boolean {
  return namesBehind(`provider.${provider}.`, scope).length > 0;
}

/** Whether a block of that provider has an alias of which only Terraform knows. */
function hasOpenAlias(provider: string, scope: Scope): boolean {
  return declared(`provider.${provider}`, scope).some(({ block }) => {
    const alias = bodyItemOf(block.body, "alias")?.value;
    return nameOf(block) === provider && alias !== undefined && alias.kind !== "text";
  });
}
