import type { Scope } from "../../../analysis/scope";
import { addressIn } from "../../../model/address";
import { type Block, nameOf, typeOf } from "../../../model/block";
import { entryOf } from "../../../model/body";
import { addressOf } from "../../../model/module";
import { type AzureId, keyOfId, nameIn, parseId, writeId } from "../../resourceId";
import { mappingOfType } from "../mappings/index";
import { type AzurermProvider, azurermProviders } from "./azurermProviders";
import { type IdOf, textOf } from "./evaluate";
import { idIn } from "./idIn";

/** What a module declares, by what it is in Azure. */
export interface Declared {
  /** The address of what surely is of this id. */
  readonly surely: (id: AzureId) => string | undefined;
  /** The address of what has this type, group and name, in a subscription that the module does not tell. */
  readonly likely: (id: AzureId) => string | undefined;
  /** The id of what an address names, as far as it is known. */
  readonly idOf: IdOf;
  /** The same, whose subscription may be empty. */
  readonly loosely: (address: string) => AzureId | undefined;
  readonly providers: readonly AzurermProvider[];
  /** What is imported and not declared: Terraform is to write it. */
  readonly undeclared: readonly { readonly address: string; readonly id: AzureId; readonly block: Block }[];
}

/** Reads the ids of a module's resources and data sources off its `import` blocks and its literals. */
export function declaredIn(scope: Scope): Declared {
  const blocks = [...scope.module.documents.values()].flatMap((document) => document.blocks);
  const ids = new Map<string, AzureId | undefined>();
  const exact = new Map<string, string>();
  const anywhere = new Map<string, string>();
  const unique = new Map<string, string>();
  const undeclared: { address: string; id: AzureId; block: Block }[] = [];
  let providers: readonly AzurermProvider[] = [];
  providers = azurermProviders(blocks, scope, idOf);

  for (const block of blocks) {
    const imported = block.kind === "import" ? importIn(block) : undefined;
    if (!imported) continue;
    exact.set(keyOfId(imported.id), imported.address);
    ids.set(imported.address, imported.id);
    if (!scope.module.declarations.has(imported.address)) undeclared.push({ ...imported, block });
  }
  for (const block of blocks) {
    const address = block.kind === "resource" || block.kind === "data" ? addressOf(block) : undefined;
    if (address && !isMany(block)) take(address, block);
  }
  return {
    surely: (id) => exact.get(keyOfId(id)) ?? unique.get(uniqueKey(id)),
    likely: (id) => anywhere.get(keyOfId({ ...id, subscription: "" })),
    idOf,
    loosely,
    providers,
    undeclared,
  };

  function take(address: string, block: Block): void {
    const id = known(address, block);
    const mapping = mappingOfType(typeOf(block) ?? "");
    if (id) {
      const [index, key] = id.subscription ? [exact, keyOfId(id)] : [anywhere, keyOfId(id)];
      // A resource goes before a data source of the same thing.
      if (!index.has(key) || block.kind === "resource") index.set(key, address);
    }
    const name = textOf(entryOf(block.body, "name")?.value, scope, idOf);
    if (mapping?.place.in === "group" && mapping.place.isUnique && name)
      unique.set(uniqueKey({ type: mapping.azure, names: [name] }), address);
  }

  function idOf(address: string): string | undefined {
    const [declaration, ...others] = scope.module.declarations.get(address) ?? [];
    const id = ids.get(address) ?? (declaration && others.length === 0 ? known(address, declaration.block) : undefined);
    return id?.subscription ? writeId(id) : undefined;
  }

  /** Without a subscription where the module does not tell it. What refers to itself has no id. */
  function known(address: string, block: Block): AzureId | undefined {
    if (ids.has(address)) return ids.get(address);
    ids.set(address, undefined);
    const id = isMany(block) ? undefined : idIn(block, scope, { providers, idOf, loosely });
    ids.set(address, id);
    return id;
  }

  /** The id of what an address names, with or without its subscription. */
  function loosely(address: string): AzureId | undefined {
    const [declaration] = scope.module.declarations.get(address) ?? [];
    return declaration && known(address, declaration.block);
  }

  function importIn(block: Block): { id: AzureId; address: string } | undefined {
    const to = entryOf(block.body, "to")?.value;
    const address = to?.kind === "reference" ? addressIn(to.reference) : undefined;
    const id = parseId(textOf(entryOf(block.body, "id")?.value, scope, () => undefined) ?? "");
    return id && address?.rest.length === 0 ? { id, address: address.address } : undefined;
  }
}

function uniqueKey({ type, names }: Pick<AzureId, "type" | "names">): string {
  return `${type} ${nameIn({ names, group: "", subscription: "", type })}`.toLowerCase();
}

/** Then its address alone names no resource. */
function isMany(block: Block): boolean {
  return nameOf(block) === undefined || block.body.entries.some(({ name }) => name === "count" || name === "for_each");
}
