import { declaringDocuments, isCalled, type Scope } from "../../../analysis/index";
import type { Block, Document, Finding } from "../../../model/index";
import type { Store, TrackedModule } from "../../../workspace/index";
import { findingKey } from "../errors";
import type { DependentFinding, ModuleVersions } from "./versionFindings";

/** What is found in blocks. */
interface Found {
  of(block: Block, uri: string): readonly Finding[];
  /** The errors in a block with another release of a provider in force: `azurerm 4.20.0`. */
  errorsWith(module: TrackedModule, release: string): (block: Block, uri: string) => readonly Finding[];
}

/** The versions of the modules of a store, with what is found in their blocks. */
export class VersionQueries {
  /** @param asSet what is shown of findings in a document, as settings and comments have it. */
  constructor(
    private readonly store: Store,
    private readonly found: Found,
    private readonly asSet: (document: Document, found: readonly Finding[]) => readonly Finding[],
  ) {}

  /** A module as a whole; the findings of other documents than the one that is looked at are worked out only if they are asked for. */
  of(module: TrackedModule, { catalog, calls, moduleAt }: Scope): ModuleVersions {
    return {
      catalog,
      module,
      get isCalled() {
        return isCalled({ module, calls });
      },
      versionOf: (name) => module.versionOf(name),
      places: () => this.withCalled(module, moduleAt).flatMap((one) => this.placesIn(one)),
      refuses: (name, version) =>
        this.withCalled(module, moduleAt).some((one) => this.isRefused(one, `${name} ${version}`)),
    };
  }

  /** A module and those that it calls, as deep as they are known and count: one version of each provider counts for all. */
  private withCalled(module: TrackedModule, moduleAt: Scope["moduleAt"]): readonly TrackedModule[] {
    const found = new Set([module]);
    for (const { folder } of found)
      for (const called of this.store.calledFolders(folder)) {
        const known = moduleAt(called) && this.store.modules.get(called);
        if (known) found.add(known);
      }
    return [...found];
  }

  private placesIn(module: TrackedModule): readonly DependentFinding[] {
    return declaring(module).flatMap((document) => {
      const { uri } = document;
      const dependent = wholeBlocks(document, module)
        .flatMap((block) => this.found.of(block, uri))
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
        const errors = this.found.errorsWith(module, release)(block, document.uri);
        if (errors.length === 0) return false;
        const inForce = new Set(this.found.of(block, document.uri).map(findingKey));
        return errors.some((error) => !inForce.has(findingKey(error)));
      }),
    );
  }
}

/** Whether a block of an override file is neither a whole block nor a part of one. */
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
