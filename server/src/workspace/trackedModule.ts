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
import { memo, memoNamed, sameItems, trackedMap } from "../memo/index";
import {
  constraintsIn,
  createFormerNames,
  type Declarations,
  type Document,
  isOfStack,
  isOverrideFile,
  type Module,
  type Overriding,
  overridingIn,
  shadowedIn,
  typeOf,
} from "../model/index";
import { ownProperty } from "../text/index";
import type { ModuleContext } from "./moduleContext";
import { inOrderOfFiles } from "./orderOfFiles";
import { trackedDeclarations } from "./trackedDeclarations";

/** What documents are read together as. */
export type ModuleKind = "folder" | "stack" | "program";

/**
 * Documents that Terraform reads as one module, with what follows from all of them together: declarations, and versions in
 * force. All that is read of it is tracked.
 */
export class TrackedModule implements Module {
  /** What was declared here under another name before. */
  readonly formerNames = createFormerNames();
  readonly declarations: Declarations;
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
    this.declarations = trackedDeclarations({
      uris: this.declaringUris,
      document: (uri) => this.texts.get(uri),
      overriding: this.overridden,
    });
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
  readonly documents = this.documentsInOrder();

  private documentsInOrder(): Module["documents"] {
    const { texts } = this;
    return {
      get: (uri) => texts.get(uri),
      keys: () => this.uris().values(),
      // Their number has no order: whoever closes thousands one by one would have it made anew for each.
      get size() {
        return texts.size;
      },
      values: () => this.inOrder().values(),
      [Symbol.iterator]: () => this.inOrder().entries(),
    };
  }

  get isPartial(): boolean {
    return this.isProgram || this.leftOut.length > 0;
  }

  get leftOut(): readonly string[] {
    return this.filesLeftOut();
  }

  get missing(): Module["missing"] {
    return this.missingFiles();
  }

  get contents(): Module["contents"] {
    return this.filesOfData();
  }

  get neighbours(): Module["neighbours"] {
    return this.foldersBeside();
  }

  get installed(): Module["installed"] {
    return this.modulesInstalled();
  }

  get toolVersions(): Module["toolVersions"] {
    return this.versionsOfTools();
  }

  get isLockedByOpenTofu(): boolean {
    return this.isTofuLock();
  }

  get names(): Module["names"] {
    return this.patternsOfNames();
  }

  get overriding(): Overriding | undefined {
    return this.overridden();
  }

  /** Whether the state of the module, if it has one, is the file beside it. */
  get keepsState(): boolean {
    return !this.isProgram && this.isStateBeside();
  }

  /** Whether OpenTofu reads another document in the place of one. */
  isShadowed(uri: string): boolean {
    return this.shadowed().has(uri);
  }

  /** Whether what is around the folder says that another module calls this one. */
  get isCalled(): boolean {
    return this.isCalledFrom();
  }

  versionOf(provider: string): VersionInForce {
    return this.versionByName(provider);
  }

  /** Most blocks rest on these, and few of what is told about a folder changes them. */
  private readonly filesLeftOut = memo(
    (): readonly string[] => (this.around().leftOut ?? []).filter((name) => isOfStack(name) === this.isStack),
    sameItems,
  );

  private readonly modulesInstalled = memo(() => this.around().installed);
  private readonly versionsOfTools = memo(() => this.around().toolVersions);

  private readonly patternsOfNames = memo(() => this.around().configuration?.names);
  private readonly isTofuLock = memo(() => isLockOfOpenTofu(this.around().lock ?? ""));

  private readonly uris = memo(() => [...this.texts.keys()].sort(inOrderOfFiles), sameItems);

  private readonly inOrder = memo(() => {
    const texts = new Map(this.texts);
    return new Map(this.uris().map((uri) => [uri, texts.get(uri)!]));
  });

  private readonly pathsToNothing = memo(() => this.around().missing ?? [], sameItems);

  private readonly missingFiles = memo(() => new Set(this.pathsToNothing()));

  private readonly filesOfData = memo(
    () => (this.isProgram ? undefined : this.around().contents),
    (one, other) => sameItems([...(one ?? [])].flat(), [...(other ?? [])].flat()),
  );

  readonly namesRead = memoNamed((path) => templateNames(this.contents?.get(path)));

  private readonly foldersBeside = memo(() => this.around().neighbours ?? [], sameItems);

  private readonly shadowed = memo(() => shadowedIn(this.uris()));

  /** Those of the documents that count. */
  private readonly declaringUris = memo(() => this.uris().filter((uri) => !this.shadowed().has(uri)), sameItems);

  private readonly declaring = memo(() => this.declaringUris().map((uri) => this.inOrder().get(uri)!));

  private readonly isOverridden = memo(() => this.uris().some(isOverrideFile));

  // Few modules have override files, and what those set may count for any block.
  private readonly overridden = memo(() => (this.isOverridden() ? overridingIn(this.declaring()) : undefined));

  /** Those of the module's blocks on which its versions and its state rest, with what override files set in them. */
  private readonly setup = memo(() => {
    const overriding = this.overridden();
    const blocks = this.declaringUris().flatMap((uri) => setupBlocksIn(this, uri));
    return overriding ? blocks.map((block) => overriding.merged(block)) : blocks;
  }, sameItems);

  private readonly constraints = memo(() => [...constraintsIn(this.setup())]);

  private readonly isStateBeside = memo(() => !storesElsewhere(this.setup()));

  /** Its calls of modules in other folders. */
  readonly calls = memo(() =>
    addressesBehind("module.", this)
      .flatMap((address) => declaredIn(this, address))
      .flatMap(({ uri, block }) => {
        const folder = calledFolder(block, this);
        return folder === undefined || folder === this.folder ? [] : [{ uri, block, folder }];
      }),
  );

  private readonly versionByName = memoNamed((name): VersionInForce => {
    const provider = this.catalog().provider(name);
    if (!provider) return { version: "0.0.0", because: "The provider is not known." };
    const { lock } = this.around();
    const own = this.constraints().flatMap((one) => (one.provider === name ? [one.value.text] : []));
    return versionInForce(
      {
        ...(this.isProgram && this.ofProgram(provider)),
        ...(lock !== undefined && { lock }),
        constraints: [...own, ...this.ofCalled(name)],
        callers: this.ofCallers().map((all) => all.flatMap((one) => (one.provider === name ? [one.version] : []))),
      },
      provider,
    );
  }, isSameVersion);

  /** What decides the version of a provider in a program. */
  private ofProgram(provider: Provider): Pick<VersionSources, "pins" | "needs" | "upTo"> {
    const { pins = [], upTo = {} } = this.around();
    const own = pins.filter((pin) => pin.provider === provider.name);
    const last = ownProperty(upTo, provider.name);
    return { pins: own, needs: this.used(provider), ...(last !== undefined && { upTo: last }) };
  }

  /** The types of a provider that the documents use. */
  private used(provider: Provider): NeededType[] {
    return this.typesUsed().flatMap((one) => {
      const [kind, type] = one.split(" ") as [SchemaKind, string];
      return this.catalog().providerOf(type) === provider ? { kind, type } : [];
    });
  }

  /** `resource azurerm_key_vault`, each once: most keystrokes change none of them. */
  private readonly typesUsed = memo((): readonly string[] => {
    const byKind = new Map<string, Set<string>>();
    for (const { blocks } of this.documents.values())
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
  private readonly ofCallers = memo(() =>
    this.parents().map((text) => constraintsInTexts(new Map([["parent.tf", text]]))),
  );

  private readonly isCalledFrom = memo(() => this.around().isCalled ?? false);

  private readonly parents = memo(() => this.around().parents, sameItems);
}

function isSameVersion(one: VersionInForce, other: VersionInForce): boolean {
  const names = (version: VersionInForce) => Object.keys(version) as (keyof VersionInForce)[];
  const areEqual = (a: unknown, b: unknown): boolean =>
    Array.isArray(a) && Array.isArray(b) ? sameItems(a, b) : a === b;
  return names(one).length === names(other).length && names(one).every((name) => areEqual(one[name], other[name]));
}
