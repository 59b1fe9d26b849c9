/** How azurerm is configured for a resource. */
import { declared, literalAt, type Scope, typeSchemaOf } from "../../analysis/index";
import { attributeAt } from "../../catalog/index";
import { type Block, bodyItemOf, type Declaration } from "../../model/index";

/** The one configuration of azurerm in the module, unless a resource chooses among several, or the provider is not set up yet. */
export function configurationOf(block: Block, scope: Scope): Declaration | undefined {
  const [provider, another] = declared("provider.azurerm", scope);
  const isOne = provider && !another && !bodyItemOf(block.body, "provider");
  return isOne && bodyItemOf(provider.block.body, "features") ? provider : undefined;
}

/**
 * What is set at a path of names in it (`features.key_vault.purge_soft_delete_on_destroy`), or the default of the version in force;
 * undefined where neither is known. A module that is called once has the configuration of its caller, unless the call passes others.
 */
export function configuredAs(path: string, block: Block, scope: Scope): Configured | undefined {
  const provider = configurationOf(block, scope);
  if (!provider) {
    const [call, another] = scope.calls();
    const isOwn = declared("provider.azurerm", scope).length > 0 || bodyItemOf(block.body, "provider");
    if (!call || another || isOwn || bodyItemOf(call.block.body, "providers")) return undefined;
    return configuredAs(path, call.block, call.scope);
  }
  const names = path.split(".");
  const given = literalAt(provider.block.body, names, scope);
  const value = given === null ? defaultAt(names, scope) : given;
  return value === undefined ? undefined : { value, isGiven: given !== null };
}

interface Configured {
  readonly value: string;
  /** Whether somebody has said so. */
  readonly isGiven: boolean;
}

function defaultAt(names: readonly string[], scope: Scope): string | undefined {
  const { attributes } = typeSchemaOf("provider", "azurerm", scope);
  const value = attributes && attributeAt(attributes, names)?.default;
  return value === undefined ? undefined : String(value);
}
