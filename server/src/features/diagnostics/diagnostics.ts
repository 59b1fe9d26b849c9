import {
  attempt,
  blockSchemaOf,
  declared,
  declaringDocuments,
  isCalled,
  type Scope,
  scopeAt,
  setsBackend,
} from "../../analysis/index";
import { isReportedElsewhere } from "../../coexistence/index";
import { languageOf } from "../../languages/index";
import { memoByName, memoFor, memoNamed, weakMemo } from "../../memo/index";
import {
  addressOf,
  type Block,
  type Document,
  type Finding,
  isBackendFile,
  isConfiguration,
  typeOf,
} from "../../model/index";
import type { Span } from "../../text/index";
import type { Store, TrackedModule } from "../../workspace/index";
import { formerAddress, replacementsOf } from "../replacement/replacement";
import { circularReferences } from "./circularReferences";
import { diagnoseBlock } from "./diagnoseBlock";
import { findingKey, isError } from "./errors";
import { withoutImported } from "./importedFindings";
import { inWordsOf } from "./inWordsOf";
import { findingsOfOrder } from "./orderFindings";
import { otherFindings } from "./otherFindings";
import { everyRule, ofRelease, withoutStyle } from "./ruleTable";
import { suppressionsWithoutReason } from "./suppressions";
import { unsupportedOverrides } from "./unsupportedOverrides";
import { withoutUnusedProvider } from "./unusedProvider";
import { unrequiredProviders } from "./versions/unrequiredProviders";
import { type DependentFinding, type ModuleVersions, versionFindings } from "./versions/versionFindings";
import { withUnpinnedErrors } from "./versions/withUnpinnedErrors";
import { withoutConsequences } from "./withoutConsequences";
import { isStyleOn, withSettings } from "./withSettings";

export { diagnoseBlock } from "./diagnoseBlock";
export { errorsOf, findingKey, isError, isRefused } from "./errors";
export { isAboutAzure } from "./importedFindings";
export { pinning } from "./versions/pinning";
export { providersUsed, versionRequirement } from "./versions/versionRequirement";
export { withSettings } from "./withSettings";

/** Where the comments of a document are. */
export function commentSpans(document: Document): readonly Span[] {
  return languageOf(document.uri)?.comments(document) ?? [];
}

function holds({ span }: Block, inner: Span): boolean {
  return span.start <= inner.start && inner.end <= span.end;
}

function blockAt({ blocks }: Document, inner: Span): Block | undefined {
  return blocks.find((block) => holds(block, inner));
}

/** The type of a block, "" where it has none; undefined where it is not known what it takes, as of a module that is not there. */
function knownType(block: Block | undefined, scope: Scope): string | undefined {
  const body = block && blockSchemaOf(block, scope).body;
  const takesAnything = block?.kind === "module" && body?.has("*");
  return !body || takesAnything ? undefined : (typeOf(block) ?? "");
}

/** In the order of the text; of what is at the same place, `some` first. */
function together(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  if (some.length === 0 || others.length === 0) return some.length === 0 ? others : some;
  return [...some, ...others].sort((a, b) => a.span.start - b.span.start);
}

/** What is wrong with documents. */
export interface DiagnosticQueries {
  /** What is wrong with a document, but for what something else in the editor reports. */
  diagnose(uri: string): readonly Finding[];
}

/** Answers them from the store. */
export function diagnosticQueries(store: Store): DiagnosticQueries {
  const all = allDiagnostics(store);
  return {
    diagnose(uri) {
      const others = store.othersFor(uri);
      const document = store.read(uri);
      const findings = all.diagnose(uri);
      if (!document || others.length === 0) return findings;
      const typeAround = ({ span }: Finding) => knownType(blockAt(document, span), store.scopeOf(uri));
      return findings.filter(
        (finding) => !isReportedElsewhere(others, finding, document.text, () => typeAround(finding)),
      );
    },
  };
}

/** How many faults of syntax are told of a document: who mends these sees the next. An editor that is sent a million does nothing else. */
const mostOfSyntax = 1000;

/** What rules say of a document in its words, beside what the reader says of its text. */
function withSyntax(document: Document, found: readonly Finding[]): readonly Finding[] {
  const ofSyntax = document.problems
    .slice(0, mostOfSyntax)
    .map(({ rule = "syntax", ...problem }): Finding => ({ rule, severity: "error", ...problem }));
  return withoutConsequences(ofSyntax, inWordsOf(languageOf(document.uri), document, found), document);
}

/** What is wrong with the order of resources in a document. */
export const orderFindings = weakMemo((store: Store) =>
  findingsOfOrder(store, (document, found) => withSettings(document, withSyntax(document, found), store, commentSpans)),
);

/**
 * Everything that is found, also what something else in the editor reports: the fixes of that are offered all the same. What
 * is found is kept, for the store and all who ask.
 */
export const allDiagnostics = weakMemo((store: Store): DiagnosticQueries => {
  const { read, moduleOf, scopeOf, configurationOf } = store;

  /** Findings of a document before suppression and settings. */
  function allFindings(document: Document): readonly Finding[] {
    // Other programs have files of such names.
    if (isBackendFile(document.uri) && !setsBackend(document, scopeOf(document.uri).module)) return [];
    return withSyntax(document, ofRules(document));
  }

  function ofRules(document: Document): readonly Finding[] {
    const found: Finding[] = [];
    const add = (more: Iterable<Finding>) => {
      for (const finding of more) found.push(finding);
    };
    if (configurationOf(document.uri)?.requireReason) add(suppressionsWithoutReason(document, commentSpans));
    const module = moduleOf(document.uri);
    const scope = scopeOf(document.uri);
    const part = (name: string, findings: () => Iterable<Finding>) => attempt(name, scope, () => [...findings()], []);
    add(part("check of tests and values", () => otherFindings(document, scope)));
    if (!isConfiguration(document.uri) || module.isShadowed(document.uri)) return found;
    const circles = part("rule circular-reference", () => circularReferences(document, scope));
    const versions = [
      ...part("check of versions", () => versionFindings(document, versionsOf(module, scope))),
      ...part("rule unrequired-provider", () => unrequiredProviders(document, scope)),
    ];
    const { overriding } = module;
    // Nearly always nothing else is said, and all blocks are gone through after each keystroke.
    const isAlone = versions.length + circles.length === 0;
    for (const block of document.blocks) {
      if (overriding) add(part("check of override files", () => unsupportedOverrides(block, document.uri, module)));
      if (overriding?.isWithoutBase(block)) continue;
      const own = ofBlock(block, document.uri);
      if (isAlone) {
        add(own);
        continue;
      }
      const isIn = ({ span }: Finding) => holds(block, span);
      add(together(versions.filter(isIn), together(own, circles.filter(isIn))));
    }
    return found;
  }

  /** Whether it is no whole block, and part of none. */
  function isPart(block: Block, { overriding }: TrackedModule): boolean {
    return overriding?.isWithoutBase(block) === true;
  }

  function blocksOf({ blocks }: Document, module: TrackedModule): readonly Block[] {
    return blocks.filter((block) => !isPart(block, module));
  }

  function declaring(module: TrackedModule): readonly Document[] {
    return declaringDocuments(module).filter(({ uri }) => !module.isShadowed(uri));
  }

  const rulesFor = memoNamed((uri) => (isStyleOn(uri, store) ? everyRule : withoutStyle));

  /** What is found in a block of the document that is looked at. */
  const ofBlock = memoFor((block: Block, uri): readonly Finding[] => {
    const scope = scopeOf(uri);
    const module = moduleOf(uri);
    const said = diagnoseBlock(block, scope, rulesFor(uri));
    const own = attempt(
      "check of versions",
      scope,
      () => {
        const all = withUnpinnedErrors(said, scope, {
          versionOf: (name) => module.versionOf(name),
          errorsWith: (provider, version) => errorsWith(module, `${provider} ${version}`)(block, uri),
        });
        return withoutImported(withoutUnusedProvider(all, block, scope), block, module);
      },
      said,
    );
    const replaced = attempt("check of replacements", scope, () => ofReplacement(block, uri, scope), []);
    return replaced.length === 0 ? own : [...own, ...replaced];
  });

  /** The errors in a block with another release of a provider in force: `azurerm 4.20.0`. */
  const errorsWith = memoByName((_: TrackedModule, release) => {
    const [name = "", version = ""] = release.split(" ");
    return memoFor((block: Block, uri) =>
      diagnoseBlock(block, scopeAt(scopeOf(uri), name, version), ofRelease).filter(isError),
    );
  });

  /** A module as a whole; the findings of other documents than the one that is looked at are worked out only if they are asked for. */
  function versionsOf(module: TrackedModule, { catalog, calls }: Scope): ModuleVersions {
    return {
      catalog,
      module,
      get isCalled() {
        return isCalled({ module, calls });
      },
      versionOf: (name) => module.versionOf(name),
      places: () => withCalled(module).flatMap(placesIn),
      refuses: (name, version) => withCalled(module).some((one) => refusedIn(one, `${name} ${version}`)),
    };
  }

  /** A module and those that it calls, as deep as they are known: one version of each provider counts for all. */
  function withCalled(module: TrackedModule): readonly TrackedModule[] {
    const found = new Set([module]);
    for (const { folder } of found)
      for (const called of store.calledFolders(folder)) {
        const known = store.modules.get(called);
        if (known) found.add(known);
      }
    return [...found];
  }

  function placesIn(module: TrackedModule): readonly DependentFinding[] {
    return declaring(module).flatMap((document) => {
      const { uri } = document;
      const dependent = blocksOf(document, module)
        .flatMap((block) => ofBlock(block, uri))
        .filter(({ unpinned }) => unpinned);
      return withSettings(document, dependent, store, commentSpans).flatMap(({ unpinned, ...finding }) =>
        unpinned ? [{ uri, finding: { ...finding, unpinned } }] : [],
      );
    });
  }

  /** Whether there are other errors in a module with another release of a provider. */
  function refusedIn(module: TrackedModule, release: string): boolean {
    return declaring(module).some((document) =>
      blocksOf(document, module).some((block) => {
        const errors = errorsWith(module, release)(block, document.uri);
        if (errors.length === 0) return false;
        const inForce = new Set(ofBlock(block, document.uri).map(findingKey));
        return errors.some((error) => !inForce.has(findingKey(error)));
      }),
    );
  }

  /** What a block does to what is there, as far as the last commit and a local state tell. */
  function ofReplacement(block: Block, uri: string, scope: Scope): readonly Finding[] {
    if (block.kind !== "resource" || !store.hasBefore) return [];
    const address = addressOf(block) ?? "";
    if (declared(address, scope).length !== 1) return [];
    const state = store.storedOf(uri);
    const instances = state?.get(address);
    // What was committed and never applied can be changed freely.
    if (state && !instances) return [];
    const stored = instances?.find((one) => one.address === address);
    const committed = committedBlock(address, uri, scope);
    const planned = store.plannedOf(uri, block);
    return committed || stored || planned ? replacementsOf({ committed, stored, planned }, block, scope) : [];
  }

  /** A resource as it was in the last commit, in whatever file of the module, and under the address that it has been moved from. */
  function committedBlock(address: string, uri: string, scope: Scope): Block | undefined {
    const own = store.committedOf(uri)?.get(address);
    if (own || !store.hasCommitted) return own;
    const former = formerAddress(address, scope) ?? address;
    for (const other of [uri, ...scope.module.documents.keys()]) {
      const found = store.committedOf(other)?.get(former);
      if (found) return found;
    }
    return undefined;
  }

  const ofDocument = memoFor((document: Document) =>
    withSettings(document, allFindings(document), store, commentSpans),
  );

  return {
    diagnose(uri) {
      const document = read(uri);
      return document ? ofDocument(document) : [];
    },
  };
});
