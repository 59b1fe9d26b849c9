import type { Provider } from "../../catalog/index";
import { fitsShape, formatResourceId } from "../../resourceIds/index";
import { at, isSameWord } from "../json";
import { mappings } from "../mappings/index";
import type { AzureResource } from "../responses";

/**
 * As which of azurerm's types the provider may read a resource: those that are for its type in Azure and whose ids are of the form of its own, first
 * those that are for what the answer says that it is. None where mappings of ours know all kinds of it.
 */
export function typesToRead({ id, json }: AzureResource, provider: Provider, version: string): readonly string[] {
  if (mappings.some(({ azureType }) => azureType === id.type)) return [];
  const text = formatResourceId(id);
  return provider
    .typesFor(id.type)
    .filter(({ type }) => takesId(type, text, provider, version))
    .map(({ type, kind }) => {
      const said = kind && at(json, kind.at);
      const misfit = typeof said !== "string" ? 1 : kind!.words.some((word) => isSameWord(said, word)) ? 0 : 2;
      return { type, misfit };
    })
    .sort((one, other) => one.misfit - other.misfit)
    .map(({ type }) => type);
}

function takesId(type: string, id: string, provider: Provider, version: string): boolean {
  const schema = provider.find("resource", type, version);
  if (typeof schema !== "object") return schema !== "absent";
  return (
    schema.importable !== false &&
    (schema.importId?.some((shape) => fitsShape(id.toLowerCase(), shape.toLowerCase())) ?? true)
  );
}
