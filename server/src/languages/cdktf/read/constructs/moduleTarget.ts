import type { Catalog } from "../../../../catalog/catalog";
import type { Target } from "./target";

const published = /^@cdkt[fn]\/provider-([\w-]+)(?:\/(.*))?$/;
const generated = /(?:^|\/)\.gen\/providers\/([\w-]+)(?:\/(.*))?$/;

/** What a module is, by the path that imports it: the CDK itself, or bindings of a provider that the catalog knows. */
export function moduleTarget(path: string, catalog: Catalog): Target | undefined {
  if (/^cdkt[fn](\/|$)/.test(path)) return { kind: "core" };
  const [, provider = "", rest = ""] = published.exec(path) ?? generated.exec(path) ?? [];
  if (!provider || !catalog.provider(provider)) return undefined;
  const folder = rest.replace(/^lib(\/|$)/, "").replace(/(^|\/)index(\.[cm]?[jt]s)?$|\.[cm]?js$|\/$/, "");
  return { kind: "bindings", provider, ...(folder && { folder }) };
}
