/** The configuration of azapi's that is about the same as one of azurerm's with an alias. */
import { type Scope, typeSchemaOf } from "../../analysis/index";
import { aliasChosen, sourceOf } from "../../azure/index";
import type { Language } from "../../languages/index";
import {
  type Block,
  bodyItemOf,
  type Change,
  type Document,
  type NewBlock,
  newArgument,
  type Reference,
} from "../../model/index";
import { appendTo, type Edit } from "../../text/index";
import { aliasGiven, firstGiven, handing, isAsked, notHandedOn } from "./handedOn";
import { canAsk, requiredAzapi } from "./requiredAzapi";

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

function declared(provider: string, alias: string, { module }: Scope) {
  const address = ["provider", provider, ...(alias ? [alias] : [])].join(".");
  // A block with an alias is found by its provider's name as well.
  const all = module.declarations.get(address) ?? [];
  return all.filter(({ block }) => alias !== "" || !bodyItemOf(block.body, "alias"));
}

function providerConfiguration(provider: string, alias: string, scope: Scope): Configuration | undefined {
  const { module } = scope;
  const [declaration, ...others] = declared(provider, alias, scope);
  const document = module.documents.get(declaration?.uri ?? "");
  const isIts = declaration?.block.kind === "provider" && others.length === 0 && document !== undefined;
  return isIts ? { block: declaration.block, document } : undefined;
}

/**
 * Why there is no such configuration for a block of one of both providers. If azurerm's becomes azapi's, none may be
 * there yet.
 */
export function notConfigured(block: Block, scope: Scope, languageOf: Languages, mayBeWritten: boolean): string[] {
  const alias = aliasChosen(block);
  if (alias === undefined) return ["provider names a configuration in a form that has no equal."];
  return alias === "" ? [] : notConfiguredAs(alias, scope, languageOf, mayBeWritten, new Set());
}

function notConfiguredAs(
  alias: string,
  scope: Scope,
  languageOf: Languages,
  mayBeWritten: boolean,
  seen: ReadonlySet<string>,
): string[] {
  const { declarations, folder } = scope.module;
  const given = notGiven(alias, scope, languageOf, mayBeWritten);
  if (given) return given;
  if (isAsked(`azurerm.${alias}`, scope)) {
    if (seen.has(`${folder} ${alias}`)) return [];
    const through = new Set([...seen, `${folder} ${alias}`]);
    return notHandedOn(alias, scope, mayBeWritten ? languageOf : undefined, (other, caller) =>
      notConfiguredAs(other, caller, languageOf, mayBeWritten, through),
    );
  }
  const [own, other] = ["azurerm", "azapi"].map((name) => providerConfiguration(name, alias, scope));
  if (!own) return [`azurerm.${alias} is not configured in this module, so nobody knows what azapi's would be about.`];
  if (!other && (!mayBeWritten || declarations.has(`provider.azapi.${alias}`)))
    return [`azapi.${alias} is not configured in this module, so nobody knows whether it is about the same.`];
  for (const one of other ? [own, other] : [own]) {
    if (!isPlain(one, scope, languageOf)) return [`The configuration ${alias} is in a form that has no equal.`];
  }
  if (other) {
    const name = places.find((place) => sourceAt(place, own) !== sourceAt(place, other));
    return name === undefined ? [] : [`azapi.${alias} has another ${name} than azurerm.${alias}.`];
  }
  const schema = typeSchemaOf("provider", "azapi", scope).body;
  const lost = own.block.body.items.find(({ name }) => !ofAzurermAlone.has(name) && !schema?.has(name));
  return lost ? [`azurerm.${alias} sets ${lost.name}, and azapi has no argument of that name.`] : [];
}

/** Why a module that is given one of azurerm's cannot ask for one of azapi's. */
function notGiven(alias: string, scope: Scope, languageOf: Languages, mayBeWritten: boolean): string[] | undefined {
  if (!isAsked(`azurerm.${alias}`, scope) || isAsked(`azapi.${alias}`, scope)) return undefined;
  const isFree = mayBeWritten && !scope.module.declarations.has(`provider.azapi.${alias}`);
  return isFree && canAsk(scope, languageOf) ? undefined : [`azapi.${alias} is not among what this module asks for.`];
}

/** Whether it is written in one block of Terraform's own language, as it is. */
function isPlain({ block, document }: Configuration, { module }: Scope, languageOf: Languages): boolean {
  const { overriding } = module;
  const isTerraform = languageOf(document.uri)?.conversion !== undefined && !document.isProgram;
  const isOne = !bodyItemOf(block.body, "for_each") && !block.base && (overriding?.merged(block) ?? block) === block;
  return isTerraform && isOne && document.problems.length === 0;
}

function sourceAt(name: string, { block, document }: Configuration): string {
  const value = bodyItemOf(block.body, name)?.value;
  return value ? sourceOf(value, document, undefined) : "";
}

/** What a module has to say of azapi's configurations. */
interface Needed {
  readonly scope: Scope;
  /** A document of it. */
  readonly uri: string;
  /** The aliases of those that it asks its callers for. */
  readonly asked: Set<string>;
  /** The blocks that it gets, behind azurerm's, and what its calls hand on, by document. */
  readonly changes: Map<string, Change[]>;
}

/**
 * Edits that write azapi's configurations with these aliases: each after azurerm's, if there is none yet. The first
 * one, without an alias, gets what azapi has arguments for, if that is anything. What callers pass is written there.
 * Each module that names azapi then requires it.
 */
export function configured(
  aliases: ReadonlySet<string>,
  scope: Scope,
  uri: string,
  edited: (reference: Reference) => readonly Edit[],
  languageOf: Languages,
  oldest: string,
): readonly (readonly [uri: string, edits: readonly Edit[]])[] {
  const all = new Map<string, Needed>();
  neededIn(scope, uri, all);
  for (const alias of aliases) need(alias, scope, uri, all, new Set());
  return [...all.values()].flatMap((one) => {
    const changes = [...one.changes].map(([at, own]) => [at, own, one.scope.module.documents.get(at)!] as const);
    return [
      ...requiredAzapi(one.scope, one.uri, languageOf, [...one.asked], oldest),
      ...changes.map(([at, own, document]) => [at, languageOf(at)!.write.edits(document, own)] as const),
    ];
  });

  function need(
    alias: string,
    at: Scope,
    document: string,
    found: Map<string, Needed>,
    seen: ReadonlySet<string>,
    isNamed = false,
  ): void {
    const key = `${at.module.folder} ${alias} ${isNamed}`;
    if (seen.has(key)) return;
    const through = new Set([...seen, key]);
    const isFirst = alias === "";
    const isGiven = isFirst ? declared("azurerm", "", at).length === 0 : isAsked(`azurerm.${alias}`, at);
    const made = isGiven ? undefined : written(alias, at);
    if (made) appendTo(neededIn(at, document, found).changes, made[0], made[1]);
    if (!isGiven) return;
    if (!isFirst) neededIn(at, document, found).asked.add(alias);
    for (const call of at.calls()) {
      const { uri: place } = call.scope;
      const given = isFirst ? firstGiven(call) : aliasGiven(call, alias);
      if (given === undefined) continue;
      // The first one is handed on by itself, but to a module that names it in a call of its own: Terraform says "missing provider" there.
      if (!isFirst || isNamed)
        for (const change of handing(call, alias, given))
          appendTo(neededIn(call.scope, place, found).changes, place, change);
      need(given, call.scope, place, found, through, !isFirst || isNamed);
    }
  }

  function written(alias: string, at: Scope): readonly [uri: string, change: Change] | undefined {
    const own = providerConfiguration("azurerm", alias, at);
    const isThere = declared("azapi", alias, at).length > 0;
    if (!own || isThere || !isPlain(own, at, languageOf)) return undefined;
    const { block, document } = own;
    const schema = typeSchemaOf("provider", "azapi", at).body;
    const sources = at.module === scope.module ? edited : undefined;
    const items = block.body.items.flatMap(({ name, value }) =>
      ofAzurermAlone.has(name) || !schema?.has(name)
        ? []
        : [newArgument(name, { kind: "expression", source: sourceOf(value, document, sources) })],
    );
    if (!alias && items.length === 0) return undefined;
    const named = alias ? [newArgument("alias", { kind: "text", text: alias })] : [];
    const made: NewBlock = { kind: "provider", labels: ["azapi"], items: [...named, ...items] };
    return [document.uri, { kind: "addBlocks", blocks: [made], beside: block, where: "after" }];
  }
}

function neededIn(scope: Scope, uri: string, all: Map<string, Needed>): Needed {
  const { folder } = scope.module;
  const there = all.get(folder) ?? { scope, uri, asked: new Set(), changes: new Map() };
  all.set(folder, there);
  return there;
}
