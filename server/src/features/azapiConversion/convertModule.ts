/** Resources of azurerm's in a module as resources of azapi's, with all that reads them; each as a whole or not at all. */
import type { Scope } from "../../analysis/index";
import { aliasChosen, type PartOfOther, partOfOther, toAzapi, type WantedReader, writesInto } from "../../azure/index";
import type { Language } from "../../languages/index";
import {
  addressIn,
  addressOf,
  type Block,
  fileName,
  isTestFile,
  type NewBlock,
  type NewValue,
  type Reference,
  typeOf,
} from "../../model/index";
import { type Edit, Lines } from "../../text/index";
import type { Store } from "../../workspace/index";
import { Associations, asPart } from "./associations";
import { type Candidate, candidatesIn, keepsName, newNames, noNameKnown, whyNot } from "./candidates";
import { configured } from "./configurations";
import { editsOfDocuments } from "./editsOfDocuments";
import { Imports } from "./imports";
import { notesOn } from "./leftOut";
import { azureTypeAt } from "./moduleFacts";
import type { ConversionOptions, ModuleConversion, Objections, RefusedResource } from "./outcome";
import { editsOfReader, type Reader, readersOf } from "./readers";
import { ReadersOfOthers } from "./readersOfOthers";
import { type Renamed, readingEdits } from "./readings";
import { oldestFor } from "./requiredAzapi";
import { Subscriptions } from "./subscriptions";
import { isByImport } from "./takeOver";
import { before, forgotten, renamedAs, replacement, type WritingContext } from "./writing";

/** What is known of the workspace. */
export interface ConversionContext {
  readonly store: Store;
  readonly languageOf: (uri: string) => Language | undefined;
  readonly proven: NonNullable<ConversionOptions["proven"]>;
  readonly seen: NonNullable<ConversionOptions["seen"]>;
  readonly takeOver: NonNullable<ConversionOptions["takeOver"]>;
  readonly apiVersion: string | undefined;
  readonly namesTriggers: boolean;
  readonly answered: ConversionOptions["answered"];
}

/**
 * Converts azurerm resources of a module to azapi: all in these documents, or those with these addresses. `known` has
 * reasons by address why some stay.
 */
export function convertModule(
  uris: readonly string[],
  addresses: readonly string[] | undefined,
  context: ConversionContext,
  known: Objections,
): ModuleConversion {
  const converter = new ModuleConverter(uris, addresses, context);
  converter.convertAll(known);
  converter.keepWhatIsLost();
  converter.rewrite();
  return converter.outcome();
}

/** What becomes of the resources of a module, step by step. */
class ModuleConverter {
  private readonly store: Store;
  private readonly scope: Scope;
  private readonly candidates: readonly Candidate[];
  /** What each is called as azapi's, by address. */
  private readonly names: ReadonlyMap<string, string>;
  private readonly refused: RefusedResource[] = [];
  /** Those that are converted, by address. */
  private readonly renamed = new Map<string, Renamed>();
  /** Locals that are one of them. */
  private readonly aliases = new Map<string, Renamed>();
  private readonly edits = new Map<string, Edit[]>();
  /** By address, the paths of what associations have set. */
  private readonly setByOthers = new Map<string, readonly string[]>();
  private readonly subscriptions: Subscriptions;
  private readonly associations: Associations;
  private readonly imports: Imports;
  private readonly writing: WritingContext;

  constructor(
    private readonly uris: readonly string[],
    addresses: readonly string[] | undefined,
    private readonly context: ConversionContext,
  ) {
    this.store = context.store;
    this.scope = this.store.scopeOf(uris[0]!);
    this.candidates = uris.flatMap((uri) => candidatesIn(this.store.read(uri)!, addresses));
    this.names = newNames(this.candidates, this.scope);
    this.subscriptions = new Subscriptions(this.scope);
    this.associations = new Associations(
      this.candidates,
      this.scope,
      (one, others) => this.partOf(one, others),
      this.writeIn(uris[0]!),
    );
    this.imports = new Imports(this.scope, context.languageOf);
    const imports = this.imports;
    this.writing = { ...context, imports, scope: this.scope, edited: (reference) => this.edited(reference) };
  }

  /** Converts each by itself. */
  convertAll(known: Objections): void {
    this.associations.leaveOut((one) => this.against(one, known).length > 0);
    for (const one of this.candidates) {
      if (this.associations.has(one.address)) continue;
      const isImported = this.context.takeOver === "import" && !known.has(one.address);
      const part = this.partOf(one)?.refusals ?? [];
      const against = [...this.against(one, known), ...part, ...(isImported ? this.imports.against() : [])];
      const made = against.length > 0 ? undefined : this.converted(one);
      const not = made?.block ? this.notTakenOver(made.block, made) : [];
      const renamed = made && renamedAs(this.names.get(one.address)!, one, made, this.writing);
      if (renamed && not.length === 0) this.renamed.set(one.address, renamed);
      else this.refuse(one, not.length > 0 ? not : (made?.refusals ?? against));
    }
    for (const one of this.associations.all()) {
      const own = this.renamed.get(one.into);
      if (own) this.renamed.set(one.address, asPart(one, own, this.scope));
    }
  }

  private against(one: Candidate, known: Objections): readonly string[] {
    return known.get(one.address) ?? whyNot(one, this.scope, this.context.languageOf);
  }

  private notTakenOver(block: NewBlock, { sent, children = [] }: ReturnType<typeof toAzapi>): readonly string[] {
    const isImported = isByImport(sent) || children.length > 0;
    if ((isImported || this.context.takeOver === "import") && keepsName(block)) return [noNameKnown];
    return isImported ? this.imports.against() : [];
  }

  /** What cannot be read any more keeps a resource as it is, and no other. */
  keepWhatIsLost(): void {
    const isPart = ({ address }: Candidate) => this.associations.has(address);
    const [parts, others] = [this.candidates.filter(isPart), this.candidates.filter((one) => !isPart(one))];
    for (const one of [...parts, ...others]) {
      const own = this.renamed.get(one.address);
      const readers = own ? [...this.references(one)] : [];
      const lost = readers.flatMap((reader) => this.lostBy(reader, own!));
      if (lost.length === 0) {
        for (const { alias = "", isElsewhere } of readers)
          if (own && !isElsewhere && alias.startsWith("local.")) this.aliases.set(alias, own);
        continue;
      }
      this.renamed.delete(one.address);
      this.associations.leaveOut(({ address }) => address === one.address);
      this.refuse(one, [...new Set(lost)]);
    }
    for (const one of this.associations.all())
      if (!this.renamed.has(one.into)) {
        this.renamed.delete(one.address);
        this.refuse(one, [`It sets a part of ${one.into}, which stays as it is.`]);
      }
  }

  /** Writes what is left, and what reads it. */
  rewrite(): void {
    const others = new ReadersOfOthers(this.scope);
    const names = new Set<string>();
    for (const one of this.candidates) {
      const own = this.renamed.get(one.address);
      if (!own) continue;
      if (this.associations.has(one.address)) this.add(one.document.uri, [forgotten(one, this.writing)]);
      else {
        const made = this.converted(one, others);
        this.setByOthers.set(one.address, made.setByOthers ?? []);
        if (made.readsSubscription) this.subscriptions.want(one.block);
        for (const { name } of made.block?.items ?? []) names.add(name);
        const block = made.block && this.associations.waitingToo(made.block, one.address, this.edited);
        this.add(one.document.uri, [replacement(one, own, { ...made, ...(block && { block }) }, this.writing)]);
      }
      for (const reader of this.references(one)) {
        if (reader.block?.kind === "moved" || this.isConverted(reader)) continue;
        const found = editsOfReader(reader, own);
        if (typeof found !== "string") this.add(reader.document.uri, found);
      }
    }
    if (this.renamed.size === 0) return;
    for (const [uri, more] of this.imports.edits()) this.add(uri, more);
    const aliases = new Set([...this.renamed.values()].flatMap(({ block }) => aliasChosen(block) ?? []));
    const { languageOf } = this.context;
    for (const [uri, more] of configured(aliases, this.scope, this.uris[0]!, this.edited, languageOf, oldestFor(names)))
      this.add(uri, more);
    const read = [...this.subscriptions.blocks(), ...others.blocks()];
    const first = this.candidates.find(({ address }) => this.renamed.has(address))!;
    if (read.length > 0) this.add(first.document.uri, [before(first, read, this.writing)]);
  }

  outcome(): ModuleConversion {
    return {
      edits: editsOfDocuments(this.edits, this.store),
      converted: [...this.renamed].map(([from, { to, document }]) => {
        const setByOthers = this.setByOthers.get(from) ?? [];
        return {
          uri: document.uri,
          from,
          to,
          ...(this.associations.has(from) && { isPart: true }),
          ...(setByOthers.length > 0 && { setByOthers }),
        };
      }),
      refused: this.refused,
      notes: [...this.renamed.values()].flatMap((one) => notesOn(one, this.associations.of(addressOf(one.block)!))),
    };
  }

  private refuse({ address, block, document }: Candidate, because: readonly string[]): void {
    this.refused.push({ uri: document.uri, address, span: block.head, because });
  }

  private add(uri: string, more: readonly Edit[]): void {
    this.edits.set(uri, [...(this.edits.get(uri) ?? []), ...more]);
  }

  private converted({ block, document, address }: Candidate, others = new ReadersOfOthers(this.scope)) {
    const own = this.context.seen.get(address);
    return toAzapi(block, {
      ...this.valuesOf({ block, document, address }, others),
      ...(own && { seen: own }),
      azureTypeOf: (one) => azureTypeAt(one, this.scope),
      setByOthers: this.associations.setOf(address, others),
      ...(this.context.apiVersion !== undefined && { apiVersion: this.context.apiVersion }),
      namesTriggers: this.context.namesTriggers,
      name: this.names.get(address)!.slice("azapi_resource.".length),
    });
  }

  /** The part of another resource that one is. */
  private partOf(one: Candidate, others = new ReadersOfOthers(this.scope)): PartOfOther | undefined {
    const known = this.scope.catalog.provider("azurerm")?.sentInto(typeOf(one.block) ?? "");
    return known && partOfOther(one.block, known, this.valuesOf(one, others));
  }

  private valuesOf({ block, document, address }: Candidate, others: ReadersOfOthers) {
    return {
      readerOf: (wanted: WantedReader) => others.addressOf(wanted),
      ...(this.context.answered && { answered: this.context.answered }),
      subscription: this.subscriptions.of(block),
      isProven: this.context.proven === "all" || this.context.proven.has(address),
      document,
      scope: this.store.scopeOf(document.uri),
      write: this.writeIn(document.uri),
      edited: this.edited,
    };
  }

  private writeIn(uri: string): (value: NewValue) => string {
    const language = this.context.languageOf(uri)!;
    return (value) => language.write.value(value, false);
  }

  private readonly edited = (reference: Reference): readonly Edit[] => {
    const address = addressIn(reference)?.address ?? "";
    const [named, alias] = [this.renamed.get(address), this.aliases.get(address)];
    const own = named ?? alias;
    const found = own ? readingEdits(reference, own, named !== undefined) : [];
    return typeof found === "string" ? [] : found;
  };

  private references({ block }: Candidate): Generator<Reader> {
    return readersOf(block, this.scope, this.store);
  }

  private isConverted({ block }: Reader): boolean {
    return block?.kind === "resource" && this.renamed.get(addressOf(block) ?? "")?.block === block;
  }

  private lostBy(reader: Reader, own: Renamed): string[] {
    const { block, document, origin } = reader;
    const place = `${fileName(document.uri)}:${new Lines(document.text).positionAt(origin.start.start).line + 1}`;
    if (block?.kind === "moved") return [];
    if (block?.kind === "import") return [`An import block is about it (${place}).`];
    if (block?.kind === "removed") return [`A removed block is about it (${place}).`];
    if (isTestFile(document.uri)) return [`A test names it (${place}).`];
    if (!origin.isLiteral) return [`It is named with escapes (${place}).`];
    const reading = (block && addressOf(block)) ?? "";
    const isTakenIn = this.associations.isOf(reading, addressOf(own.block) ?? "");
    if (isTakenIn && this.associations.isKey(reading, origin.start.start)) return [];
    if (block && !isTakenIn && this.isPartOf(block, own))
      return [`${addressOf(block)} writes into it as well, and azapi would remove that.`];
    const found = editsOfReader(reader, own);
    return typeof found === "string"
      ? [`${addressOf(own.block)}${found.startsWith(".") ? "" : " "}${found} (${place}).`]
      : [];
  }

  private isPartOf(block: Block, { sent: { azureType }, lists, block: of }: Renamed): boolean {
    const type = block.kind === "resource" ? typeOf(block) : undefined;
    return type !== undefined && writesInto(type, { type: typeOf(of) ?? "", azureType, lists }, this.scope);
  }
}
