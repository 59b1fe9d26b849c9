/** Resources of azurerm's in a module as resources of azapi's, with all that reads them; each as a whole or not at all. */
import type { Scope } from "../../analysis/index";
import { aliasChosen, sourceOf, toAzapi, writesInto } from "../../azure/index";
import { type Language, writtenBlocks } from "../../languages/index";
import {
  addressIn,
  addressOf,
  type Block,
  bodyItemOf,
  fileName,
  isTestFile,
  type NewBlock,
  type NewValue,
  type Reference,
  typeOf,
  type Value,
} from "../../model/index";
import { type Edit, Lines } from "../../text/index";
import type { Store } from "../../workspace/index";
import { type Candidate, candidatesIn, keepsName, newNames, noNameKnown, notByImport, whyNot } from "./candidates";
import { configured } from "./configurations";
import { editsOfDocuments } from "./editsOfDocuments";
import { KeysOf } from "./keysOf";
import { noteOn, notesOnChildren } from "./leftOut";
import { azureTypeAt } from "./moduleFacts";
import type { ConversionOptions, ModuleConversion, Objections, RefusedResource } from "./outcome";
import { isAddressMeant, type Reader, readersOf } from "./readers";
import { ReadersOfOthers } from "./readersOfOthers";
import { editsBehind, exportedAnswers, type Renamed, readingEdits } from "./readings";
import { requiredAzapi } from "./requiredAzapi";
import { Subscriptions } from "./subscriptions";
import { importBlock, importBlocks, importId, isByImport, movedBlock } from "./takeOver";

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

/** The resources in documents of one module, or those of these addresses alone; `known` says why some stay as they are, by address. */
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

type Made = ReturnType<typeof toAzapi>;

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
  private readonly subscriptions: Subscriptions;

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
  }

  /** Converts each by itself. */
  convertAll(known: Objections): void {
    for (const one of this.candidates) {
      const against = known.get(one.address) ?? [
        ...whyNot(one, this.scope, this.context.languageOf),
        ...(this.context.takeOver === "import" ? notByImport(one, this.scope) : []),
      ];
      const made = against.length > 0 ? undefined : this.converted(one);
      const not = made?.block
        ? this.notTakenOver(one, made.block, isByImport(made.sent) || (made.children ?? []).length > 0)
        : [];
      if (made?.block && made.sent && not.length === 0) {
        const answers = new Set<string>();
        this.renamed.set(one.address, {
          ...one,
          to: this.names.get(one.address)!,
          sent: made.sent,
          lists: made.lists ?? [],
          has: new Set(made.block.items.map(({ name }) => name)),
          answers,
          children: (made.children ?? []).map(({ block }) => `azapi_resource.${block.labels[1]}`),
          keys: new KeysOf(this.names.get(one.address)!, one.block, this.scope, answers),
          written: (value: Value) => sourceOf(value, one.document, this.edited),
        });
      } else this.refuse(one, not.length > 0 ? not : (made?.refusals ?? against));
    }
  }

  private notTakenOver(one: Candidate, block: NewBlock, isImported: boolean): readonly string[] {
    if ((isImported || this.context.takeOver === "import") && keepsName(block)) return [noNameKnown];
    return isImported ? notByImport(one, this.scope) : [];
  }

  /** What cannot be read any more keeps a resource as it is, and no other. */
  keepWhatIsLost(): void {
    for (const one of this.candidates) {
      const own = this.renamed.get(one.address);
      const readers = own ? [...this.references(one)] : [];
      const lost = readers.flatMap((reader) => this.lostBy(reader, own!));
      if (lost.length === 0) {
        for (const { alias = "", isElsewhere } of readers)
          if (own && !isElsewhere && alias.startsWith("local.")) this.aliases.set(alias, own);
        continue;
      }
      this.renamed.delete(one.address);
      this.refuse(one, [...new Set(lost)]);
    }
  }

  /** Writes what is left, and what reads it. */
  rewrite(): void {
    const others = new ReadersOfOthers(this.scope);
    for (const one of this.candidates) {
      const own = this.renamed.get(one.address);
      if (!own) continue;
      const made = this.converted(one, others);
      if (made.readsSubscription) this.subscriptions.want(one.block);
      this.add(one.document.uri, [this.replacement(one, own, made)]);
      for (const reader of this.references(one)) {
        if (reader.block?.kind === "moved" || this.isConverted(reader)) continue;
        const found = this.editsOf(reader, own);
        if (typeof found !== "string") this.add(reader.document.uri, found);
      }
    }
    if (this.renamed.size === 0) return;
    for (const [uri, more] of requiredAzapi(this.scope, this.uris[0]!, this.context.languageOf)) this.add(uri, more);
    const aliases = new Set([...this.renamed.values()].flatMap(({ block }) => aliasChosen(block) ?? []));
    for (const [uri, more] of configured(aliases, this.scope, this.edited, this.context.languageOf))
      this.add(uri, more);
    const read = [...this.subscriptions.blocks(), ...others.blocks()];
    const first = this.candidates.find(({ address }) => this.renamed.has(address))!;
    if (read.length > 0) this.add(first.document.uri, [this.before(first, read)]);
  }

  outcome(): ModuleConversion {
    return {
      edits: editsOfDocuments(this.edits, this.store),
      converted: [...this.renamed].map(([from, { to, document }]) => ({ uri: document.uri, from, to })),
      refused: this.refused,
      notes: [...this.renamed.values()].flatMap(({ sent, block, document, keys, children }) =>
        [...noteOn(sent), ...keys.notes(), ...notesOnChildren(children)].map((text) => ({
          uri: document.uri,
          address: addressOf(block)!,
          span: block.head,
          text,
        })),
      ),
    };
  }

  private refuse({ address, block, document }: Candidate, because: readonly string[]): void {
    this.refused.push({ uri: document.uri, address, span: block.head, because });
  }

  private add(uri: string, more: readonly Edit[]): void {
    this.edits.set(uri, [...(this.edits.get(uri) ?? []), ...more]);
  }

  private converted({ block, document, address }: Candidate, others = new ReadersOfOthers(this.scope)) {
    const language = this.context.languageOf(document.uri)!;
    const own = this.context.seen.get(address);
    return toAzapi(block, {
      ...(own && { seen: own }),
      subscription: this.subscriptions.of(block),
      azureTypeOf: (one) => azureTypeAt(one, this.scope),
      readerOf: (wanted) => others.addressOf(wanted),
      ...(this.context.answered && { answered: this.context.answered }),
      ...(this.context.apiVersion !== undefined && { apiVersion: this.context.apiVersion }),
      namesTriggers: this.context.namesTriggers,
      isProven: this.context.proven === "all" || this.context.proven.has(address),
      document,
      scope: this.store.scopeOf(document.uri),
      write: (value) => language.write.value(value, false),
      name: this.names.get(address)!.slice("azapi_resource.".length),
      edited: this.edited,
    });
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

  private editsOf(reader: Reader, own: Renamed): readonly Edit[] | string {
    const { origin } = reader;
    // What is written instead of a value is written instead of the module's name too.
    const { start } = reader.isNamed ? origin.start : origin.whole;
    const isAddress = isAddressMeant(reader);
    if (reader.isUnclear && !isAddress) return "is read in a way that is not known";
    const isListed = isAddress && reader.isNamed && reader.alias === undefined;
    return editsBehind({ span: { start, end: origin.name.end }, isAddress, isListed, ...reader }, origin.rest, own);
  }

  private lostBy(reader: Reader, own: Renamed): string[] {
    const { block, document, origin } = reader;
    const place = `${fileName(document.uri)}:${new Lines(document.text).positionAt(origin.start.start).line + 1}`;
    if (block?.kind === "moved") return [];
    if (block?.kind === "import") return [`An import block is about it (${place}).`];
    if (block?.kind === "removed") return [`A removed block is about it (${place}).`];
    if (isTestFile(document.uri)) return [`A test names it (${place}).`];
    if (!origin.isLiteral) return [`It is named with escapes (${place}).`];
    if (block && this.isPartOf(block, own))
      return [`${addressOf(block)} writes into it as well, and azapi would take that away.`];
    const found = this.editsOf(reader, own);
    return typeof found === "string"
      ? [`${addressOf(own.block)}${found.startsWith(".") ? "" : " "}${found} (${place}).`]
      : [];
  }

  private isPartOf(block: Block, { sent: { azureType }, lists, block: of }: Renamed): boolean {
    const type = block.kind === "resource" ? typeOf(block) : undefined;
    return type !== undefined && writesInto(type, { type: typeOf(of) ?? "", azureType, lists }, this.scope);
  }

  private replacement(one: Candidate, own: Renamed, { block: converted, parts = [], children = [] }: Made): Edit {
    const made = converted!;
    const { block, document, address } = one;
    const language = this.context.languageOf(document.uri)!;
    const { start, end } = block.span;
    const comments = language.conversion!.comments(document).filter(({ span }) => span.start > start && span.end < end);
    const lines = comments.flatMap((one) => one.lines);
    const write = (value: NewValue) => language.write.value(value, false);
    const repeated = bodyItemOf(block.body, "for_each")?.value;
    const forEach = repeated && sourceOf(repeated, document, this.edited);
    const taken =
      this.context.takeOver === "moved" && !isByImport(own.sent)
        ? [movedBlock(address, own.to)]
        : importBlocks(address, own.to, importId(made, own.sent, write), forEach);
    const imported = children.map(({ block: child, id }) =>
      importBlock(`azapi_resource.${child.labels[1]}`, id, forEach),
    );
    const blocks = [
      {
        ...made,
        items: [...made.items, ...exportedAnswers(own, this.scope)],
        ...(lines.length > 0 && { comments: lines }),
      },
      ...parts,
      ...children.map((child) => child.block),
      ...own.keys.blocks(),
      ...taken,
      ...imported,
    ];
    return { span: block.span, text: writtenBlocks(blocks, document.uri, language, this.store.catalog).trimEnd() };
  }

  private before({ block, document }: Candidate, blocks: readonly NewBlock[]): Edit {
    const { text } = this.context.languageOf(document.uri)!.conversion!.program(blocks, { packages: [] });
    return { span: { start: block.span.start, end: block.span.start }, text: `${text.trimEnd()}\n\n` };
  }
}
