import { declared } from "../analysis/declared";
import type { Scope } from "../analysis/scope";
import { scopeAt } from "../analysis/scopeAt";
import { majorOf } from "../catalog/version/snapshotsAround";
import { isReported } from "../coexistence/isReportedElsewhere";
import { circular } from "../features/circular";
import { diagnoseBlock } from "../features/diagnose";
import { isError, keyOf } from "../features/errorsOf";
import { replacementsOf } from "../features/replacement/replacements";
import { suppressionsIn, unexplained } from "../features/suppression";
import { unsupportedOverrides } from "../features/unsupportedOverrides";
import { withoutUnusedProvider } from "../features/unusedProvider";
import { constraintRule } from "../features/upgrade/constraints";
import { leapTo } from "../features/upgrade/leap";
import { upgrade } from "../features/upgrade/upgrade";
import { aboutVersions, type Versioned } from "../features/versions/aboutVersions";
import { asUnpinned } from "../features/versions/asUnpinned";
import { declaringDocuments } from "../features/versions/whereAsked";
import type { Folder } from "../folder";
import { languageOf } from "../languages/index";
import { isConfiguration } from "../languages/isConfiguration";
import type { Block } from "../model/block";
import type { Change, Fix } from "../model/change";
import type { Document } from "../model/document";
import { addressOf } from "../model/module";
import { type Finding, opinions } from "../rules/finding";
import { isOpinion } from "../rules/opinions";
import type { AppliedFix, Service } from "../service";
import type { Store } from "../store";
import { compatible, type Edit } from "../text/edit";
import { ownProperty } from "../text/ownProperty";
import type { Span } from "../text/span";

function holds({ span }: Block, inner: Span): boolean {
  return span.start <= inner.start && inner.end <= span.end;
}

/** In the order of the text; of what stands at the same place, `some` first. */
function together(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  if (some.length === 0 || others.length === 0) return some.length === 0 ? others : some;
  return [...some, ...others].sort((a, b) => a.span.start - b.span.start);
}

/** What is there of resources: as they were committed, and as they are in a local state. */
type Before = {
  readonly committed: ReturnType<Store["committedOf"]>;
  readonly state: ReturnType<Store["storedOf"]>;
};

/** The edits of a fix, before what is around them is laid out. */
type Made = Pick<AppliedFix, "edits" | "elsewhere">;

type Findings = Pick<Service, "diagnose" | "fixes" | "fixAll" | "upgrade" | "upgradesFor" | "upgradeEdits">;

/** What is wrong with documents, and what can be done about it. */
export function findingsIn(store: Store): Findings {
  const { read, folderOf, scopeOf, configurationOf } = store;

  /** Findings of a document before suppression and settings. */
  function* allFindings(document: Document): Generator<Finding> {
    for (const { rule = "syntax", ...problem } of document.problems) yield { rule, severity: "error", ...problem };
    if (configurationOf(document.uri)?.requireReason) yield* unexplained(document);
    const folder = folderOf(document.uri);
    if (!isConfiguration(document.uri) || folder.isPassedOver(document.uri)) return;
    const scope = scopeOf(document.uri);
    const circles = [...circular(document, folder)];
    const versions = [...aboutVersions(document, versionedOf(folder, scope))];
    const isAlone = versions.length + circles.length === 0;
    for (const block of document.blocks) {
      if (folder.overriding) yield* unsupportedOverrides(block, document.uri, folder);
      if (isPart(block, folder)) continue;
      const own = withoutUnusedProvider(ofBlock(block, scope, folder), block, folder);
      const isIn = ({ span }: Finding) => holds(block, span);
      // Nearly always nothing else is said, and all blocks are gone through after each keystroke.
      yield* isAlone ? own : together(versions.filter(isIn), together(own, circles.filter(isIn)));
    }
  }

  /** Whether it is no whole block, and part of none. */
  function isPart(block: Block, { overriding }: Folder): boolean {
    return overriding?.isWithoutBase(block) === true;
  }

  function blocksOf({ blocks }: Document, folder: Folder): readonly Block[] {
    return blocks.filter((block) => !isPart(block, folder));
  }

  function declaring(folder: Folder): readonly Document[] {
    return declaringDocuments(folder).filter(({ uri }) => !folder.isPassedOver(uri));
  }

  /** What is found in a block of the document that is looked at. */
  function ofBlock(block: Block, scope: Scope, folder: Folder): readonly Finding[] {
    return folder.findingsOf(block, (looksAt) => {
      const looking = { ...scope, looksAt };
      const own = asUnpinned(diagnoseBlock(block, looking), block, looking, (name) => folder.versionOf(name));
      const before = { committed: store.committedOf(scope.uri), state: store.storedOf(scope.uri) };
      const isNew = !before.committed && !before.state;
      return isNew ? own : [...own, ...ofReplacement(block, before, looking)];
    });
  }

  /** A module as a whole; the findings of other documents than the one that is looked at are worked out only if they are asked for. */
  function versionedOf(folder: Folder, { catalog }: Scope): Versioned {
    return {
      catalog,
      module: folder,
      versionOf: (name) => folder.versionOf(name),
      places: () =>
        declaring(folder).flatMap((document) => {
          const { uri } = document;
          const scope = scopeOf(uri);
          const dependent = blocksOf(document, folder)
            .flatMap((block) => ofBlock(block, scope, folder))
            .filter(({ unpinned }) => unpinned);
          return wanted(document, dependent).flatMap(({ unpinned, ...finding }) =>
            unpinned ? [{ uri, finding: { ...finding, unpinned } }] : [],
          );
        }),
      refuses: (name, version) =>
        declaring(folder).some((document) => {
          const scope = scopeOf(document.uri);
          return blocksOf(document, folder).some((block) => {
            const look = (looksAt: Scope["looksAt"]) =>
              diagnoseBlock(block, scopeAt({ ...scope, looksAt }, name, version)).filter(isError);
            const errors = folder.findingsOf(block, look, `${name} ${version}`);
            if (errors.length === 0) return false;
            const known = new Set(ofBlock(block, scope, folder).map(keyOf));
            return errors.some((error) => !known.has(keyOf(error)));
          });
        }),
    };
  }

  /** What a block does to what is there, as far as the last commit and a local state tell. */
  function ofReplacement(block: Block, { committed, state }: Before, scope: Scope): Finding[] {
    const address = addressOf(block) ?? "";
    if (block.kind !== "resource" || declared(address, scope).length !== 1) return [];
    const instances = state?.get(address);
    // What was committed and never applied can be changed freely.
    if (state && !instances) return [];
    const stored = instances?.find((one) => one.address === address);
    return replacementsOf({ committed: committed?.get(address), stored }, block, scope);
  }

  function diagnose(uri: string): Finding[] {
    const document = read(uri);
    return document ? wanted(document, allFindings(document)) : [];
  }

  /** Those that nothing else in the editor reports: what mends the others is offered all the same. */
  function diagnoseAlone(uri: string): readonly Finding[] {
    const others = store.othersFor(uri);
    const text = read(uri)?.text ?? "";
    const findings = diagnose(uri);
    return others.length === 0 ? findings : findings.filter((finding) => !isReported(others, finding, text));
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
    const chosen = { ...configurationOf(document.uri)?.rules, ...store.settings.rules };
    for (const finding of all) {
      const ofGroup = isOpinion(finding.rule) ? ownProperty(chosen, opinions) : undefined;
      const severity = ownProperty(chosen, finding.rule) ?? ofGroup ?? finding.severity;
      if (severity === "off" || isSuppressed(finding)) continue;
      findings.push(severity === finding.severity ? finding : { ...finding, severity });
    }
    return findings;
  }

  function fixes(uri: string, span: Span): AppliedFix[] {
    return diagnose(uri)
      .filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end)
      .flatMap((finding) =>
        (finding.fixes ?? []).flatMap((fix, index) => {
          const made = editsOf(fix, uri);
          return made ? applied(uri, fix, made, finding, index === 0) : [];
        }),
      );
  }

  /** Laying out what surrounds an edit takes time in proportion to its block, and of a list of fixes one is made. */
  function applied(uri: string, { title, safe = false }: Fix, made: Made, of: Finding, preferred: boolean): AppliedFix {
    let edits: readonly Edit[] | undefined;
    let elsewhere: AppliedFix["elsewhere"] | undefined;
    return {
      title,
      findings: [of],
      preferred,
      safe,
      get edits() {
        edits ??= tidied(uri, made.edits);
        return edits;
      },
      get elsewhere() {
        elsewhere ??= made.elsewhere.map((other) => ({ ...other, edits: tidied(other.uri, other.edits) }));
        return elsewhere;
      },
    };
  }

  function tidied(uri: string, edits: readonly Edit[]): readonly Edit[] {
    const document = read(uri);
    return (document && languageOf(uri)?.write.tidied(document, edits)) ?? edits;
  }

  /** A fix as edits, by document; undefined where one of the languages has no words for its part. */
  function editsOf({ changes }: Fix, uri: string): Made | undefined {
    const others = [...new Set(changes.flatMap((change) => change.uri ?? []))].filter((other) => other !== uri);
    const elsewhere = others.map((other) => ({ uri: other, edits: write(other, (change) => change.uri === other) }));
    const edits = write(uri, (change) => change.uri === undefined || change.uri === uri);
    const isEmpty = edits.length === 0 && elsewhere.length === 0;
    return isEmpty || elsewhere.some((other) => other.edits.length === 0) ? undefined : { edits, elsewhere };

    function write(of: string, isIn: (change: Change) => boolean): readonly Edit[] {
      const [document, language, own] = [read(of), languageOf(of), changes.filter(isIn)];
      return document && language && own.length > 0 ? language.write.edits(document, own) : [];
    }
  }

  /** The edits of all safe fixes, as far as they can be made at once and in this document. */
  function safeEdits(uri: string, findings: readonly Finding[]): readonly Edit[] {
    const safe = findings.flatMap(({ fixes }) => fixes?.find((fix) => fix.safe) ?? []);
    const made = safe.flatMap((fix) => {
      const { edits, elsewhere } = editsOf(fix, uri) ?? { edits: [], elsewhere: [] };
      return elsewhere.length === 0 ? [edits] : [];
    });
    return tidied(uri, compatible(made));
  }

  return {
    diagnose: diagnoseAlone,
    fixes,
    fixAll: (uri) => safeEdits(uri, diagnose(uri)),
    upgrade: upgradeOf,
    upgradesFor(uri) {
      const { releases = [] } = store.catalog.provider("azurerm") ?? {};
      const majors = read(uri) ? [...new Set(releases.map(majorOf))] : [];
      return majors.flatMap((major) => leapTo(major, scopeOf(uri), folderOf(uri).versionOf("azurerm"))?.to ?? []);
    },
    upgradeEdits(uri, major, what) {
      const about = upgradeOf(uri, major).filter(({ rule }) => (rule === constraintRule) === (what === "constraints"));
      return safeEdits(uri, about);
    },
  };
}
