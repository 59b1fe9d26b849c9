import type { Document } from "../../../model/index";
import { codeString, type Edit, withLineEnds } from "../../../text/index";
import type { ProjectInfo } from "../../language";
import { classOf, folderOf, namespaceOf } from "../names";
import { type Imports, ofProvider, providerOf, providerPath, withProvider } from "./imports";
import { type Import, importsOf, membersIn, withMembers } from "./importsOf";
import { packagesOf } from "./program/packagesOf";
import { quoteOf } from "./setValue";

/**
 * The imports that a program has, and what has to be added to them: what the program imports is called as there; what it does not is imported
 * like the rest.
 */
export class ProgramImports implements Imports {
  private readonly imports: readonly Import[];
  private readonly packages: ReturnType<typeof packagesOf>;
  /** What is added, by the path that it is imported from: what it is called by its name. */
  private readonly added = new Map<string, Map<string, string>>();

  /** @param isTaken tells names that mean something else. */
  constructor(
    private readonly document: Document,
    about: ProjectInfo,
    private readonly isTaken: (name: string) => boolean = () => false,
  ) {
    this.imports = importsOf(document);
    this.packages = packagesOf([...about.packages, ...this.imports.flatMap(({ path }) => libraryIn(path) ?? [])]);
  }

  core(name: string): string {
    const { core } = this.packages;
    return this.nameOf(core, name) ?? this.add(core, name, `${name}_`);
  }

  /** Only as a type. */
  construct(): string {
    const typed = this.imports.find(({ path, members }) => path === "constructs" && members.has("Construct"));
    const own = typed?.members.get("Construct") ?? this.nameOf("constructs", "Construct");
    return own ?? this.add("constructs", "Construct", "Scope");
  }

  binding(kind: string, type: string): string {
    const provider = providerOf(kind, type);
    const name = classOf(kind, type);
    for (const one of this.imports) {
      const found = one.isType ? undefined : bindingIn(one, kind, type, provider);
      if (found) return found;
    }
    return this.add(`${this.baseFor(provider)}/${folderOf(kind, type)}`, name, withProvider(provider, name));
  }

  isUsed(name: string): boolean {
    const isThere = this.imports.some(({ members, whole }) => whole === name || [...members.values()].includes(name));
    return isThere || [...this.added.values()].some((members) => [...members.values()].includes(name));
  }

  /** What adds them to the program. */
  edits(): readonly Edit[] {
    const { imports, document } = this;
    const lines: string[] = [];
    const within: Edit[] = [];
    const isRequire = imports.length > 0 && imports.every((one) => one.isRequire);
    for (const [path, members] of this.added) {
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

  /** What a member of a package is called, if it is imported. */
  private nameOf(from: string, name: string): string | undefined {
    for (const { path, members, whole, isType } of this.imports) {
      if (path !== from || isType) continue;
      const found = members.get(name) ?? (whole && `${whole}.${name}`);
      if (found) return found;
    }
    return undefined;
  }

  private add(path: string, name: string, other: string): string {
    const members = this.added.get(path) ?? new Map<string, string>();
    const before = members.get(name);
    if (before !== undefined) return before;
    const local = this.isUsed(name) || this.isTaken(name) ? other : name;
    this.added.set(path, members.set(name, local));
    return local;
  }

  /** Where other bindings come from, those of the same provider first; else where the project has them. */
  private baseFor(provider: string): string {
    const paths = this.imports.map(({ path }) => providerPath(path)).filter((parts) => parts !== undefined);
    const like = paths.find((parts) => parts.provider === provider) ?? paths[0];
    return like ? ofProvider(like, provider) : this.packages.bindings(provider);
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
  const imports = new ProgramImports(document, about);
  const name = imports.binding(kind, type);
  return { name, also: imports.edits() };
}
