// Provider configurations beside the default ones: `azurerm.x` is the one of the block with `alias = "x"`.
import { behindStart, type Span } from "../text/index";
import { type Block, nameOf } from "./block";
import { bodyItemOf } from "./body";
import type { BodyItem, Value } from "./value";

/** A provider configuration, as a place names it. */
export interface Alias {
  /** As in `Module.declarations`: `provider.azurerm.x`. */
  readonly address: string;
  readonly name: Span;
  /** All that means it, provider and all. */
  readonly whole: Span;
}

/** The configuration that a provider block declares. Undefined without an alias. */
export function aliasOf({ labels: [provider], body }: Block): Alias | undefined {
  const alias = bodyItemOf(body, "alias")?.value;
  if (!provider || alias?.kind !== "text" || !alias.text) return undefined;
  return { address: addressOf(provider.text, alias.text), name: alias.inner, whole: alias.inner };
}

/** The name of a `provider` block as a configuration: `azurerm.hub`, or `azurerm` if no alias can be read. */
export function configurationNameOf(block: Block): string | undefined {
  return aliasOf(block)?.address.slice("provider.".length) ?? nameOf(block);
}

/** The configurations that a module asks its callers for, each with the body item that lists it. */
export function requiredAliases({ kind, body }: Block): (Alias & { readonly item: BodyItem })[] {
  if (kind !== "terraform") return [];
  const required = bodyItemOf(body, "required_providers")?.value;
  const providers = required?.kind === "body" ? required.body.items : [];
  return providers.flatMap(({ value }) => {
    const bodyItem = value.kind === "body" ? bodyItemOf(value.body, "configuration_aliases") : undefined;
    return bodyItem?.value.kind === "list"
      ? bodyItem.value.items.flatMap((item) => {
          const alias = aliasIn(item);
          return alias ? [{ ...alias, item: bodyItem }] : [];
        })
      : [];
  });
}

/** The configuration that a value names: `azurerm.x`, as a reference or, in older code, in quotes. */
export function aliasIn(value: Value): Alias | undefined {
  if (value.kind === "reference") {
    const [provider, alias] = value.reference.steps;
    if (!provider || alias?.kind !== "name" || !alias.name || value.reference.bound) return undefined;
    return { address: addressOf(provider.name, alias.name), name: alias.span, whole: value.span };
  }
  return value.kind === "text" ? aliasInText(value.text, value.inner) : undefined;
}

/** The configuration that a text names, such as the key of an object. */
export function aliasInText(text: string, inner: Span): Alias | undefined {
  const [, provider, alias] = /^([\p{ID_Continue}-]+)\.([\p{ID_Continue}-]+)$/u.exec(text) ?? [];
  if (provider === undefined || alias === undefined) return undefined;
  return {
    address: addressOf(provider, alias),
    name: behindStart(inner, provider.length + 1),
    whole: inner,
  };
}

function addressOf(provider: string, alias: string): string {
  return `provider.${provider}.${alias}`;
}
