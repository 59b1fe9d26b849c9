import type { Document } from "../../../model/index";
import { codeString, type Edit, withLineEnds } from "../../../text/index";
import type { ProjectInfo } from "../../language";
import { classOf, folderOf, namespaceOf } from "../names";
import { type Imports, ofProvider, providerOf, providerPath, withProvider } from "./imports";
import { type Import, importsOf, membersIn, withMembers } from "./importsOf";
import { packagesOf } from "./program/packagesOf";
import { quoteOf } from "./setValue";

/** The imports that a program has, and what has to be added to them. */
export interface MoreImports extends Imports {
  readonly edits: () => readonly Edit[];
}

/** What the program imports is called as there; what it does not is imported like the rest. `isTaken` tells names that mean something else. */
export function importsInto(
  document: Document,
  about: ProjectInfo,
  isTaken: (name: string) => boolean = () => false,
): MoreImports {
  const imports = importsOf(document);
  const packages = packagesOf([...about.packages, ...imports.flatMap(({ path }) => libraryIn(path) ?? [])]);
  const added = new Map<string, Map<string, string>>();
  const called = new Map<string, string>();
  return { core, binding, construct, isUsed, edits };

  function core(name: string): string {
    return nameOf(packages.core, name) ?? add(packages.core, name, `${name}_`);
  }

  /** Only as a type. */
  function construct(): string {
    const typed = imports.find(({ path, members }) => path === "constructs" && members.has("Construct"));
    return (
      typed?.members.get("Construct") ?? nameOf("constructs", "Construct") ?? add("constructs", "Construct", "Scope")
    );
  }

  function binding(kind: string, type: string): string {
    const provider = providerOf(kind, type);
    const name = classOf(kind, type);
    for (const one of imports) {
      const found = one.isType ? undefined : bindingIn(one, kind, type, provider);
      if (found) return found;
    }
    return add(`${baseFor(provider)}/${folderOf(kind, type)}`, name, withProvider(provider, name));
  }

  /** What a member of a package is called, if it is imported. */
  function nameOf(from: string, name: string): string | undefined {
    for (const { path, members, whole, isType } of imports) {
      if (path !== from || isType) continue;
      const found = members.get(name) ?? (whole && `${whole}.${name}`);
      if (found) return found;
    }
    return undefined;
  }

  function add(path: string, name: string, other: string): string {
    const key = `${path} ${name}`;
    const before = called.get(key);
    if (before !== undefined) return before;
    const local = isFree(name) ? name : other;
    called.set(key, local);
    added.set(path, (added.get(path) ?? new Map<string, string>()).set(name, local));
    return local;
  }

  function isUsed(name: string): boolean {
    const isThere = imports.some(({ members, whole }) => whole === name || [...members.values()].includes(name));
    return isThere || [...called.values()].includes(name);
  }

  function isFree(name: string): boolean {
    return !isUsed(name) && !isTaken(name);
  }

  /** Where other bindings come from, those of the same provider first; else where the project has them. */
  function baseFor(provider: string): string {
    const paths = imports.map(({ path }) => providerPath(path)).filter((parts) => parts !== undefined);
    const like = paths.find((parts) => parts.provider === provider) ?? paths[0];
    return like ? ofProvider(like, provider) : packages.bindings(provider);
  }

  function edits(): readonly Edit[] {
    const lines: string[] = [];
    const within: Edit[] = [];
    const isRequire = imports.length > 0 && imports.every((one) => one.isRequire);
    for (const [path, members] of added) {
      const there = imports.find((one) => one.path === path && one.inside && !one.isType);
      if (there) within.push(withMembers(there, members, document.text));
      else lines.push(importLine(path, members, isRequire, quoteOf(document.text)));
    }
    if (lines.length === 0) return within;
    const last = imports.at(-1);
    const start = last ? last.end : /^(#!.*\n)?/.exec(document.text)![0].length;
    const text = lines.map((line) => (last ? `\n${line}` : `${line}\n`)).join("");
    return withLineEnds(document.text, [...within, { span: { start, end: start }, text }]);
  }
}

/** The library, or what comes with one alone. */
function libraryIn(path: string): string | undefined {
  return /^(?:cdkt[fn](?=\/|$)|@cdktn\/)/.exec(path)?.[0];
}

function bindingIn({ path, whole, members }: Import, kind: string, type: string, provider: string): string | undefined {
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

function importLine(path: string, members: ReadonlyMap<string, string>, isRequire: boolean, quote: string): string {
  const list = `{ ${membersIn(members, isRequire).join(", ")} }`;
  return isRequire
    ? `const ${list} = require(${codeString(path, quote)});`
    : `import ${list} from ${codeString(path, quote)};`;
}

/** What a class is called in a program, and the import that it needs first. */
export interface ImportedClass {
  readonly name: string;
  readonly also: readonly Edit[];
}

/** The class of a type under the name that the imports give it, or with an import like those that are there. */
export function importFor(document: Document, kind: string, type: string, about: ProjectInfo): ImportedClass {
  const imports = importsInto(document, about);
  const name = imports.binding(kind, type);
  return { name, also: imports.edits() };
}
