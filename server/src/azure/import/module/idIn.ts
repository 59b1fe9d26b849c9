import type { Scope } from "../../../analysis/scope";
import { addressIn } from "../../../model/address";
import { type Block, typeOf } from "../../../model/block";
import { entryOf } from "../../../model/body";
import type { Value } from "../../../model/value";
import type { AzureId } from "../../resourceId";
import { parseId } from "../../resourceId";
import { mappingOfType } from "../mappings/index";
import { type AzurermProvider, providerOf } from "./azurermProviders";
import { type IdOf, textOf } from "./evaluate";

interface Known {
  readonly providers: readonly AzurermProvider[];
  readonly idOf: IdOf;
  /** The id of what an address names, whose subscription may be empty. */
  readonly loosely: (address: string) => AzureId | undefined;
}

/** The id of what a block is in Azure, from its name, its group and the subscription of its provider, which may be empty. */
export function idIn(block: Block, scope: Scope, { providers, idOf, loosely }: Known): AzureId | undefined {
  const mapping = mappingOfType(typeOf(block) ?? "");
  const name = text("name");
  if (!mapping || !name) return undefined;
  const subscription = providerOf(block, providers)?.subscription ?? "";
  const { place, azure: type } = mapping;
  switch (place.in) {
    case "subscription":
      return { subscription, group: name, type: "", names: [] };
    case "group": {
      const group = text("resource_group_name");
      return group ? { subscription, group, type, names: [name] } : undefined;
    }
    case "groupOf": {
      const hub = parent(place.argument);
      return hub && { ...hub, names: [name] };
    }
    case "workspace": {
      const workspace = parent(place.argument);
      return workspace && { ...workspace, type, names: [...workspace.names, name] };
    }
  }

  function text(argument: string): string | undefined {
    return textOf(entryOf(block.body, argument)?.value, scope, idOf);
  }

  function parent(argument: string): AzureId | undefined {
    const value = entryOf(block.body, argument)?.value;
    return parseId(textOf(value, scope, idOf) ?? "") ?? (value && referred(value));
  }

  function referred(value: Value): AzureId | undefined {
    const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
    return named?.rest.length === 1 && named.rest[0]!.name === "id" ? loosely(named.address) : undefined;
  }
}
