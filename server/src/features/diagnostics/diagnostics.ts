// From a document to what is found in it: `DocumentFindings.of` asks every check of the document; `ofModule` in it goes through the blocks; of each
// block `BlockFindings.of` has kept what `diagnoseBlock` said of it, until something changes that this rests on. Settings and comments that suppress are
// applied to all of it at the end (`withSettings`), and what another extension in the editor reports is left out by `diagnosticQueries`.
import { attempt, blockSchemaOf, type Scope, scopeAt, setsBackend } from "../../analysis/index";
import { isReportedElsewhere } from "../../coexistence/index";
import { languageOf } from "../../languages/index";
import { memoByName, memoFor, memoNamed, weakMemo } from "../../memo/index";
import { type Block, type Document, type Finding, isBackendFile, isConfiguration, typeOf } from "../../model/index";
import { commentForm, orderRules } from "../../rules/index";
import { lastUpTo, type Span } from "../../text/index";
import type { Store, TrackedModule } from "../../workspace/index";
import { circularReferences } from "./circularReferences";
import { commentForms } from "./commentForms";
import { diagnoseBlock } from "./diagnoseBlock";
import { isError } from "./errors";
import { withoutImported } from "./importedFindings";
import { inWordsOf } from "./inWordsOf";
import { otherFindings } from "./otherFindings";
import { replacementFindings } from "./replacementFindings";
import { everyRule, ofOrder, ofRelease, withoutStyle } from "./ruleTable";
import { suppressionsWithoutReason } from "./suppressions";
import { unsupportedOverrides } from "./unsupportedOverrides";
import { withoutUnusedProvider } from "./unusedProvider";
import { unrequiredProviders } from "./versions/unrequiredProviders";
import { versionFindings } from "./versions/versionFindings";
import { isPart, VersionQueries, wholeBlocks } from "./versions/versionQueries";
import { isUsed } from "./versions/versionRequirement";
import { withUnpinnedErrors } from "./versions/withUnpinnedErrors";
import { withoutConsequences } from "./withoutConsequences";
import { isStyleOn, withSettings } from "./withSettings";

export { diagnoseBlock } from "./diagnoseBlock";
export { errorsOf, findingKey, isError, isRefused } from "./errors";
export { isAboutAzure } from "./importedFindings";
export { pinning } from "./versions/pinning";
export { isUsed, providersUsed, versionRequirement } from "./versions/versionRequirement";
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

const none: readonly Finding[] = [];

/** For a store: the findings about the order of resources in a document. */
export const orderFindings = weakMemo((store: Store): ((uri: string) => readonly Finding[]) => {
  const { ofOrder } = documentFindings(store);
  return (uri) => {
    const document = store.read(uri);
    return document ? ofOrder(document) : [];
  };
});

/**
 * Everything that is found, also what something else in the editor reports, because its fixes are still offered. It is
 * kept, for the store and all callers.
 */
export const allDiagnostics = weakMemo((store: Store): DiagnosticQueries => {
  const { of } = documentFindings(store);
  return {
    diagnose(uri) {
      const document = store.read(uri);
      return document ? of(document) : [];
    },
  };
});

const documentFindings = weakMemo((store: Store) => new DocumentFindings(store));

/** What is found in the documents of a store, as settings and comments have it. */
class DocumentFindings {
  private readonly blocks: BlockFindings;
  private readonly versions: VersionQueries;

  constructor(private readonly store: Store) {
    this.blocks = new BlockFindings(store);
    this.versions = new VersionQueries(store, this.blocks, (document, found) => this.asSet(document, found));
  }

  /** All of it. */
  readonly of = memoFor((document: Document) => this.asSet(document, this.allIn(document)));

  /**
   * What is said of the order of resources, without what other rules say: who asks for the order of a module asks about all its
   * documents, and all rules take several times as long.
   */
  readonly ofOrder = memoFor((document: Document): readonly Finding[] => {
    const module = this.store.moduleOf(document.uri);
    if (!isConfiguration(document.uri) || module.isShadowed(document.uri)) return none;
    const found = wholeBlocks(document, module).flatMap((block) => this.blocks.ofOrder(block, document.uri));
    return this.asSet(document, withSyntax(document, found)).filter(isAboutOrder);
  });

  private asSet(document: Document, found: readonly Finding[]): readonly Finding[] {
    return withSettings(document, found, this.store, commentSpans);
  }

  /** Before suppression and settings. */
  private allIn(document: Document): readonly Finding[] {
    // Other programs have files of such names.
    if (isBackendFile(document.uri) && !setsBackend(document, this.store.scopeOf(document.uri).module)) return none;
    return withSyntax(document, this.ofRules(document));
  }

  private ofRules(document: Document): readonly Finding[] {
    const { uri } = document;
    const scope = this.store.scopeOf(uri);
    const asked = this.store.configurationOf(uri)?.requireReason
      ? suppressionsWithoutReason(document, commentSpans)
      : none;
    const comments = isStyleOn(uri, this.store, [commentForm.id]) ? commentForms(document, commentSpans) : none;
    const others = part("check of tests and values", scope, () => otherFindings(document, scope));
    const isOfModule = isConfiguration(uri) && !this.store.moduleOf(uri).isShadowed(uri);
    return [...asked, ...others, ...together(comments, isOfModule ? this.ofModule(document, scope) : none)];
  }

  /** What is found in the blocks of a document that Terraform reads, with what is said of the whole module. */
  private ofModule(document: Document, scope: Scope): readonly Finding[] {
    const { uri } = document;
    const module = this.store.moduleOf(uri);
    const circles = part("rule circular-reference", scope, () => circularReferences(document, scope));
    const versions = [
      ...part("check of versions", scope, () => versionFindings(document, this.versions.of(module, scope))),
      ...part("rule unrequired-provider", scope, () => unrequiredProviders(document, scope)),
    ];
    const { overriding } = module;
    // Nearly always nothing else is said, and all blocks are gone through after each keystroke.
    const isAlone = versions.length + circles.length === 0;
    const [versionsIn, circlesIn] = [findingsByBlock(versions), findingsByBlock(circles)];
    const found: Finding[] = [];
    const add = (more: readonly Finding[]) => {
      for (const finding of more) found.push(finding);
    };
    for (const block of document.blocks) {
      if (overriding) add(part("check of override files", scope, () => unsupportedOverrides(block, uri, module)));
      if (isPart(block, module)) continue;
      const own = this.blocks.of(block, uri);
      if (isAlone) {
        add(own);
        continue;
      }
      add(together(versionsIn(block), together(own, circlesIn(block))));
    }
    return found;
  }
}

/** What is found in the blocks of a store, each by itself: it is kept until something that it rests on changes. */
class BlockFindings {
  constructor(private readonly store: Store) {}

  /** What is found in a block of the document that is looked at. */
  readonly of = memoFor((block: Block, uri): readonly Finding[] => {
    const scope = this.store.scopeOf(uri);
    const own = this.inModule(diagnoseBlock(block, scope, this.rulesFor(uri)), block, uri);
    const replaced = attempt("check of replacements", scope, () => replacementFindings(block, uri, this.store), []);
    return replaced.length === 0 ? own : [...own, ...replaced];
  });

  /** What rules about order say of a block: of one that has been diagnosed that is known. */
  ofOrder(block: Block, uri: string): readonly Finding[] {
    return this.of.has(block) ? this.of(block, uri).filter(isAboutOrder) : this.ofOrderAlone(block, uri);
  }

  private readonly ofOrderAlone = memoFor((block: Block, uri) =>
    this.inModule(diagnoseBlock(block, this.store.scopeOf(uri), ofOrder), block, uri),
  );

  private readonly rulesFor = memoNamed((uri) => (isStyleOn(uri, this.store) ? everyRule : withoutStyle));

  /** What rules say of a block, as it is in its module: with the versions in question there, and with what it imports. */
  private inModule(findings: readonly Finding[], block: Block, uri: string): readonly Finding[] {
    const scope = this.store.scopeOf(uri);
    const module = this.store.moduleOf(uri);
    const shown = () => {
      const all = withUnpinnedErrors(findings, scope, {
        isUsed: (name) => isUsed(module, name),
        versionOf: (name) => module.versionOf(name),
        errorsWith: (provider, version) => this.errorsWith(module, `${provider} ${version}`)(block, uri),
      });
      return withoutImported(withoutUnusedProvider(all, block, scope), block, module);
    };
    return attempt("check of versions", scope, shown, findings);
  }

  /** The errors in a block with another release of a provider in force: `azurerm 4.20.0`. */
  readonly errorsWith = memoByName((_: TrackedModule, release) => {
    const [name = "", version = ""] = release.split(" ");
    return memoFor((block: Block, uri) =>
      diagnoseBlock(block, scopeAt(this.store.scopeOf(uri), name, version), ofRelease).filter(isError),
    );
  });
}

/** Whether a rule about when resources come and go says it. */
function isAboutOrder({ rule }: Finding): boolean {
  return orderRules.has(rule);
}

/** What one part of us finds; nothing where it fails. */
function part(name: string, scope: Scope, findings: () => Iterable<Finding>): readonly Finding[] {
  return attempt(name, scope, () => [...findings()], none);
}

/** What rules say of a document in its words, beside what the reader says of its text. */
function withSyntax(document: Document, found: readonly Finding[]): readonly Finding[] {
  const ofSyntax = document.problems
    .slice(0, mostOfSyntax)
    .map(({ rule = "syntax", ...problem }): Finding => ({ rule, severity: "error", ...problem }));
  return withoutConsequences(ofSyntax, inWordsOf(languageOf(document.uri), document, found), document);
}

/** What gives those that are in a block, in the order of the text, without a look at all of them for each of many blocks. */
function findingsByBlock(findings: readonly Finding[]): (block: Block) => readonly Finding[] {
  const sorted = [...findings].sort((one, other) => one.span.start - other.span.start);
  const starts = sorted.map(({ span }) => span.start);
  return (block) => {
    const found: Finding[] = [];
    for (let at = lastUpTo(starts, block.span.start - 1); at < sorted.length; at++) {
      const finding = sorted[at]!;
      if (finding.span.start > block.span.end) break;
      if (holds(block, finding.span)) found.push(finding);
    }
    return found;
  };
}

/** In the order of the text; of what is at the same place, `some` first. */
function together(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  if (some.length === 0 || others.length === 0) return some.length === 0 ? others : some;
  return [...some, ...others].sort((a, b) => a.span.start - b.span.start);
}
