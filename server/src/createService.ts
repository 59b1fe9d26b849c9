import type { Scope } from "./analysis/scope";
import type { Catalog } from "./catalog/catalog";
import { versionInForce } from "./catalog/version";
import { complete } from "./features/complete/complete";
import { blocksTouching, convert } from "./features/convert/convert";
import { diagnoseBlock } from "./features/diagnose";
import { documentationOf } from "./features/document";
import { hover } from "./features/hover";
import { compareDocument } from "./features/importing/compareDocument";
import { importBlocks } from "./features/importing/importBlocks";
import { importResources } from "./features/importing/importResources";
import { managedIn } from "./features/importing/managedIn";
import type { ImportTarget } from "./features/importing/target";
import { replacementsOf, resourcesOf } from "./features/replacement/replacements";
import { suppressionsIn, unexplained } from "./features/suppression";
import { constraintRule } from "./features/upgrade/constraints";
import { leapTo } from "./features/upgrade/leap";
import { upgrade } from "./features/upgrade/upgrade";
import { Folder } from "./folder";
import { languageOf, languages } from "./languages/index";
import { isConfiguration } from "./languages/isConfiguration";
import { calledFolder } from "./model/calledFolder";
import type { Block, Document } from "./model/document";
import { addressOf } from "./model/module";
import type { Finding } from "./rules/finding";
import type { AppliedFix, FolderFiles, Pin, Service, Settings } from "./service";
import { applyEdits, compatible, type Edit } from "./text/edit";
import type { Span } from "./text/span";

const nothingAround: FolderFiles = { parents: [] };

/** Under which key a document's module is found. */
function keyOf(uri: string, folder: string): string {
  return languageOf(uri)?.module === "document" ? uri : folder;
}

/** The language support over a catalog. Keeps every document's reading, and nothing outside itself. */
export function createService(catalog: Catalog): Service {
  /** Modules by their folder, or by their one document. */
  const folders = new Map<string, Folder>();
  /** What is known of each folder. */
  const around = new Map<string, FolderFiles>();
  /** Folders that call others; few, where there are many folders. */
  const callers = new Set<Folder>();
  /** Resources of documents as they were in the last commit, by address. */
  const committed = new Map<string, ReadonlyMap<string, Block>>();
  let settings: Settings = { rules: {} };

  function folderOf(uri: string): Folder {
    const path = uri.slice(0, uri.lastIndexOf("/"));
    const key = keyOf(uri, path);
    const folder = folders.get(key) ?? new Folder(path, key === uri, catalog, () => around.get(path) ?? nothingAround);
    folders.set(key, folder);
    return folder;
  }

  function scopeOf(uri: string): Scope {
    const module = folderOf(uri);
    return {
      catalog,
      module,
      uri,
      moduleAt: (folder) => folders.get(folder),
      looksAt: () => {},
      versionOf: (provider) => module.versionOf(provider).version,
    };
  }

  /** The same for what is to become a program beside a document: there the program's own versions count. */
  function scopeOfProgram(uri: string, pins: readonly Pin[]): Scope {
    const scope = scopeOf(uri);
    return {
      ...scope,
      versionOf(name) {
        const own = pins.filter((pin) => pin.provider === name);
        const provider = catalog.provider(name);
        return own.length > 0 && provider
          ? versionInForce({ pins: own, constraints: [] }, provider).version
          : scope.versionOf(name);
      },
    };
  }

  function put(document: Document): void {
    const folder = folderOf(document.uri);
    if (!callers.has(folder) && document.blocks.some((block) => calledFolder(block, folder.folder)))
      callers.add(folder);
    if (folder.put(document)) forget(folder);
  }

  /** Declarations and versions count in their own folder, and in those that call it as a module. */
  function forget(changed: Folder): void {
    changed.forget();
    for (const folder of callers) folder.forget();
  }

  const configurationOf = (uri: string): Settings | undefined => around.get(folderOf(uri).folder)?.configuration;

  const read = (uri: string): Document | undefined => folderOf(uri).documents.get(uri);

  /** Findings of a document before suppression and settings. */
  function* allFindings(document: Document): Generator<Finding> {
    for (const { rule = "syntax", ...problem } of document.problems) yield { rule, severity: "error", ...problem };
    if (configurationOf(document.uri)?.requireReason) yield* unexplained(document);
    if (!isConfiguration(document.uri)) return;
    const folder = folderOf(document.uri);
    const scope = scopeOf(document.uri);
    for (const block of document.blocks) {
      yield* folder.findingsOf(block, (looksAt) => {
        const looking = { ...scope, looksAt };
        return [...diagnoseBlock(block, looking), ...sinceCommit(block, looking)];
      });
    }
  }

  /** What was made of a block since the last commit, if that is known. */
  function sinceCommit(block: Block, scope: Scope): Finding[] {
    const address = addressOf(block) ?? "";
    const before = block.kind === "resource" ? committed.get(scope.uri)?.get(address) : undefined;
    const isOne = scope.module.declarations.get(address)?.length === 1;
    return before && isOne ? replacementsOf(before, block, scope) : [];
  }

  function diagnose(uri: string): Finding[] {
    const document = read(uri);
    return document ? wanted(document, allFindings(document)) : [];
  }

  function upgradeOf(uri: string, major: number): Finding[] {
    const document = read(uri);
    if (!document || !isConfiguration(uri)) return [];
    const leap = leapTo(major, scopeOf(uri), folderOf(uri).versionOf("azurerm"));
    return leap ? wanted(document, upgrade(document, leap)) : [];
  }

  /** Findings with the severities that people chose, without what they do not want to see. */
  function wanted(document: Document, all: Iterable<Finding>): Finding[] {
    const findings: Finding[] = [];
    const isSuppressed = suppressionsIn(document);
    const chosen = { ...configurationOf(document.uri)?.rules, ...settings.rules };
    for (const finding of all) {
      const severity = chosen[finding.rule] ?? finding.severity;
      if (severity === "off" || isSuppressed(finding)) continue;
      findings.push(severity === finding.severity ? finding : { ...finding, severity });
    }
    return findings;
  }

  function fixes(uri: string, span: Span): AppliedFix[] {
    const document = read(uri);
    const language = languageOf(uri);
    if (!document || !language) return [];
    return diagnose(uri)
      .filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
      .flatMap((finding) =>
        (finding.fixes ?? []).map((fix, index) => ({
          title: fix.title,
          edits: language.write.edits(document, fix.changes),
          findings: [finding],
          preferred: index === 0,
        })),
      )
      .filter((fix) => fix.edits.length > 0);
  }

  function targetAt(uri: string): ImportTarget {
    return { uri, document: read(uri), languageOf, scope: scopeOf(uri), around };
  }

  /** What is surely meant, as far as it can be made at once. */
  function editsOf(document: Document, findings: readonly Finding[]): Edit[] {
    const safe = findings.flatMap(({ fixes }) => fixes?.find((fix) => fix.safe) ?? []);
    const language = languageOf(document.uri);
    return language ? compatible(safe.map(({ changes }) => language.write.edits(document, changes))) : [];
  }

  return {
    open(uri, text) {
      // An editor opens what was read from disk before.
      if (read(uri)?.text === text) return;
      const document = languageOf(uri)?.read(uri, text, catalog);
      if (document) put(document);
    },
    change(uri, edit) {
      const document = read(uri);
      const language = languageOf(uri);
      if (!document || !language) return;
      put(language.reread?.(document, edit, catalog) ?? language.read(uri, applyEdits(document.text, [edit]), catalog));
    },
    close(uri) {
      committed.delete(uri);
      const folder = folderOf(uri);
      folder.drop(uri);
      if (folder.documents.size === 0) {
        folders.delete(keyOf(uri, folder.folder));
        callers.delete(folder);
      }
      forget(folder);
    },
    text: (uri) => read(uri)?.text,
    setFolder(path, files) {
      around.set(path, files);
      for (const folder of folders.values()) if (folder.folder === path) folder.forget();
    },
    calledFolders(folder) {
      const module = folders.get(folder);
      const blocks = [...(module?.documents.values() ?? [])].flatMap((document) => document.blocks);
      return [...new Set(blocks.map((block) => calledFolder(block, folder)).filter((called) => called !== undefined))];
    },
    setCommitted(uri, text) {
      const document = text === undefined ? undefined : languageOf(uri)?.read(uri, text, catalog);
      if (document) committed.set(uri, resourcesOf(document));
      else committed.delete(uri);
      folders.get(keyOf(uri, uri.slice(0, uri.lastIndexOf("/"))))?.forget();
    },
    configure(next) {
      settings = next;
    },
    diagnose,
    fixes,
    fixAll(uri) {
      const document = read(uri);
      if (!document) return [];
      return editsOf(document, diagnose(uri));
    },
    upgrade: upgradeOf,
    upgradeEdits(uri, major, what) {
      const document = read(uri);
      const about = upgradeOf(uri, major).filter(({ rule }) => (rule === constraintRule) === (what === "constraints"));
      return document ? editsOf(document, about) : [];
    },
    complete(uri, offset) {
      const document = read(uri);
      const language = languageOf(uri);
      if (!document || !language || !isConfiguration(uri)) return { items: [], isIncomplete: false };
      const { packages = [], ...elsewhere } = around.get(folderOf(uri).folder) ?? nothingAround;
      return complete({
        document,
        offset,
        scope: scopeOf(uri),
        write: language.write,
        about: { packages },
        hasNames: language.module === "document" && elsewhere.namesFromElsewhere === true,
        hasVariables: language.module === "document" && elsewhere.variablesFromElsewhere === true,
      });
    },
    convert(uri, span, target) {
      const document = read(uri);
      const from = languageOf(uri);
      const to = languages.find(
        ({ conversion, module }) => conversion && (module === "document") === (target === "program"),
      );
      const blocks = document ? blocksTouching(document.blocks, span) : [];
      if (!document || !from?.conversion || !to?.conversion || from === to || blocks.length === 0) return undefined;
      const { packages = [], pins = [] } = around.get(folderOf(uri).folder) ?? {};
      const scope = target === "program" ? scopeOfProgram(uri, pins) : scopeOf(uri);
      const about = { document, scope, from: from.conversion, to: to.conversion, about: { packages } };
      return { ...convert(blocks, about), languageId: to.id };
    },
    document: (uri, suggestion) =>
      suggestion.key === undefined ? undefined : documentationOf(suggestion.key, scopeOf(uri)),
    hover(uri, offset) {
      const document = read(uri);
      return document && hover(document, offset, scopeOf(uri));
    },
    importAnswers: (uri, request) => importResources(request, targetAt(uri)),
    importBlocks: (uri, answers) => importBlocks(answers, targetAt(uri)),
    compare(uri, answers) {
      const document = read(uri);
      const language = languageOf(uri);
      if (!document || !language) return { resources: [], differing: [] };
      return compareDocument(document, answers, scopeOf(uri), language.write);
    },
    managed: () =>
      [...folders.values()].flatMap(({ documents }) => {
        const [first] = documents.keys();
        return first === undefined ? [] : managedIn(scopeOf(first));
      }),
    status(uri) {
      const document = read(uri);
      const provider = catalog.provider("azurerm");
      if (!document || !provider) return undefined;
      const { version, because, note } = folderOf(uri).versionOf(provider.name);
      return { provider: provider.name, version, because, ...(note && { note }) };
    },
  };
}
