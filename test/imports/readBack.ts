import assert from "node:assert/strict";
import type { Scope } from "../../server/src/analysis/scope";
import type { TypeSchema } from "../../server/src/catalog/schema";
import { hcl } from "../../server/src/languages/hcl/hcl";
import { type Block, typeOf } from "../../server/src/model/block";
import { TrackedModule } from "../../server/src/workspace/trackedModule";
import { catalog, uriOf } from "../harness/service";

/** A module of one text, with azurerm of a version. */
export function scopeOver(text: string, version: string): Scope {
  const uri = uriOf("main.tf");
  const module = new TrackedModule(
    uriOf("").slice(0, -1),
    "folder",
    () => catalog,
    () => ({ parents: [] }),
  );
  module.put(hcl.parse(uri, text));
  return {
    key: {},
    catalog,
    module,
    uri,
    moduleAt: () => undefined,
    calls: () => [],
    assumes: () => {},
    failed: (part, error) => assert.fail(`${part}: ${String(error)}`),
    versionOf: () => version,
    mayBeNewer: () => false,
  };
}

/** A resource of a text, with what it may contain. */
export function readBack(
  text: string,
  address: string,
  version: string,
): { readonly block: Block; readonly schema: TypeSchema; readonly scope: Scope } {
  const scope = scopeOver(text, version);
  const block = scope.module.declarations.get(address)?.[0]?.block;
  assert.ok(block, `${address} is declared`);
  const schema = catalog.provider("azurerm")!.find("resource", typeOf(block)!, version);
  assert.ok(typeof schema === "object");
  return { block, schema, scope };
}
