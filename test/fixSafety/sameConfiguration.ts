import { isDeepStrictEqual } from "node:util";
import { parse } from "@cdktf/hcl2json";

type Json = { [name: string]: unknown };

/** By id of a refactoring that leaves the meaning as it is: what takes its work back. */
const undone: Readonly<Record<string, (after: Json, title: string) => unknown>> = {
  "sort-arguments": (after) => after,
  "to-dynamic": expanded,
  "extract-local": (after, title) => inlined(after, `local.${nameIn(title)}`, takeLocal(after, nameIn(title))),
  "extract-variable": (after, title) => inlined(after, `var.${nameIn(title)}`, takeVariable(after, nameIn(title))),
};

/** Whether texts mean to Terraform what they meant before an action, as hcl2json reads them, if it is one of those. */
export async function sameConfiguration(
  kind: string,
  title: string,
  before: readonly string[],
  after: readonly string[],
): Promise<boolean> {
  const undo = undone[kind];
  if (!undo) return true;
  const old = await configurationOf(before).catch(() => undefined);
  // What it refuses has no meaning that could stay.
  if (old === undefined) return true;
  const now = await configurationOf(after).catch((error) => {
    // JSON has one form for all blocks of a name.
    if (!String(error).includes("with and without labels")) throw error;
  });
  return !now || isDeepStrictEqual(plain(old), plain(undo(now, title)));
}

/** All files as one, kept apart by kind and number. */
async function configurationOf(texts: readonly string[]): Promise<Json> {
  const all: Json = {};
  for (const [at, text] of texts.entries()) {
    for (const [kind, blocks] of Object.entries((await parse("any.tf", text)) as Json)) all[`${at} ${kind}`] = blocks;
  }
  return all;
}

function nameIn(title: string): string {
  return title.slice(title.lastIndexOf(" ") + 1);
}

function takeLocal(all: Json, name: string): unknown {
  for (const [kind, blocks] of Object.entries(all)) {
    if (!kind.endsWith(" locals")) continue;
    for (const block of [blocks].flat() as Json[]) {
      if (!(name in block)) continue;
      const value = block[name];
      delete block[name];
      all[kind] = ([blocks].flat() as Json[]).filter((one) => Object.keys(one).length > 0);
      if ((all[kind] as Json[]).length === 0) delete all[kind];
      return value;
    }
  }
  return undefined;
}

function takeVariable(all: Json, name: string): unknown {
  for (const [kind, blocks] of Object.entries(all)) {
    if (!kind.endsWith(" variable") || !(name in (blocks as Json))) continue;
    const [variable] = (blocks as Json)[name] as Json[];
    delete (blocks as Json)[name];
    if (Object.keys(blocks as Json).length === 0) delete all[kind];
    return variable?.default;
  }
  return undefined;
}

/** With a value in the place of each reference to it. */
function inlined(node: unknown, path: string, value: unknown): unknown {
  if (node === `\${${path}}`) return value;
  if (typeof node === "string") return node.replaceAll(new RegExp(`\\b${path}\\b`, "g"), () => JSON.stringify(value));
  return mapped(node, (one) => inlined(one, path, value));
}

/** With a block for each element of a `dynamic` block over a list. */
function expanded(node: unknown): unknown {
  const all = mapped(node, expanded);
  if (typeof all !== "object" || all === null || Array.isArray(all)) return all;
  const { dynamic, ...rest } = all as Json;
  for (const [name, blocks] of Object.entries((dynamic ?? {}) as Json)) {
    for (const { for_each, content } of blocks as { for_each: unknown; content: unknown[] }[]) {
      if (!Array.isArray(for_each)) return all;
      rest[name] = [
        ...((rest[name] as unknown[]) ?? []),
        ...for_each.map((item: unknown) => {
          const parts = typeof item === "object" && item !== null ? Object.entries(item) : [];
          const body = parts.reduce(
            (inside: unknown, [key, value]) => inlined(inside, `${name}.value.${key}`, value),
            content[0],
          );
          return inlined(body, `${name}.value`, item);
        }),
      ];
    }
  }
  return rest;
}

function mapped(node: unknown, change: (node: unknown) => unknown): unknown {
  if (Array.isArray(node)) return node.map(change);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, change(value)]));
}

/**
 * Without what differs between an expression and the same one laid out otherwise, or an object in the other of its two forms: commas between
 * lines, and behind what is last.
 */
function plain(node: unknown): unknown {
  return typeof node === "string"
    ? node
        .replace(/\s+/g, "")
        .replace(/,?"?\b([A-Za-z_][\w-]*)"?(?::|=(?!=))/g, "$1=")
        .replace(/,(?=[\])}])/g, "")
    : mapped(node, plain);
}
