import { calledFolder } from "./analysis/called/calledFolder";
import type { Scope } from "./analysis/scope";
import { storesElsewhere } from "./azure/state";
import type { Catalog, Provider } from "./catalog/catalog";
import type { SchemaKind } from "./catalog/schema";
import type { NeededType } from "./catalog/version/newestWith";
import { type VersionInForce, type VersionSources, versionInForce } from "./catalog/version/versionInForce";
import { constraintsInText } from "./languages/constraintsInText";
import { type Block, typeOf } from "./model/block";
import { constraintsIn } from "./model/constraintsIn";
import type { Document } from "./model/document";
import { fileName } from "./model/fileName";
import { createFormerNames } from "./model/formerNames";
import { type Declaration, declarationsOf, type Module, type Overriding } from "./model/module";
import { overridingIn } from "./model/overriding/overriding";
import { concernsAll, replaceDeclarations, replacementIn } from "./model/replacement";
import { isValuesFile } from "./model/valuesFile";
import { RestingFindings } from "./restingFindings";
import type { Finding } from "./rules/finding";
import { ownProperty } from "./text/ownProperty";
import type { FolderFiles } from "./workspace/folderFiles";

/**
 * Documents that Terraform reads as one module, with what follows from all of them together: declarations, versions in
 * force, and the findings of each block as long as nothing that they rest on has changed.
 */
export class Folder implements Module {
  revision = 0;
  /** What was declared here under another name before. */
  readonly formerNames = createFormerNames();
  private texts = new Map<string, Document>();
  private isInOrder = true;
  private state: FolderState | undefined;
  private versions = new Map<string, VersionInForce>();
  /** The constraints in the texts of callers, read once for as long as these are the same. */
  private callers: { readonly texts: readonly string[]; readonly constraints: readonly Constraints[] } | undefined;
  private readonly findings = new RestingFindings();
  /** The same under other versions of a provider, by their names. */
  private readonly findingsElsewhere = new Map<string, RestingFindings>();

  constructor(
    readonly folder: string,
    private readonly isProgram: boolean,
    /** What is known of providers now. */
    private readonly catalog: () => Catalog,
    /** What is around the documents now. */
    private readonly around: () => FolderFiles,
  ) {}

  /** By the names of their files, as Terraform reads them, in whatever order they were opened. */
  get documents(): ReadonlyMap<string, Document> {
    if (!this.isInOrder) this.texts = new Map([...this.texts].sort(([one], [other]) => inOrderOfFiles(one, other)));
    this.isInOrder = true;
    return this.texts;
  }

  /** One of them, without putting them in order. */
  document(uri: string): Document | undefined {
    return this.texts.get(uri);
  }

  /**
   * Takes a document in the place of an older one. Returns what that may change beside findings about what it declares: all
   * that is said here and about calls of the module, what callers say of its resources, or nothing.
   */
  put(document: Document): "all" | "declarations" | "nothing" {
    const changed = this.replace(document);
    this.followNames();
    return changed;
  }

  private replace(document: Document): "all" | "declarations" | "nothing" {
    const before = this.texts.get(document.uri);
    this.texts.set(document.uri, document);
    if (!before) this.isInOrder = false;
    this.revision++;
    // Few modules have override files, and what those set may count for any block.
    const isPlain = this.state && !this.state.overriding && !isValuesFile(document.uri);
    const replacement = before && isPlain && replacementIn(before, document);
    if (!this.state || !replacement || concernsAll(replacement, this.isPartial)) {
      this.state = undefined;
      return "all";
    }
    for (const findings of this.allFindings()) findings.forget(replacement);
    if (replacement.isSame) replaceDeclarations(this.state.declarations, replacement);
    else this.state = { ...this.state, declarations: this.declared(undefined) };
    return replacement.isSame ? "nothing" : "declarations";
  }

  /** Forgets findings that rest on what callers pass. */
  forgetCallers(): void {
    this.revision++;
    this.findings.forgetName("callers.*");
  }

  /** Forgets findings that rest on what called modules declare. */
  forgetCalled(): void {
    for (const findings of this.allFindings()) findings.forgetName("module.*");
  }

  /**
   * Findings of a block: those that are known, or else what `look` finds, which says on what else they rest. `under` names
   * what else is assumed than what is: another version of a provider.
   */
  findingsOf(
    block: Block,
    look: (looksAt: Scope["looksAt"]) => readonly Finding[],
    under?: string,
  ): readonly Finding[] {
    if (under === undefined) return this.findings.of(block, look);
    const known = this.findingsElsewhere.get(under) ?? new RestingFindings();
    this.findingsElsewhere.set(under, known);
    return known.of(block, look);
  }

  private allFindings(): readonly RestingFindings[] {
    return [this.findings, ...this.findingsElsewhere.values()];
  }

  /** Whether OpenTofu reads another document in the place of one: `main.tofu` for `main.tf`. A folder that has both is looked at as OpenTofu does. */
  isPassedOver(uri: string): boolean {
    const other = uri.replace(/\.tf(?=(?:\.json)?$)/, ".tofu");
    return other !== uri && this.texts.has(other);
  }

  /** The calls of the module in another folder, each with the document that it is declared in. */
  *callsOf(folder: string): Generator<Pick<Declaration, "uri" | "block">> {
    for (const [address, declarations] of this.declarations) {
      if (!address.startsWith("module.")) continue;
      for (const declaration of declarations) {
        const { uri, block } = this.overriding?.asMerged(declaration) ?? declaration;
        if (folder !== this.folder && calledFolder(block, this) === folder) yield { uri, block };
      }
    }
  }

  drop(uri: string): void {
    this.texts.delete(uri);
    this.revision++;
    this.state = undefined;
    this.followNames();
  }

  private followNames(): void {
    if (!this.formerNames.isEmpty) this.formerNames.follow((address) => this.declarations.has(address));
  }

  /** Forgets what rests on declarations and versions, here or in a module that this one calls. */
  forget(): void {
    this.findings.forgetAll();
    this.findingsElsewhere.clear();
    this.versions = new Map();
  }

  get isPartial(): boolean {
    return this.isProgram || this.leftOut.length > 0;
  }

  get leftOut(): readonly string[] {
    return this.around().leftOut ?? [];
  }

  get installed(): Module["installed"] {
    return this.around().installed;
  }

  get declarations(): ReadonlyMap<string, readonly Declaration[]> {
    return this.current().declarations;
  }

  get overriding(): Overriding | undefined {
    return this.current().overriding;
  }

  /** Whether the state of the module, if it has one, is the file beside it. */
  get keepsState(): boolean {
    return !this.isProgram && this.current().keepsState;
  }

  versionOf(provider: string): VersionInForce {
    const { constraints } = this.current();
    const found = this.versions.get(provider);
    if (found) return found;
    const known = this.catalog().provider(provider);
    if (!known) return { version: "0.0.0", because: "The provider is not known." };
    const own = constraints.get(provider) ?? [];
    const { lock } = this.around();
    const version = versionInForce(
      {
        ...(this.isProgram && this.ofProgram(known)),
        ...(lock !== undefined && { lock }),
        constraints: [...own, ...this.ofCalled(provider)],
        callers: this.ofCallers(provider),
      },
      known,
    );
    this.versions.set(provider, version);
    return version;
  }

  /** What decides the version of a provider in a program. */
  private ofProgram(provider: Provider): Pick<VersionSources, "pins" | "needs" | "upTo"> {
    const { pins = [], upTo = {} } = this.around();
    const own = pins.filter((pin) => pin.provider === provider.name);
    const last = ownProperty(upTo, provider.name);
    return { pins: own, needs: this.used(provider), ...(last !== undefined && { upTo: last }) };
  }

  /** Everything that follows from all documents, worked out anew after a change of any of them. */
  private current(): FolderState {
    if (this.state) return this.state;
    const constraints = new Map<string, string[]>();
    const documents = [...this.documents.values()].filter(({ uri }) => !this.isPassedOver(uri));
    const overriding = overridingIn(documents);
    const written = documents.flatMap((document) => document.blocks);
    const blocks = overriding ? written.map(overriding.merged) : written;
    for (const { provider, value } of constraintsIn(blocks)) push(constraints, provider, value.text);
    const keepsState = !documents.some(storesElsewhere);
    this.state = { declarations: this.declared(overriding), overriding, constraints, keepsState };
    return this.state;
  }

  /** What all documents declare, in their order: of two that declare the same, the first counts, as to Terraform. */
  private declared(overriding: Overriding | undefined): Map<string, Declaration[]> {
    const declarations = new Map<string, Declaration[]>();
    for (const document of this.documents.values()) {
      if (this.isPassedOver(document.uri)) continue;
      const own = overriding ? overriding.declarationsOf(document) : declarationsOf(document);
      for (const [address, declaration] of own) push(declarations, address, declaration);
    }
    return declarations;
  }

  /** The types of a provider that the documents use. */
  private used(provider: Provider): NeededType[] {
    return [...this.documents.values()].flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        const type = typeOf(block);
        return type !== undefined && this.catalog().providerOf(type) === provider
          ? { kind: block.kind as SchemaKind, type }
          : [];
      }),
    );
  }

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

  /** Constraints on a provider in the modules that call this one, of each file for itself. */
  private ofCallers(name: string): string[][] {
    const { parents } = this.around();
    if (this.callers?.texts !== parents)
      this.callers = { texts: parents, constraints: parents.map((text) => constraintsInText(text, this.catalog())) };
    return this.callers.constraints.map((constraints) => [...(constraints.get(name) ?? [])]);
  }
}

function inOrderOfFiles(one: string, other: string): number {
  const [name, otherName] = [fileName(one), fileName(other)];
  return name === otherName ? compare(one, other) : compare(name, otherName);
}

/** By their characters alone, in whatever place of the world. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function push<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list) list.push(item);
  else lists.set(name, [item]);
}

type Constraints = ReturnType<typeof constraintsInText>;

interface FolderState {
  readonly declarations: Map<string, Declaration[]>;
  readonly overriding: Overriding | undefined;
  readonly constraints: ReadonlyMap<string, readonly string[]>;
  readonly keepsState: boolean;
}
