import type { Scope } from "../../analysis/index";
import { declaredResources, mappingOfType, type State, textAt } from "../../azure/index";
import { addressOf, type Module, typeOf } from "../../model/index";
import { formatResourceId, parseResourceId, type ResourceId, resourceNameOf } from "../../resourceIds/index";
import type { Span } from "../../text/index";

/** A resource or data source of a module that exists in Azure, with its place. */
export interface Managed {
  /** `azurerm_machine_learning_workspace.ml`. */
  readonly address: string;
  readonly type: string;
  /** Its id; its subscription is empty where the module does not tell it. */
  readonly id: string;
  readonly subscription: string;
  readonly group: string;
  readonly name: string;
  readonly uri: string;
  /** The head of its block. */
  readonly span: Span;
  /** Set where no block declares it and a state file, at `uri`, holds it. */
  readonly isStateOnly?: boolean;
}

/** Whether a block of a type is what has that id: settings of a resource, and its associations, have it too. */
function isItself(type: string, { type: azureType }: ResourceId, catalog: Scope["catalog"]): boolean {
  if (mappingOfType(type) !== undefined || type === "azapi_resource") return true;
  const types =
    catalog
      .provider("azurerm")
      ?.typesFor(azureType)
      .map((one) => one.type) ?? [];
  return types.includes(type) && !types.some((other) => type.startsWith(`${other}_`));
}

/** What a module has in Azure, as far as the module says which of Azure's resources it is. */
export function managedIn(scope: Scope): readonly Managed[] {
  const { partialIdOf: loosely, undeclared } = declaredResources(scope);
  const written = new Map(undeclared.map(({ block, ...about }) => [block, about]));
  const blocks = [...scope.module.documents.values()].flatMap(({ uri, blocks }) =>
    blocks.map((block) => ({ uri, block })),
  );
  return blocks.flatMap(({ uri, block }): Managed[] => {
    const isDeclared = block.kind === "resource" || block.kind === "data";
    const address = isDeclared ? addressOf(block) : written.get(block)?.address;
    const type = typeOf(block) ?? address?.split(".")[0] ?? "";
    const id = address && (isDeclared ? loosely(address) : written.get(block)?.id);
    if (!id || !isItself(type, id, scope.catalog)) return [];
    const { subscription, group } = id;
    return [
      { address, type, id: formatResourceId(id), subscription, group, name: resourceNameOf(id), uri, span: block.head },
    ];
  });
}

/**
 * What a state file holds of what is in Azure: at its block, or that of the module around it, where the module of the
 * file has one, else at the file itself.
 */
export function storedIn(
  uri: string,
  { instances }: State,
  module: Module | undefined,
  catalog: Scope["catalog"],
): readonly Managed[] {
  return instances.flatMap(({ address, type, attributes }): Managed[] => {
    const id = parseResourceId(textAt(attributes, "id"));
    if (!id || !isItself(type, id, catalog)) return [];
    const [declared = ""] = /^module\.[^.[]+|^[^[]+/.exec(address) ?? [];
    const [declaration] = module?.declarations.get(declared) ?? [];
    const { subscription, group } = id;
    const about = { address, type, id: formatResourceId(id), subscription, group, name: resourceNameOf(id) };
    return [
      declaration
        ? { ...about, uri: declaration.uri, span: declaration.block.head }
        : { ...about, uri, span: { start: 0, end: 0 }, isStateOnly: true },
    ];
  });
}
