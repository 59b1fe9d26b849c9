/** What Azure's own answer and the catalog say of arguments that the provider does not read, or reads in a spelling that it refuses. */
import type { Attribute, AzurePlace } from "../../../catalog/index";
import { isSameType, recased } from "../../../resourceIds/index";
import { at, type Json, type JsonObject } from "../../json";

/** What an answer about something of a type has where an argument is sent as it is; undefined for any other. */
export function answeredAt(place: AzurePlace | undefined, answer: JsonObject, azureType: string): Json | undefined {
  if (!place || place.as !== undefined || place.path === "" || place.path.includes("[]")) return undefined;
  return isSameType(place.azureType.split("@")[0]!, azureType) ? at(answer, place.path) : undefined;
}

/** An id in the casing in which an argument takes it, or in which a refusal names its words; any other text as it is. */
export function spelledId(text: string, { id: shapes = [] }: Attribute, refusal = ""): string {
  if (!text.startsWith("/")) return text;
  const found = shapes.map((shape) => recased(text, shape)).find((one) => one !== undefined);
  if (found !== undefined) return found;
  const words = new Map([...refusal.matchAll(/[`"'](\w+)[`"']/g)].map(([, word = ""]) => [word.toLowerCase(), word]));
  return text
    .split("/")
    .map((segment) => words.get(segment.toLowerCase()) ?? segment)
    .join("/");
}
