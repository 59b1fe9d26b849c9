import {
  type BlockNode,
  blocksOfKind,
  declared,
  keepsState,
  namesBehind,
  type Scope,
  usesOpenTofu,
} from "../analysis/index";
import {
  aliasIn,
  type Block,
  bodyItemOf,
  changeName,
  type Fix,
  nameOf,
  newArgument,
  type PassedProvider,
  passedProviders,
  type TraversalStep,
  type Value,
} from "../model/index";
import type { Span } from "../text/index";
import { didYouMean, similar } from "../wording/index";
import type { Report, Rule } from "./rule";

export const undeclaredProvider: Rule = {
  id: "undeclared-provider",
  severity: "error",
  otherReleases: "same",
  summary: "A provider configuration that the module neither declares nor expects from its callers.",
  why: "`terraform validate` fails, as if the configuration had been removed: it finds no provider block with such an `alias`. Names in quotes are deprecated.",
  source: "https://developer.hashicorp.com/terraform/language/meta-arguments/resource-provider",
  names: new Set(["provider"]),
  bodyItem({ item: { value, form }, attribute, body: { node } }, report) {
    if (attribute?.means !== "provider" || form !== "argument") return;
    if (isNoName(value)) report({ span: value.span, message: aName });
    else if (value.kind === "text" && !aboutAlias(value, node, report))
      report({
        severity: "warning",
        span: value.span,
        message: `Write ${value.text} without quotes: in quotes it is deprecated.`,
        fixes: [
          {
            title: "Remove the quotes",
            changes: [{ kind: "setValue", value, to: { kind: "reference", path: value.text.split(".") } }],
            safe: true,
          },
        ],
      });
  },
  reference({ value: reference, attribute, block, items }, report) {
    if (attribute?.means !== "provider") return;
    // What a module asks for it declares.
    if (block.block.kind === "terraform") return;
    const { span, steps } = reference;
    // What is passed as a whole is no name.
    if (items.at(-1)?.name === "providers" && items.length === 1) return;
    if (!block.scope.module.isPartial && !isConfiguration(steps, block.scope)) report({ span, message: aName });
    else aboutAlias({ kind: "reference", span, reference }, block, report);
  },
};

/** Whether something is said of the configuration that a value names. */
function aboutAlias(value: Value, { block, scope }: Pick<BlockNode, "block" | "scope">, report: Report): boolean {
  const alias = scope.module.isPartial ? undefined : aliasIn(value);
  if (!alias) return false;
  const { span } = value;
  const [, provider = "", name = ""] = alias.address.split(".");
  const declarations = declared(alias.address, scope);
  if (declarations.length > 0) {
    // A module with a state is the first of its configuration, and nobody passes it what it asks for.
    const isOnlyAsked = keepsState(scope.module) && declarations.every(({ item }) => item !== undefined);
    if (isOnlyAsked)
      report({
        span,
        message: `Set ${provider}.${name} up with a provider block: this module says where its state is kept, so it is a root module, and no caller passes the configuration.`,
        fixes: adding(provider, name, block, scope),
      });
    return isOnlyAsked;
  }
  if (hasOpenAlias(provider, scope) || isPassedByAll(`${provider}.${name}`, scope)) return false;
  const meant = similar(name, namesBehind(`provider.${provider}.`, scope));
  report({
    // A module that sets nothing up and asks for nothing may be passed it all the same, where nobody has looked.
    ...(!meant && isSetUpElsewhere(scope) && { severity: "warning" }),
    span,
    message: `No provider "${provider}" block has alias = "${name}".${didYouMean(meant) || " Add one, or let callers pass it with configuration_aliases."}`,
    fixes: meant ? changeAlias(value, alias.name, [provider, meant]) : adding(provider, name, block, scope),
  });
  return true;
}

/** One in quotes loses them as well: a name in them is deprecated. */
function changeAlias(value: Value, name: Span, [provider, alias]: readonly [string, string]): readonly Fix[] {
  if (value.kind !== "text") return changeName(name, alias);
  return [
    {
      title: `Change to ${alias}`,
      changes: [{ kind: "setValue", value, to: { kind: "reference", path: [provider, alias] } }],
    },
  ];
}

const aName = "Write the name of a provider, and behind a dot its alias if it has one: azurerm or azurerm.hub.";

/** Whether a value is written out, and no name of a configuration, not in quotes either. */
function isNoName(value: Value): boolean {
  if (value.kind === "text") return !/^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)?$/u.test(value.text);
  // OpenTofu chooses one of several by an index.
  if (value.kind === "expression")
    return value.call !== undefined || (value.operation !== undefined && value.operation.kind !== "access");
  return value.kind === "number" || value.kind === "list" || value.kind === "body";
}

/** Whether it may name a configuration at all. OpenTofu chooses among several by an index. */
function isConfiguration(steps: readonly TraversalStep[], scope: Scope): boolean {
  const [provider, alias, index, ...more] = steps;
  if (alias && alias.kind !== "name") return false;
  if (!index) return true;
  const isRepeated = () =>
    declared(`provider.${provider?.name}.${alias?.name}`, scope).some(({ block }) =>
      bodyItemOf(block.body, "for_each"),
    );
  return more.length === 0 && index.kind === "index" && (usesOpenTofu(scope.module) || isRepeated());
}

/**
 * A further configuration behind the last one of that provider, or in front of what names it where there is none: in modules that
 * others call they come from there.
 */
function adding(provider: string, alias: string, reader: Block, scope: Scope): Fix[] {
  const last = declared(`provider.${provider}`, scope).at(-1);
  const isSetUpByCallers = !keepsState(scope.module) && (scope.calls().length > 0 || requiresAlias(provider, scope));
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

/** Whether whoever calls the module sets up all of its providers, and is not known. */
function isSetUpElsewhere(scope: Scope): boolean {
  return !keepsState(scope.module) && scope.calls().length === 0 && blocksOfKind(scope.module, "provider").length === 0;
}

/** Whether each known call passes a configuration, which Terraform takes with a warning there although the module does not ask for it. */
function isPassedByAll(configuration: string, scope: Scope): boolean {
  const calls = scope.calls();
  const isPassed = ({ taken }: PassedProvider) => taken === undefined || taken.name === configuration;
  return calls.length > 0 && calls.every(({ block }) => passedProviders(block).some(isPassed));
}

/** Whether a block of that provider has an alias of which only Terraform knows. */
function hasOpenAlias(provider: string, scope: Scope): boolean {
  return declared(`provider.${provider}`, scope).some(({ block }) => {
    const alias = bodyItemOf(block.body, "alias")?.value;
    return nameOf(block) === provider && alias !== undefined && alias.kind !== "text";
  });
}
