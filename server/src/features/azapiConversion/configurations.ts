/** The configuration of azapi's that is about the same as one of azurerm's with an alias. */
import { type Scope, typeSchemaOf } from "../../analysis/index";
import { aliasChosen, sourceOf } from "../../azure/index";
import type { Language } from "../../languages/index";
import { type Block, bodyItemOf, type Document, type NewBlock, newArgument, type Reference } from "../../model/index";
import type { Edit } from "../../text/index";

/** What only azurerm does: it says nothing about where and as whom it asks Azure. */
const ofAzurermAlone: ReadonlySet<string> = new Set([
  ...["alias", "features", "enhanced_validation", "storage_use_azuread", "version"],
  ...["resource_provider_registrations", "resource_providers_to_register", "skip_provider_registration"],
]);

/** What says where a resource is: the same in both, or they are not about the same. */
const places = ["subscription_id", "tenant_id", "environment"];

type Languages = (uri: string) => Language | undefined;

interface Configuration {
  readonly block: Block;
  readonly document: Document;
}

function providerConfiguration(provider: string, alias: string, { module }: Scope): Configuration | undefined {
  const address = ["provider", provider, ...(alias ? [alias] : [])].join(".");
  const [declaration, ...others] = module.declarations.get(address) ?? [];
  const document = module.documents.get(declaration?.uri ?? "");
  const isIts = declaration?.block.kind === "provider" && others.length === 0 && document !== undefined;
  return isIts ? { block: declaration.block, document } : undefined;
}

/** Why there is none for a block of one of both providers; none may be there yet where azurerm's is to become azapi's. */
export function notConfigured(block: Block, scope: Scope, languageOf: Languages, mayBeWritten: boolean): string[] {
  const alias = aliasChosen(block);
  if (alias === undefined) return ["provider names a configuration in a form that has no equal."];
  if (alias === "") return [];
  const { declarations } = scope.module;
  const [own, other] = ["azurerm", "azapi"].map((name) => providerConfiguration(name, alias, scope));
  if (!own) return [`azurerm.${alias} is not configured in this module, so nobody knows what azapi's would be about.`];
  if (!other && (!mayBeWritten || declarations.has(`provider.azapi.${alias}`)))
    return [`azapi.${alias} is not configured in this module, so nobody knows whether it is about the same.`];
  for (const one of other ? [own, other] : [own]) {
    if (!isPlain(one, scope, languageOf)) return [`The configuration ${alias} is in a form that has no equal.`];
  }
  if (other) {
    const name = places.find((place) => written(place, own) !== written(place, other));
    return name === undefined ? [] : [`azapi.${alias} has another ${name} than azurerm.${alias}.`];
  }
  const schema = typeSchemaOf("provider", "azapi", scope).body;
  const lost = own.block.body.items.find(({ name }) => !ofAzurermAlone.has(name) && !schema?.has(name));
  return lost ? [`azurerm.${alias} sets ${lost.name}, and azapi has no argument of that name.`] : [];
}

/** Whether it is written in one block of Terraform's own language, as it is. */
function isPlain({ block, document }: Configuration, { module }: Scope, languageOf: Languages): boolean {
  const { overriding } = module;
  const isTerraform = languageOf(document.uri)?.conversion !== undefined && !document.isProgram;
  const isOne = !bodyItemOf(block.body, "for_each") && !block.base && (overriding?.merged(block) ?? block) === block;
  return isTerraform && isOne && document.problems.length === 0;
}

function written(name: string, { block, document }: Configuration): string {
  const value = bodyItemOf(block.body, name)?.value;
  return value ? sourceOf(value, document, undefined) : "";
}

/**
 * Edits that write those of azapi's with these aliases, each behind azurerm's, where there is none yet; of the first one, which has none, what azapi has
 * arguments for, where that is anything.
 */
export function configured(
  aliases: ReadonlySet<string>,
  scope: Scope,
  edited: (reference: Reference) => readonly Edit[],
  languageOf: Languages,
): readonly (readonly [uri: string, edits: readonly Edit[]])[] {
  const { declarations } = scope.module;
  const schema = typeSchemaOf("provider", "azapi", scope).body;
  return [...aliases].flatMap((alias) => {
    const own = providerConfiguration("azurerm", alias, scope);
    if (!own || providerConfiguration("azapi", alias, scope) || (!alias && declarations.has("provider.azapi")))
      return [];
    if (!isPlain(own, scope, languageOf)) return [];
    const { block, document } = own;
    const items = block.body.items.flatMap(({ name, value }) =>
      ofAzurermAlone.has(name) || !schema?.has(name)
        ? []
        : [newArgument(name, { kind: "expression", source: sourceOf(value, document, edited) })],
    );
    if (!alias && items.length === 0) return [];
    const named = alias ? [newArgument("alias", { kind: "text", text: alias })] : [];
    const made: NewBlock = { kind: "provider", labels: ["azapi"], items: [...named, ...items] };
    const change = { kind: "addBlocks", blocks: [made], beside: block, where: "after" } as const;
    return [[document.uri, languageOf(document.uri)!.write.edits(document, [change])] as const];
  });
}
