import type { Outline } from "../../../../catalog/schema";
import type { KnownClass } from "../constructs/construct";
import type { Context } from "../context";
import { configTable, type Table, tableOf } from "./table";

const configs = new WeakMap<KnownClass, Table>();
const attributes = new WeakMap<KnownClass, Table>();

/** What the config of a class may hold. */
export function configTableOf(c: Context, known: KnownClass): Table {
  let table = configs.get(known);
  if (!table) {
    table = configTable(known.kind, outlineOf(c, known));
    configs.set(known, table);
  }
  return table;
}

/** What can be read of a resource or data source; undefined where its type is not known. */
export function attributeTableOf(c: Context, known: KnownClass): Table | undefined {
  const before = attributes.get(known);
  const outline = before ? undefined : outlineOf(c, known);
  if (!outline) return before;
  const table = tableOf(outline);
  attributes.set(known, table);
  return table;
}

function outlineOf({ catalog }: Context, { kind, type }: KnownClass): Outline | undefined {
  if (kind === "provider") return catalog.provider(type)?.outline(kind, type);
  return kind === "resource" || kind === "data" ? catalog.providerOf(type)?.outline(kind, type) : undefined;
}
