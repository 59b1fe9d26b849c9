import type { Scope } from "../../../analysis/index";
import { armTypesOfBlock, azapiSchemaOf, mappingsOfAzureType, versionedType } from "../../../azure/index";
import type { ResourceTypes } from "../../../catalog/index";
import { weakMemo } from "../../../memo/index";
import { isSameType } from "../../../resourceIds/index";
import { snakeCase } from "../../../text/index";
import type { CompletionContext } from "../completionContext";
import { fitOf, type MatchedName, readable } from "./fitOf";
import { withUsual } from "./usualOfAzure";
import { type BegunBlock, requiredBlock } from "./wholeBlock";

/** How many one list holds. */
const most = 6;

/** Where shorter words are in, nobody looks for. */
const shortest = 3;

/** A block of a resource type of Azure's. */
export interface AzureBlock {
  /** `Microsoft.MachineLearningServices/workspaces/onlineEndpoints`. */
  readonly type: string;
  readonly written: BegunBlock;
  /** Whether the module has what it would be in, by azapi as well: whoever wrote an endpoint so writes its deployment so. */
  readonly isAwaited: boolean;
}

/** Whole azapi blocks for types of Azure Machine Learning that azurerm lacks, by the words of the type's last name. */
export function azureBlocks(word: string, context: CompletionContext): readonly AzureBlock[] {
  const { scope } = context;
  const types = scope.catalog.resourceTypes;
  if (!types || word.length < shortest) return [];
  const found = onlyOfAzure(types).filter((one) => (fitOf(word, one) ?? 3) < 2);
  return found.slice(0, most).flatMap(({ type }) => {
    const written = azureBlock(type, context);
    return written ? { type, written, isAwaited: isAwaited(type, scope) } : [];
  });
}

/** A whole block of one of Azure's own types; undefined where none of that name is known. */
export function azureBlock(type: string, context: CompletionContext): BegunBlock | undefined {
  const about = versionedType(type, context.scope);
  const schema = about && azapiSchemaOf(about, context.scope);
  // What can only be read is nothing to write.
  if (about?.type.at(about.version)?.writable === 0) return undefined;
  const label = oneOf(readable(lastWords(type)).words);
  return schema && requiredBlock(context, "resource", "azapi_resource", withUsual(type, schema), label);
}

function isAwaited(type: string, scope: Scope): boolean {
  const parent = type.slice(0, type.lastIndexOf("/"));
  for (const [address, [declaration]] of scope.module.declarations)
    if (
      address.startsWith("azapi_resource.") &&
      declaration &&
      armTypesOfBlock(declaration.block, scope).some((one) => isSameType(one, parent))
    )
      return true;
  return false;
}

const namespace = "microsoft.machinelearningservices/";

interface OfAzure extends MatchedName {
  readonly type: string;
}

const onlyOfAzure = weakMemo((types: ResourceTypes): readonly OfAzure[] =>
  types.names
    .filter((type) => type.toLowerCase().startsWith(namespace) && mappingsOfAzureType(type).length === 0)
    .filter((type) => (types.find(type)?.at(types.find(type)?.versions.at(-1) ?? "")?.writable ?? 0) !== 0)
    .map((type) => ({ type, ...readable(lastWords(type)) }))
    .toSorted((a, b) => a.type.split("/").length - b.type.split("/").length || a.type.length - b.type.length),
);

/** `online_endpoint`, of `azapi_online_endpoints`. */
function oneOf([, ...words]: readonly string[]): string {
  return words
    .join("_")
    .replace(/ies$/, "y")
    .replace(/(?<!s)s$/, "");
}

/** `azapi_online_endpoints`, as names of azurerm's types are. */
function lastWords(type: string): string {
  const last = type.slice(type.lastIndexOf("/") + 1);
  return `azapi_${snakeCase(last)}`;
}
