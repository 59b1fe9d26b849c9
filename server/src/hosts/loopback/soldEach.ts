/** What other resources that are read may be sold as: what something is sold as decides what else goes. */
import type { JsonObject } from "../../azure/index";
import type { ResourceTypes } from "../../catalog/index";
import { typeOfId } from "../../resourceIds/index";
import { changesAmong } from "./applyWritten";
import type { AskedRequest } from "./laidResources";

/** An answer about another resource. */
interface Sold {
  readonly answer: JsonObject;
  readonly apiVersion: string;
}

/** For each resource that was read but not made by the provider: answers with each SKU that it may have. */
export function soldEach(types: ResourceTypes | undefined, asked: readonly AskedRequest[]): readonly Sold[] {
  return readsElsewhere(asked).flatMap(({ path, apiVersion }) =>
    skuNamesOf(types, path, apiVersion).map((name) => ({
      answer: { id: path, location: "westeurope", sku: { name }, properties: {} },
      apiVersion,
    })),
  );
}

/** The size of all bodies that were sent, in characters. */
export function sizeOf(asked: readonly AskedRequest[]): number {
  return JSON.stringify(changesAmong(asked).map(({ body }) => body ?? null)).length;
}

/** Other resources that were read, and nobody had made. */
function readsElsewhere(
  asked: readonly AskedRequest[],
): readonly { readonly path: string; readonly apiVersion: string }[] {
  const written = changesAmong(asked).map(({ path }) => path.toLowerCase());
  const read = asked.filter(({ method, path, status, host }) => {
    const isOther = !written.includes(path.toLowerCase());
    return method === "GET" && status === 200 && host === undefined && typeOfId(path) !== undefined && isOther;
  });
  return [...new Map(read.map((one) => [one.path.toLowerCase(), one])).values()];
}

/** What a resource may be sold as, by the types of its API. */
function skuNamesOf(types: ResourceTypes | undefined, path: string, apiVersion: string): readonly string[] {
  const found = types?.find(typeOfId(path) ?? "");
  const body = (found?.at(apiVersion) ?? found?.at(found.versions.at(-1) ?? ""))?.type;
  const sku = body?.kind === "object" ? body.properties.get("sku")?.type : undefined;
  const name = sku?.kind === "object" ? sku.properties.get("name")?.type : undefined;
  return name?.kind === "union" ? name.texts.slice(0, mostSkus) : [];
}

const mostSkus = 12;
