import type { Document } from "../../../model/document";
import type { Edit } from "../../../text/edit";
import type { Surroundings } from "../../language";
import { classOf, folderOf, namespaceOf } from "../names";
import { type Import, importsOf } from "./importsOf";
import { packagesOf } from "./program/packagesOf";
import { ofProvider, providerPath } from "./providerPath";
import { quoteOf } from "./setValue";

/** What a class is called in a program, and the import that it needs first. */
export interface Named {
  readonly name: string;
  readonly also: readonly Edit[];
}

/** The class of a type under the name that the imports give it, or with an import like those that are there. */
export function importFor(document: Document, kind: string, type: string, about: Surroundings): Named {
  const imports = importsOf(document);
  const provider = kind === "provider" ? type : type.slice(0, type.indexOf("_"));
  const name = classOf(kind, type);
  for (const one of imports) {
    const called = nameIn(one, kind, type, provider);
    if (called) return { name: called, also: [] };
  }
  const isTaken = imports.some(({ members, whole }) => whole === name || [...members.values()].includes(name));
  const local = isTaken ? `${provider[0]?.toUpperCase()}${provider.slice(1)}${name}` : name;
  const path = `${baseFor(provider, imports, about)}/${folderOf(kind, type)}`;
  return { name: local, also: [newImport(document, imports, name, local, path)] };
}

function nameIn({ path, whole, members }: Import, kind: string, type: string, provider: string): string | undefined {
  const parts = providerPath(path);
  if (parts?.provider !== provider) return undefined;
  const namespace = namespaceOf(kind, type);
  const name = classOf(kind, type);
  if (parts.folder === undefined) {
    if (whole) return `${whole}.${namespace}.${name}`;
    const member = members.get(namespace);
    return member && `${member}.${name}`;
  }
  if (parts.folder !== folderOf(kind, type)) return undefined;
  return members.get(name) ?? (whole && `${whole}.${name}`);
}

/** Where other bindings come from, those of the same provider first; else where the project has them. */
function baseFor(provider: string, imports: readonly Import[], { packages }: Surroundings): string {
  const paths = imports.map(({ path }) => providerPath(path)).filter((parts) => parts !== undefined);
  const like = paths.find((parts) => parts.provider === provider) ?? paths[0];
  if (like) return ofProvider(like, provider);
  const core = imports.flatMap(({ path }) => /^cdkt[fn](?=\/|$)/.exec(path)?.[0] ?? []);
  return packagesOf([...packages, ...core]).bindings(provider);
}

function newImport(document: Document, imports: readonly Import[], name: string, local: string, path: string): Edit {
  const quote = quoteOf(document.text);
  const last = imports.at(-1);
  const isRequire = imports.length > 0 && imports.every((one) => one.isRequire);
  const member = local === name ? name : isRequire ? `${name}: ${local}` : `${name} as ${local}`;
  const line = isRequire
    ? `const { ${member} } = require(${quote}${path}${quote});`
    : `import { ${member} } from ${quote}${path}${quote};`;
  if (last) return { span: { start: last.end, end: last.end }, text: `\n${line}` };
  const start = /^(#!.*\n)?/.exec(document.text)![0].length;
  return { span: { start, end: start }, text: `${line}\n` };
}
