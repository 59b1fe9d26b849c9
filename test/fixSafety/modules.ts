import { readdirSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Service } from "../../server/src/service";
import type { ModuleContext } from "../../server/src/workspace/moduleContext";
import { readCase } from "../harness/annotations";
import { caseFiles, nameOf, readFile } from "../harness/cases";
import { type CaseText, textsOfRules } from "../harness/ruleCases";
import { pinned, pinnedTo, root, serviceWith, uriOf } from "../harness/service";
import { wholeTexts } from "../harness/wholeTexts";

/** Files that are read together, by name, and what lies around them. */
export interface Whole {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly context?: ModuleContext;
}

/** A service that knows nothing but these files, some of them as they are given. */
export function open({ files, context }: Whole, changed: Whole["files"] = {}): Service {
  const service = serviceWith({ ...files, ...changed });
  if (context) service.setFolder(uriOf("").slice(0, -1), context);
  return service;
}

/** Our own: the cases of rules and of refactorings, modules with fixes across files, snippets and demos. */
export function ownModules(): Whole[] {
  return [
    ...[...textsOfRules(".tf"), ...textsOfRules(".ts")].map(caseOfRule),
    ...caseFiles("refactor", ".txt").flatMap(casesOfRefactorings),
    ...byFolder(caseFiles("fixes", ".tf"), (file) => readCase(readFile(file), file).text),
    ...filesIn("snippets/examples", ".tf").map((file) => together(file, [file], readFile)),
    ...["demo", "demo/encrypted"].map((folder) => together(folder, filesIn(folder, ".tf"), readFile)),
    { ...together("demo/cdktf", filesIn("demo/cdktf", ".ts"), readFile), context: pinnedTo("4.81.0") },
  ];
}

/** Whole ones as people have them, ours and other people's; each program and each example of documentation is one. */
export function wholeModules(): Whole[] {
  const all = new Map(wholeTexts(/\.t[fs]$/).map(({ name, text }) => [name, text]));
  const isAlone = (file: string) => file.endsWith(".ts") || file.startsWith("docs");
  const read = (file: string) => all.get(file)!;
  return [
    ...[...all.keys()].filter(isAlone).map((file) => ({ name: file, files: { [`main${extname(file)}`]: read(file) } })),
    ...byFolder(
      [...all.keys()].filter((file) => !isAlone(file)),
      read,
    ),
  ].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function byFolder(files: readonly string[], read: (file: string) => string): Whole[] {
  const folders = [...new Set(files.map(dirname))];
  return folders.map((folder) =>
    together(
      folder,
      files.filter((file) => dirname(file) === folder),
      read,
    ),
  );
}

function together(name: string, files: readonly string[], read: (file: string) => string): Whole {
  return { name, files: Object.fromEntries(files.map((file) => [basename(file), read(file)])) };
}

/** With the version that its first line names. */
function caseOfRule({ file, text }: CaseText): Whole {
  const [, provider = "", version] = /^(?:#|\/\/) (azurerm|azapi) (\S+)\n/.exec(text) ?? [];
  const isProgram = /\.ts\b/.test(file);
  const own = { [isProgram ? "main.ts" : "main.tf"]: text };
  if (!version) return { name: file, files: own };
  return isProgram
    ? { name: file, files: own, context: pinnedTo(version, provider) }
    : { name: file, files: { ...own, "versions.tf": pinned(version, provider) } };
}

/** Without the marks of what is selected, and what is expected. */
function casesOfRefactorings(file: string): Whole[] {
  const parts = readFile(file).split(/^=== /m).slice(1);
  return parts.map((part) => {
    const documents = `@@ ${nameOf(file)}\n${part.slice(part.indexOf("\n") + 1)}`.split(/^--- /m)[0]!;
    const files = documents.split(/^@@ /m).slice(1);
    return {
      name: `${file}: ${part.slice(0, part.indexOf("\n"))}`,
      files: Object.fromEntries(
        files.map((one) => [
          one.slice(0, one.indexOf("\n")),
          `${one.slice(one.indexOf("\n")).replace(/[«»]/g, "").trim()}\n`,
        ]),
      ),
    };
  });
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith(ending) && !file.endsWith(".d.ts"))
    .sort()
    .map((file) => join(folder, file));
}
