import { addressesBehind, calledFolder, declaredIn, setupBlocksIn } from "../analysis/index";
import { storesElsewhere } from "../azure/index";
import {
  type Catalog,
  isLockOfOpenTofu,
  type NeededType,
  type Provider,
  type SchemaKind,
  type VersionInForce,
  type VersionSources,
  versionInForce,
} from "../catalog/index";
import { constraintsInTexts, templateNames } from "../languages/index";
import { memoIn, memoNamed, type OwnMemos, sameItems, trackedMap } from "../memo/index";
import {
  type Block,
  constraintsIn,
  type Document,
  FormerNames,
  isOfStack,
  isOverrideFile,
  type Module,
  type Overriding,
  overridingIn,
  shadowedIn,
  typeOf,
} from "../model/index";
import { ownProperty } from "../text/index";
import { DocumentsInOrder } from "./documentsInOrder";
import type { ModuleContext } from "./moduleContext";
import { TrackedDeclarations } from "./trackedDeclarations";

/** What documents are read together as. */
export type ModuleKind = "folder" | "stack" | "program";

const kept = memoIn<TrackedModule>();

/**
 * Documents that Terraform reads as one module, with what follows from all of them together: declarations, and versions in
 * force. All that is read of it is tracked.
 */
export class TrackedModule implements Module {
  readonly memos: OwnMemos<TrackedModule> = [];
  /** What was declared here under another name before. */
  readonly formerNames = new FormerNames();
  readonly declarations = new TrackedDeclarations(this);
  readonly isStack: boolean;
  private readonly isProgram: boolean;
  private readonly texts = trackedMap<Document>();

  constructor(
    readonly folder: string,
    kind: ModuleKind,
    /** What is known of providers now. */
    private readonly catalog: () => Catalog,
    /** What is around the documents now. */
    private readonly around: () => ModuleContext,
  ) {
    this.isProgram = kind === "program";
    this.isStack = kind === "stack";
  }

  document(uri: string): Document | undefined {
    return this.texts.get(uri);
  }

  /** Takes a document, in the place of an older one if there is one. */
  put(document: Document): void {
    this.texts.set(document.uri, document);
    this.followNames();
  }

  drop(uri: string): void {
    this.texts.delete(uri);
    this.followNames();
  }

  private followNames(): void {
    if (!this.formerNames.isEmpty) this.formerNames.follow((address) => this.declarations.has(address));
  }

  /** By the names of their files, as Terraform reads them, in whatever order they were opened. Who reads one of them depends on no other. */
  readonly documents = new DocumentsInOrder(this.texts);

  get isPartial(): boolean {
    return this.isProgram || this.leftOut.length > 0;
  }

  get leftOut(): readonly string[] {
    return TrackedModule.filesLeftOut(this);
  }

  get missing(): Module["missing"] {
    return TrackedModule.missingFiles(this);
  }

  get contents(): Module["contents"] {
    return TrackedModule.filesOfData(this);
  }

  get neighbours(): Module["neighbours"] {
    return TrackedModule.foldersBeside(this);
  }

  get installed(): Module["installed"] {
    return TrackedModule.modulesInstalled(this);
  }

  get toolVersions(): Module["toolVersions"] {
    return TrackedModule.versionsOfTools(this);
  }

  get isLockedByOpenTofu(): boolean {
    return TrackedModule.isTofuLock(this);
  }

  get names(): Module["names"] {
    return TrackedModule.patternsOfNames(this);
  }

  get overriding(): Overriding | undefined {
    return TrackedModule.overridden(this);
  }

  /** Whether the state of the module, if it has one, is the file beside it. */
  get keepsState(): boolean {
    return !this.isProgram && TrackedModule.isStateBeside(this);
  }

  namesRead(path: string): ReadonlySet<string> | undefined {
    return TrackedModule.namesByPath(this)(path);
  }

  /** Its calls of modules in other folders. */
  calls(): readonly { readonly uri: string; readonly block: Block; readonly folder: string }[] {
    return TrackedModule.callsOfOthers(this);
  }

  /** Those of the documents that count, in their order. */
  declaringUris(): readonly string[] {
    return TrackedModule.urisThatCount(this);
  }

  /** Whether OpenTofu reads another document in the place of one. */
  isShadowed(uri: string): boolean {
    return TrackedModule.shadowed(this).has(uri);
  }

  /** Whether what is around the folder says that another module calls this one. */
  get isCalled(): boolean {
    return TrackedModule.isCalledFrom(this);
  }

  versionOf(provider: string): VersionInForce {
    return TrackedModule.versionByName(this)(provider);
  }

  /** Most blocks rest on these, and few of what is told about a folder changes them. */
  private static readonly filesLeftOut = kept(
    (module): readonly string[] => (module.around().leftOut ?? []).filter((name) => isOfStack(name) === module.isStack),
    sameItems,
  );

  private static readonly modulesInstalled = kept((module) => module.around().installed);
  private static readonly versionsOfTools = kept((module) => module.around().toolVersions);

  private static readonly patternsOfNames = kept((module) => module.around().configuration?.names);
  private static readonly isTofuLock = kept((module) => isLockOfOpenTofu(module.around().lock ?? ""));

  private static readonly pathsToNothing = kept((module) => module.around().missing ?? [], sameItems);

  private static readonly missingFiles = kept((module) => new Set(TrackedModule.pathsToNothing(module)));

  private static readonly filesOfData = kept(
    (module) => (module.isProgram ? undefined : module.around().contents),
    (one, other) => sameItems([...(one ?? [])].flat(), [...(other ?? [])].flat()),
  );

  private static readonly namesByPath = kept((module) =>
    memoNamed((path) => templateNames(module.contents?.get(path))),
  );

  private static readonly foldersBeside = kept((module) => module.around().neighbours ?? [], sameItems);

  private static readonly shadowed = kept((module) => shadowedIn(module.documents.uris()));

  private static readonly urisThatCount = kept(
    (module) => module.documents.uris().filter((uri) => !TrackedModule.shadowed(module).has(uri)),
    sameItems,
  );

  private static readonly declaring = kept((module) => module.declaringUris().map((uri) => module.documents.get(uri)!));

  private static readonly isOverridden = kept((module) => module.documents.uris().some(isOverrideFile));

  // Few modules have override files, and what those set may count for any block.
  private static readonly overridden = kept((module) =>
    TrackedModule.isOverridden(module) ? overridingIn(TrackedModule.declaring(module)) : undefined,
  );

  /** Those of the module's blocks on which its versions and its state rest, with what override files set in them. */
  private static readonly setup = kept((module) => {
    const overriding = module.overriding;
    const blocks = module.declaringUris().flatMap((uri) => setupBlocksIn(module, uri));
    return overriding ? blocks.map((block) => overriding.merged(block)) : blocks;
  }, sameItems);

  private static readonly constraints = kept((module) => [...constraintsIn(TrackedModule.setup(module))]);

  private static readonly isStateBeside = kept((module) => !storesElsewhere(TrackedModule.setup(module)));

  private static readonly callsOfOthers = kept((module) =>
    addressesBehind("module.", module)
      .flatMap((address) => declaredIn(module, address))
      .flatMap(({ uri, block }) => {
        const folder = calledFolder(block, module);
        return folder === undefined || folder === module.folder ? [] : [{ uri, block, folder }];
      }),
  );

  private static readonly versionByName = kept((module) =>
    memoNamed((name): VersionInForce => {
      const provider = module.catalog().provider(name);
      if (!provider) return { version: "0.0.0", because: "The provider is not known." };
      const { lock } = module.around();
      const own = TrackedModule.constraints(module).flatMap((one) => (one.provider === name ? [one.value.text] : []));
      return versionInForce(
        {
          ...(module.isProgram && module.ofProgram(provider)),
          ...(lock !== undefined && { lock }),
          constraints: [...own, ...module.ofCalled(name)],
          callers: TrackedModule.ofCallers(module).map((all) =>
            all.flatMap((one) => (one.provider === name ? [one.version] : [])),
          ),
        },
        provider,
      );
    }, isSameVersion),
  );

  /** What decides the version of a provider in a program. */
  private ofProgram(provider: Provider): Pick<VersionSources, "pins" | "needs" | "upTo"> {
    const { pins = [], upTo = {} } = this.around();
    const own = pins.filter((pin) => pin.provider === provider.name);
    const last = ownProperty(upTo, provider.name);
    return { pins: own, needs: this.used(provider), ...(last !== undefined && { upTo: last }) };
  }

  /** The types of a provider that the documents use. */
  private used(provider: Provider): NeededType[] {
    return TrackedModule.typesUsed(this).flatMap((one) => {
      const [kind, type] = one.split(" ") as [SchemaKind, string];
      return this.catalog().providerOf(type) === provider ? { kind, type } : [];
    });
  }

  /** `resource azurerm_key_vault`, each once: most keystrokes change none of them. */
  private static readonly typesUsed = kept((module): readonly string[] => {
    const byKind = new Map<string, Set<string>>();
    for (const { blocks } of module.documents.values())
      for (const block of blocks) {
        const type = typeOf(block);
        if (type === undefined) continue;
        const types = byKind.get(block.kind);
        if (types) types.add(type);
        else byKind.set(block.kind, new Set([type]));
      }
    return [...byKind].flatMap(([kind, types]) => [...types].map((type) => `${kind} ${type}`));
  }, sameItems);

  /** Constraints on a provider in the modules that this one calls, as far as it still calls what is installed. */
  private ofCalled(name: string): string[] {
    const { called = [] } = this.around();
    return called.flatMap(({ provider, version, call }) =>
      provider === name && (call === undefined || this.isInstalled(call)) ? [version] : [],
    );
  }

  private isInstalled(call: string): boolean {
    const { block } = this.declarations.get(`module.${call}`)?.[0] ?? {};
    return block !== undefined && calledFolder(block, this) !== undefined;
  }

  /** Constraints in the modules that call this one, of each file for itself. */
  private static readonly ofCallers = kept((module) =>
    TrackedModule.parents(module).map((text) => constraintsInTexts(new Map([["parent.tf", text]]))),
  );

  private static readonly isCalledFrom = kept((module) => module.around().isCalled ?? false);

  private static readonly parents = kept((module) => module.around().parents, sameItems);
}

function isSameVersion(one: VersionInForce, other: VersionInForce): boolean {
  const names = (version: VersionInForce) => Object.keys(version) as (keyof VersionInForce)[];
  const areEqual = (a: unknown, b: unknown): boolean =>
    Array.isArray(a) && Array.isArray(b) ? sameItems(a, b) : a === b;
  return names(one).length === names(other).length && names(one).every((name) => areEqual(one[name], other[name]));
}
