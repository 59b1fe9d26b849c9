import type { Scope } from "../../../analysis/index";
import { addressIn, addressOf, type Block, bodyItemOf, isRepeated, typeOf, type Value } from "../../../model/index";
import {
  formatResourceId,
  keyOfId,
  parseImportId,
  parseResourceId,
  type ResourceId,
  resourceNameOf,
} from "../../../resourceIds/index";
import { mappingOfType } from "../../mappings/index";
import { type AzurermProvider, azurermProviders, providerOf } from "./azurermProviders";
import { type IdOf, textIfKnown } from "./evaluate";
import { type IdAround, idByShape } from "./idByShape";

/** The resources and data sources of a module, and which Azure resources they are. */
export interface DeclaredResources {
  /** The address of the declaration that is certainly this resource. */
  readonly addressOf: (id: ResourceId) => string | undefined;
  /** The address of a declaration with this type, group and name whose subscription is not known. */
  readonly probableAddressOf: (id: ResourceId) => string | undefined;
  /** The id of the resource at an address; undefined where it is not known. */
  readonly idOf: IdOf;
  /** The same; the subscription is empty where it is not known. */
  readonly partialIdOf: (address: string) => ResourceId | undefined;
  readonly providers: readonly AzurermProvider[];
  /** `import` blocks without a declared resource: Terraform is to generate it. */
  readonly undeclared: readonly { readonly address: string; readonly id: ResourceId; readonly block: Block }[];
}

/** Works out the ids from `import` blocks, and from names, groups and provider configurations that are literals. */
export function declaredResources(scope: Scope): DeclaredResources {
  const blocks = [...scope.module.documents.values()].flatMap((document) => document.blocks);
  const ids = new DeclaredIds(scope, blocks);
  const exact = new Map<string, string>();
  const anywhere = new Map<string, string>();
  const unique = new Map<string, string>();
  const undeclared: { address: string; id: ResourceId; block: Block }[] = [];

  for (const block of blocks) {
    const imported = block.kind === "import" ? importIn(block, scope) : undefined;
    if (!imported) continue;
    exact.set(keyOfId(imported.id), imported.address);
    ids.set(imported.address, imported.id);
    if (!scope.module.declarations.has(imported.address)) undeclared.push({ ...imported, block });
  }
  for (const block of blocks) {
    const address = block.kind === "resource" || block.kind === "data" ? addressOf(block) : undefined;
    // What sets something of a resource has its id, and is not it.
    if (address && !isRepeated(block.body) && typeOf(block) !== "azapi_update_resource") index(address, block);
  }
  return {
    addressOf: (id) => exact.get(keyOfId(id)) ?? unique.get(uniqueKey(id)),
    probableAddressOf: (id) => anywhere.get(keyOfId({ ...id, subscription: "" })),
    idOf: ids.idOf,
    partialIdOf: ids.partialIdOf,
    providers: ids.providers,
    undeclared,
  };

  function index(address: string, block: Block): void {
    const id = ids.idFor(address, block);
    const mapping = mappingOfType(typeOf(block) ?? "");
    if (id) {
      const [index, key] = id.subscription ? [exact, keyOfId(id)] : [anywhere, keyOfId(id)];
      // A resource is preferred to a data source with the same id.
      if (!index.has(key) || block.kind === "resource") index.set(key, address);
    }
    const name = ids.textOf(block, "name");
    if (mapping?.parent.in === "group" && mapping.parent.isUnique && name)
      unique.set(uniqueKey({ type: mapping.azureType, names: [name] }), address);
  }
}

/** The ids of what a module declares, each worked out when it is first asked for: one may be made of others. */
class DeclaredIds {
  readonly providers: readonly AzurermProvider[] = [];
  private readonly ids = new Map<string, ResourceId | undefined>();

  constructor(
    private readonly scope: Scope,
    blocks: readonly Block[],
  ) {
    this.providers = azurermProviders(blocks, scope, this.idOf);
  }

  /** For what an `import` block names. */
  set(address: string, id: ResourceId): void {
    this.ids.set(address, id);
  }

  readonly idOf = (address: string): string | undefined => {
    const [declaration, ...others] = this.scope.module.declarations.get(address) ?? [];
    const id =
      this.ids.get(address) ??
      (declaration && others.length === 0 ? this.idFor(address, declaration.block) : undefined);
    return id?.subscription ? formatResourceId(id) : undefined;
  };

  /** The id of the resource at an address, with or without its subscription. */
  readonly partialIdOf = (address: string): ResourceId | undefined => {
    const [declaration] = this.scope.module.declarations.get(address) ?? [];
    return declaration && this.idFor(address, declaration.block);
  };

  /** The subscription is empty where it is not known. A block that refers to itself has no id. */
  idFor(address: string, block: Block): ResourceId | undefined {
    if (this.ids.has(address)) return this.ids.get(address);
    this.ids.set(address, undefined);
    const id = isRepeated(block.body) ? undefined : resourceIdOf(block, this.scope, this.sourcesFor(block));
    this.ids.set(address, id);
    return id;
  }

  textOf(block: Block, argument: string): string | undefined {
    return textIfKnown(bodyItemOf(block.body, argument)?.value, this.scope, this.idOf);
  }

  private sourcesFor(block: Block): IdAround {
    return {
      text: (argument) => this.textOf(block, argument),
      partialIdOf: this.partialIdOf,
      subscription: providerOf(block, this.providers)?.subscription ?? "",
    };
  }
}

function importIn(block: Block, scope: Scope): { id: ResourceId; address: string } | undefined {
  const to = bodyItemOf(block.body, "to")?.value;
  const address = to?.kind === "reference" ? addressIn(to.reference) : undefined;
  const text = textIfKnown(bodyItemOf(block.body, "id")?.value, scope, () => undefined) ?? "";
  const id = parseImportId(text);
  return id && address?.rest.length === 0 ? { id, address: address.address } : undefined;
}

function uniqueKey({ type, names }: Pick<ResourceId, "type" | "names">): string {
  return `${type} ${resourceNameOf({ names, group: "", subscription: "", type })}`.toLowerCase();
}

/** The Azure id of a block's resource, from its name, its group and the subscription of its provider configuration, which may be empty. */
export function resourceIdOf(block: Block, scope: Scope, around: IdAround): ResourceId | undefined {
  const { text, subscription } = around;
  const mapping = mappingOfType(typeOf(block) ?? "");
  const name = text("name");
  if (!mapping) return idByShape(block, scope, around);
  if (!name) return undefined;
  const { parent, azureType: type } = mapping;
  switch (parent.in) {
    case "subscription":
      return { subscription, group: name, type: "", names: [] };
    case "group": {
      const group = text("resource_group_name");
      return group ? { subscription, group, type, names: [name] } : undefined;
    }
    case "groupOf": {
      const hub = parentId(parent.argument);
      return hub && { ...hub, names: [name] };
    }
    case "workspace": {
      const workspace = parentId(parent.argument);
      return workspace && { ...workspace, type, names: [...workspace.names, name] };
    }
  }

  function parentId(argument: string): ResourceId | undefined {
    const value = bodyItemOf(block.body, argument)?.value;
    return parseResourceId(text(argument) ?? "") ?? (value && idBehind(value));
  }

  function idBehind(value: Value): ResourceId | undefined {
    const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
    return named?.rest.length === 1 && named.rest[0]!.name === "id" ? around.partialIdOf(named.address) : undefined;
  }
}
