import { ownProperty } from "../../../text/index";
import { isObject, type Json, type JsonObject } from "../../json";

/**
 * What Azure writes into maps that are people's own: addresses of the operation that wrote last, versions and ids that it keeps for itself
 * (seen in its answers about endpoints and deployments: recordings of Azure's SDKs and command line).
 */
const made: Readonly<Record<string, RegExp>> = {
  properties: /^(?:AzureAsyncOperationUri|\w+CreationApiVersion|azureml\..*)$/i,
  environmentVariables: /^(?:AZUREML_\w*|AML_APP_ROOT)$/i,
};

/** How deep JSON is looked into. */
const deepest = 100;

/** An answer without what Azure itself adds to it, and without maps that are empty then. */
export function withoutNoise(json: JsonObject): JsonObject {
  return Object.fromEntries(entriesOf(json, "", 0));
}

function entriesOf(json: JsonObject, name: string, depth: number): [string, Json][] {
  const noise = ownProperty(made, name);
  return Object.entries(json).flatMap(([key, value]): [string, Json][] => {
    // The properties of a resource are not those that people give it.
    if (noise && depth > 1 && noise.test(key)) return [];
    if (!isObject(value) || depth > deepest) return [[key, value]];
    const inner = entriesOf(value, key, depth + 1);
    const isEmptied = inner.length === 0 && Object.keys(value).length > 0;
    return isEmptied ? [] : [[key, Object.fromEntries(inner)]];
  });
}
