/** What says in a module which subscription a resource is in: data sources that are read with the same configuration. */
import type { Scope } from "../../analysis/index";
import { aliasChosen, isMadeWith, providerItem } from "../../azure/index";
import { type Block, bodyItemOf, isRepeated, type NewBlock } from "../../model/index";
import { freeName } from "../../text/index";

/** Those that a conversion of a module needs. */
export class Subscriptions {
  /** Aliases of configurations whose subscription is read, by the names of what reads them. */
  private readonly wanted = new Map<string, string>();
  /** What `readIn` has found, by alias. */
  private readonly found = new Map<string, string | undefined>();

  constructor(private readonly scope: Scope) {}

  /** The subscription of a block, as an expression. */
  of(block: Block): string {
    const alias = aliasChosen(block) ?? "";
    return this.there(alias) ?? `data.azapi_client_config.${this.nameOf(alias)}.subscription_id`;
  }

  /** Says that what `of` gives for a block is read. */
  want(block: Block): void {
    const alias = aliasChosen(block) ?? "";
    if (this.there(alias) === undefined) this.wanted.set(this.nameOf(alias), alias);
  }

  blocks(): readonly NewBlock[] {
    return [...this.wanted].map(([name, alias]) => ({
      kind: "data",
      labels: ["azapi_client_config", name],
      items: providerItem(alias),
    }));
  }

  private nameOf(alias: string): string {
    const { declarations } = this.scope.module;
    const isAlias = (name: string) => alias === "" && declarations.has(`provider.azurerm.${name}`);
    return freeName(
      [alias || "current"],
      (name) => isAlias(name) || declarations.has(`data.azapi_client_config.${name}`),
    );
  }

  /** What the module reads it of already. */
  private there(alias: string): string | undefined {
    if (!this.found.has(alias)) this.found.set(alias, this.readIn(alias));
    return this.found.get(alias);
  }

  private readIn(alias: string): string | undefined {
    const { declarations } = this.scope.module;
    for (const type of ["azapi_client_config", "azurerm_client_config", "azurerm_subscription"])
      for (const [address, [declaration]] of declarations) {
        const body = declaration?.item ? undefined : declaration?.block.body;
        if (!body || !address.startsWith(`data.${type}.`) || !isMadeWith(alias, address, this.scope)) continue;
        if (!isRepeated(body) && !bodyItemOf(body, "subscription_id")) return `${address}.subscription_id`;
      }
    return undefined;
  }
}
