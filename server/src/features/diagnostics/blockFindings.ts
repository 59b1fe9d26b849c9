import { attempt, declaringDocuments, isCalled, type Scope, scopeAt } from "../../analysis/index";
import { memoByName, memoFor, memoNamed } from "../../memo/index";
import type { Block, Document, Finding } from "../../model/index";
import { orderRules } from "../../rules/index";
import type { Store, TrackedModule } from "../../workspace/index";
import { diagnoseBlock } from "./diagnoseBlock";
import { findingKey, isError } from "./errors";
import { withoutImported } from "./importedFindings";
import { replacementFindings } from "./replacementFindings";
import { everyRule, ofOrder, ofRelease, withoutStyle } from "./ruleTable";
import { withoutUnusedProvider } from "./unusedProvider";
import type { DependentFinding, ModuleVersions } from "./versions/versionFindings";
import { withUnpinnedErrors } from "./versions/withUnpinnedErrors";
import { isStyleOn } from "./withSettings";

/** What is found in the blocks of a store, each by itself: it is kept until something that it rests on changes. */
export class BlockFindings {
  /** @param asSet what is shown of findings in a document, as settings and comments have it. */
  constructor(
    private readonly store: Store,
    private readonly asSet: (document: Document, found: readonly Finding[]) => readonly Finding[],
  ) {}

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
  private inModule(said: readonly Finding[], block: Block, uri: string): readonly Finding[] {
    const scope = this.store.scopeOf(uri);
    const module = this.store.moduleOf(uri);
    const shown = () => {
      const all = withUnpinnedErrors(said, scope, {
        versionOf: (name) => module.versionOf(name),
        errorsWith: (provider, version) => this.errorsWith(module, `${provider} ${version}`)(block, uri),
      });
      return withoutImported(withoutUnusedProvider(all, block, scope), block, module);
    };
    return attempt("check of versions", scope, shown, said);
  }

  /** The errors in a block with another release of a provider in force: `azurerm 4.20.0`. */
  private readonly errorsWith = memoByName((_: TrackedModule, release) => {
    const [name = "", version = ""] = release.split(" ");
    return memoFor((block: Block, uri) =>
      diagnoseBlock(block, scopeAt(this.store.scopeOf(uri), name, version), ofRelease).filter(isError),
    );
  });

  /** A module as a whole; the findings of other documents than the one that is looked at are worked out only if they are asked for. */
  versionsOf(module: TrackedModule, { catalog, calls }: Scope): ModuleVersions {
    return {
      catalog,
      module,
      get isCalled() {
        return isCalled({ module, calls });
      },
      versionOf: (name) => module.versionOf(name),
      places: () => this.withCalled(module).flatMap((one) => this.placesIn(one)),
      refuses: (name, version) => this.withCalled(module).some((one) => this.isRefused(one, `${name} ${version}`)),
    };
  }

  /** A module and those that it calls, as deep as they are known: one version of each provider counts for all. */
  private withCalled(module: TrackedModule): readonly TrackedModule[] {
    const found = new Set([module]);
    for (const { folder } of found)
      for (const called of this.store.calledFolders(folder)) {
        const known = this.store.modules.get(called);
        if (known) found.add(known);
      }
    return [...found];
  }

  private placesIn(module: TrackedModule): readonly DependentFinding[] {
    return declaring(module).flatMap((document) => {
      const { uri } = document;
      const dependent = wholeBlocks(document, module)
        .flatMap((block) => this.of(block, uri))
        .filter(({ unpinned }) => unpinned);
      return this.asSet(document, dependent).flatMap(({ unpinned, ...finding }) =>
        unpinned ? [{ uri, finding: { ...finding, unpinned } }] : [],
      );
    });
  }

  /** Whether there are other errors in a module with another release of a provider. */
  private isRefused(module: TrackedModule, release: string): boolean {
    return declaring(module).some((document) =>
      wholeBlocks(document, module).some((block) => {
        const errors = this.errorsWith(module, release)(block, document.uri);
        if (errors.length === 0) return false;
        const inForce = new Set(this.of(block, document.uri).map(findingKey));
        return errors.some((error) => !inForce.has(findingKey(error)));
      }),
    );
  }
}

/** Whether a rule about when resources come and go says it. */
export function isAboutOrder({ rule }: Finding): boolean {
  return orderRules.has(rule);
}

/** Whether a block of an override file is no whole block, and part of none. */
export function isPart(block: Block, { overriding }: TrackedModule): boolean {
  return overriding?.isWithoutBase(block) === true;
}

/** The blocks of a document that are not only parts. */
export function wholeBlocks({ blocks }: Document, module: TrackedModule): readonly Block[] {
  return blocks.filter((block) => !isPart(block, module));
}

function declaring(module: TrackedModule): readonly Document[] {
  return declaringDocuments(module).filter(({ uri }) => !module.isShadowed(uri));
}
