import { blocksOf, declared, type Scope, type Target, targetOf, textOfLiteral } from "../../analysis/index";
import { addressOf, type Block, typeOf, type Value } from "../../model/index";
import { armTypeIn } from "../ids/armType";
import { describedType, mappingsOfAzureType } from "../mappings/index";
import type { Mapping } from "../mappings/mapping";
import { AzapiResource } from "./azapiResource";
import { AzurermResource } from "./azurermResource";
import type { Resource } from "./resource";
import { writtenAt } from "./writtenAt";

/** The resource of Azure that a block describes; undefined for other blocks, and where a block does not say what it is. */
export function resourceOf(block: Block, scope: Scope, uri?: string): Resource | undefined {
  const type = typeOf(block);
  if (block.kind !== "resource" || type === undefined) return undefined;
  if (type.startsWith("azurerm_")) return new AzurermResource(type, block, scope, uri);
  if (type !== "azapi_resource") return undefined;
  const of = mappingIn(block, scope) ?? ownType(block, scope);
  return of === undefined ? undefined : new AzapiResource(of, block, scope, uri);
}

/** Azure's own type, spelled as it is everywhere. */
function ownType({ body }: Block, scope: Scope): string | undefined {
  const type = armTypeIn(body, scope);
  return type && (scope.catalog.resourceTypes?.find(type)?.name ?? type);
}

/** The same of what a value refers to, where it is of one of these types. */
export function resourceAt(value: Value | undefined, scope: Scope, ...types: readonly string[]): Resource | undefined {
  return resourceOfTarget(targetOf(value, scope), scope, ...types);
}

/** The same of what a reference leads to. */
export function resourceOfTarget(target: Target | undefined, scope: Scope, ...types: readonly string[]) {
  if (target?.kind !== "resource") return undefined;
  const resource = resourceOf(target.block, scope, target.declaration.uri);
  return resource && (types.length === 0 || types.includes(resource.type)) ? resource : undefined;
}

/** All resources of a type in the module, in the words of either provider. Azure's own type is that of what azurerm has not. */
export function resourcesOf(type: string, scope: Scope): readonly Resource[] {
  const isOfAzure = type.includes("/") || describedType(type) !== undefined;
  const others = isOfAzure ? resourcesIn(blocksOf("azapi_resource", scope), scope) : [];
  return [...resourcesIn(blocksOf(type, scope), scope), ...others.filter((one) => one.type === type)];
}

/** The Azure resources that blocks of a module describe. */
export function resourcesIn(blocks: readonly Block[], scope: Scope): readonly Resource[] {
  return blocks.flatMap((block) => {
    const uri = declared(addressOf(block) ?? "", scope).find((one) => one.block === block)?.uri;
    return resourceOf(block, scope, uri) ?? [];
  });
}

/** Whether a block of azapi's may be of a type of azurerm's without saying so. */
export function mayBeOf(type: string, scope: Scope): boolean {
  const azureType = describedType(type)?.azureType.toLowerCase();
  return blocksOf("azapi_resource", scope).some((block) => {
    const own = armTypeIn(block.body, scope)?.toLowerCase();
    return own === undefined || (own === azureType && mappingIn(block, scope) === undefined);
  });
}

/** What azurerm calls the resource of a block of azapi's. */
function mappingIn({ body }: Block, scope: Scope): Mapping | undefined {
  const azureType = armTypeIn(body, scope);
  const found = azureType === undefined ? [] : mappingsOfAzureType(azureType);
  return found.find(({ where }) => {
    if (!where) return true;
    const written = writtenAt(body, where.path.split("."), scope);
    if (!written) return written === null && where.isUsual === true;
    const word = textOfLiteral(written.value, scope)?.toLowerCase();
    return where.words.some((one) => one.toLowerCase() === word);
  });
}
