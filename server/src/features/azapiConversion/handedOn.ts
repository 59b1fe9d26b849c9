/** Configurations of providers that calls hand on to a module: which of azapi's it gets beside those of azurerm's. */
import { type ModuleCall, providersOf, type Scope } from "../../analysis/index";
import type { Language } from "../../languages/index";
import { bodyItemOf, type Change, fileName, nameOf, newArgument, passedProviders } from "../../model/index";
import { Lines } from "../../text/index";

/** Whether a module expects a provider configuration from its callers. */
export function isAsked(configuration: string, { module }: Scope): boolean {
  const providers = providersOf(module);
  if (!providers?.asked.has(configuration)) return false;
  return !providers.configured.has(configuration) && !providers.empty.has(configuration);
}

/** A configuration of azapi's, by its alias; the first one has none. */
export function azapiCalled(alias: string): string {
  return alias === "" ? "azapi" : `azapi.${alias}`;
}

/** The alias that a call passes as a configuration of azurerm; undefined if it is not known. */
export function aliasGiven({ block }: ModuleCall, alias: string): string | undefined {
  const own = passedProviders(block).find(({ taken }) => taken?.name === `azurerm.${alias}`)?.own;
  return own?.provider === "azurerm" ? own.name.slice("azurerm.".length) : undefined;
}

/** The alias of the default configuration (the empty text). Undefined if the call passes a configuration of azapi. */
export function firstGiven({ block }: ModuleCall): string | undefined {
  return passedProviders(block).some(({ taken }) => taken?.name === "azapi") ? undefined : "";
}

/**
 * Why it is not known whether a module gets the same configuration for azapi as for azurerm.
 *
 * @param languageOf for calls that may be changed to pass it.
 * @param further the same for a configuration of the module with a call.
 */
export function notHandedOn(
  alias: string,
  scope: Scope,
  languageOf: ((uri: string) => Language | undefined) | undefined,
  further: (alias: string, scope: Scope) => readonly string[],
): string[] {
  const calls = scope.calls();
  if (calls.length === 0)
    return [`azurerm.${alias} is what calls of this module hand on, and none is known: nobody knows what azapi's is.`];
  return calls.flatMap((call) => {
    const given = aliasGiven(call, alias);
    if (given === undefined) return [`${placeOf(call)} does not say what azurerm.${alias} is there.`];
    const there = passedProviders(call.block).find(({ taken }) => taken?.name === azapiCalled(alias));
    if (there && there.own?.name !== azapiCalled(given))
      return [`${placeOf(call)} hands another configuration on as azapi.${alias}.`];
    if (!there && !(languageOf && isChangeable(call, languageOf)))
      return [`${placeOf(call)} hands nothing on as azapi.${alias}.`];
    return given === "" ? otherProviders(call.scope) : further(given, call.scope);
  });
}

function placeOf({ block, scope: { uri, module } }: ModuleCall): string {
  const line = new Lines(module.documents.get(uri)?.text ?? "").positionAt(block.span.start).line + 1;
  return `module.${nameOf(block)} (${fileName(uri)}:${line})`;
}

/** Whether the file that has a call can be changed. */
export function isChangeable({ block, scope }: ModuleCall, languageOf: (uri: string) => Language | undefined): boolean {
  const { module, uri } = scope;
  const document = module.documents.get(uri);
  const isTerraform = languageOf(uri)?.conversion !== undefined && document?.isProgram !== true;
  const isOne = !block.base && (module.overriding?.merged(block) ?? block) === block;
  return isTerraform && isOne && document?.problems.length === 0;
}

/** The change with which a call passes a configuration of azapi too. */
export function handing({ block }: ModuleCall, alias: string, given: string): readonly Change[] {
  const name = azapiCalled(alias);
  const providers = bodyItemOf(block.body, "providers")?.value;
  if (providers?.kind !== "body" || passedProviders(block).some(({ taken }) => taken?.name === name)) return [];
  const item = newArgument(name, { kind: "reference", path: azapiCalled(given).split(".") });
  return [{ kind: "add", body: providers.body, items: [item] }];
}

/**
 * Sentences about calls that hand another configuration of azurerm's on to a module: azapi's resources in it would be made with the first of azapi's
 * configurations, which may be about another subscription. Asked of `terraform validate`: what `providers` leaves out is handed on by itself.
 */
export function otherProviders(scope: Scope, seen: ReadonlySet<string> = new Set()): string[] {
  const { folder } = scope.module;
  if (seen.has(folder)) return [];
  const through = new Set([...seen, folder]);
  const found = scope.calls().flatMap((call): string[] => {
    const passed = passedProviders(call.block);
    if (passed.some(({ taken }) => taken?.name === "azapi")) return [];
    const other = passed.find(({ taken, own }) => taken?.name === "azurerm" && own?.name !== "azurerm");
    if (!other) return otherProviders(call.scope, through);
    const { uri } = call.scope;
    const text = call.scope.module.documents.get(uri)?.text ?? "";
    const line = new Lines(text).positionAt(call.block.span.start).line + 1;
    const name = other.own?.name ?? "another configuration";
    return [
      `module.${nameOf(call.block)} hands ${name} on to its module, and nothing for azapi (${fileName(uri)}:${line}).`,
    ];
  });
  return [...new Set(found)];
}
