import type { Scope } from "../analysis/scope";
import { type Draft, draft, type Refused } from "../imports/draft";
import { readAnswers } from "../imports/live";
import { terraformBlock } from "../imports/newBlocks";
import type { Imported, ImportRequest } from "../imports/request";
import { verdictOn } from "../imports/verdict";
import { isConfiguration } from "../languages/isConfiguration";
import type { Language } from "../languages/language";
import type { NewBlock } from "../model/change";
import type { Document } from "../model/document";
import { declarationsOf, type Module } from "../model/module";
import type { FolderFiles } from "../service";
import { excused } from "./excuses";
import { refusedBy } from "./refusedBy";

/** Where something is imported to. */
export interface ImportTarget {
  readonly uri: string;
  /** What is there now; undefined for a new file. */
  readonly document: Document | undefined;
  readonly languageOf: (uri: string) => Language | undefined;
  readonly scope: Scope;
  /** What is known of each folder. */
  readonly around: ReadonlyMap<string, FolderFiles>;
}

/** Turns Azure's answers into code for a document, with what Terraform would plan for it. Never throws. */
export function importResources(request: ImportRequest, target: ImportTarget): Imported {
  const { scope, languageOf } = target;
  const around = target.around.get(scope.module.folder);
  // Everything is tried in Terraform's own language first.
  const terraform = languageOf("imported.tf")!;
  const language = isConfiguration(target.uri) ? languageOf(target.uri) : undefined;
  const isCalled = Boolean(around?.parents.length);
  const provider = scope.catalog.provider("azurerm");
  const version = request.providerVersion ?? scope.versionOf("azurerm");
  const obstacle = provider ? obstacleFor(language, target.document) : "Nothing is known of azurerm.";
  if (!provider || obstacle !== undefined) return nothing(obstacle ?? "");

  const answers = readAnswers(request.answers);
  const refused = new Map<string, Refused>();
  // Each round refuses something more, of which there is only so much.
  for (;;) {
    const { companions = "ids", preventDestroy = false } = request;
    const mayConfigure = !isCalled && !hasResources(scope.module);
    const made = draft({ answers, companions, preventDestroy, version, scope, provider, mayConfigure, refused });
    const written = terraform.read(
      `${scope.module.folder}/imported.tf`,
      programOf(made.blocks, terraform),
      scope.catalog,
    );
    const wider = withDocument({ ...scope, versionOf: versionOf(version, scope) }, written);
    const wrong = [...refusedBy(made, written, wider)].filter(([key, what]) => isNews(refused.get(key), what));
    if (wrong.length === 0) return finish(made, written, wider);
    for (const [key, what] of wrong) refused.set(key, merged(refused.get(key), what));
  }

  function finish(made: Draft, written: Document, wider: Scope): Imported {
    const verdict = verdictOn(made, written, wider);
    const isNew = language?.module === "folder" && !isCalled && isBare(scope.module);
    const head = isNew ? [terraformBlock(provider!.source, version)] : [];
    const { packages = [] } = around ?? {};
    const text =
      made.blocks.length === 0
        ? ""
        : programOf([...head, ...excused(made.blocks, written, wider)], language!, packages);
    return {
      edits: text === "" ? [] : [appended(target.document?.text ?? "", text)],
      verdict,
      imported: made.drafted.map(({ id, address }) => ({ id, address })),
      skipped: made.skipped,
      notes: isCalled && text ? [...made.notes, onlyInRoots] : made.notes,
    };
  }
}

const onlyInRoots = "Another module calls this one, and Terraform takes import blocks only in the root module.";

function programOf(blocks: readonly NewBlock[], language: Language, packages: readonly string[] = []): string {
  return language.conversion?.program(blocks, { packages }).text ?? "";
}

/** Why nothing can be written into the document; undefined where it can. */
function obstacleFor(language: Language | undefined, document: Document | undefined): string | undefined {
  if (!language?.conversion) return "Nothing can be imported into a file of this kind: choose a .tf file or a program.";
  const isProgram = language.module === "document";
  if (isProgram && document && document.text.trim() !== "") {
    return "What is imported cannot be merged into a program that is there already: choose a new file.";
  }
  return undefined;
}

/** Whether nothing in a module says which azurerm it is for. Programs say that elsewhere. */
function isBare(module: Module): boolean {
  const blocks = [...module.documents.values()].flatMap((document) => document.blocks);
  return !blocks.some(({ kind }) => kind === "terraform") && !hasResources(module);
}

/** A module with azurerm's resources and no configuration of it gets that from whoever calls it. */
function hasResources({ documents }: Module): boolean {
  return [...documents.values()].some(({ blocks }) =>
    blocks.some(({ kind, labels }) => kind === "resource" && labels[0]?.text.startsWith("azurerm_")),
  );
}

function appended(text: string, added: string): { span: { start: number; end: number }; text: string } {
  const end = text.trimEnd().length;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = end === 0 ? added : `\n\n${added}`;
  return { span: { start: end, end: text.length }, text: lines.replaceAll("\n", newline) };
}

/** The scope as it will be once the document is there. */
function withDocument(scope: Scope, document: Document): Scope {
  const { folder, isPartial, documents, declarations } = scope.module;
  const all = new Map(declarations);
  for (const [address, declaration] of declarationsOf(document)) {
    all.set(address, [...(all.get(address) ?? []), declaration]);
  }
  const module = { folder, isPartial, documents: new Map([...documents, [document.uri, document]]), declarations: all };
  return { ...scope, uri: document.uri, module };
}

function versionOf(version: string, scope: Scope): Scope["versionOf"] {
  return (provider) => (provider === "azurerm" ? version : scope.versionOf(provider));
}

function isNews(known: Refused | undefined, { arguments: names, because }: Refused): boolean {
  if (!known) return true;
  return (
    (because !== undefined && known.because === undefined) || [...names].some((name) => !known.arguments.has(name))
  );
}

function merged(known: Refused | undefined, more: Refused): Refused {
  return known ? { ...known, ...more, arguments: new Set([...known.arguments, ...more.arguments]) } : more;
}

function nothing(note: string): Imported {
  const verdict = { toImport: 0, toChange: 0, toReplace: 0, changes: [], sentence: "There is nothing to import." };
  return { edits: [], verdict, imported: [], skipped: [], notes: [note] };
}
