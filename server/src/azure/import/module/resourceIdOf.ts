import type { Scope } from "../../../analysis/index";
import { addressIn, type Block, bodyItemOf, typeOf, type Value } from "../../../model/index";
import { parseResourceId, type ResourceId } from "../../../resourceIds/index";
import { mappingOfType } from "../../mappings/index";
import { type AzurermProvider, providerOf } from "./azurermProviders";
import { type IdOf, textIfKnown } from "./evaluate";

interface IdSources {
  readonly providers: readonly AzurermProvider[];
  readonly idOf: IdOf;
  /** The id of the resource at an address; the subscription may be empty. */
  readonly partialIdOf: (address: string) => ResourceId | undefined;
}

/** The Azure id of a block's resource, from its name, its group and the subscription of its provider configuration, which may be empty. */
export function resourceIdOf(
  block: Block,
  scope: Scope,
  { providers, idOf, partialIdOf: loosely }: IdSources,
): ResourceId | undefined {
  const mapping = mappingOfType(typeOf(block) ?? "");
  const name = text("name");
  if (!mapping || !name) return undefined;
  const subscription = providerOf(block, providers)?.subscription ?? "";
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

  function text(argument: string): string | undefined {
    return textIfKnown(bodyItemOf(block.body, argument)?.value, scope, idOf);
  }

  function parentId(argument: string): ResourceId | undefined {
    const value = bodyItemOf(block.body, argument)?.value;
    return parseResourceId(textIfKnown(value, scope, idOf) ?? "") ?? (value && idBehind(value));
  }

  function idBehind(value: Value): ResourceId | undefined {
    const named = value.kind === "reference" ? addressIn(value.reference) : undefined;
    return named?.rest.length === 1 && named.rest[0]!.name === "id" ? loosely(named.address) : undefined;
  }
}
