/**
 * Resources of azapi's in a module as resources of azurerm's. A draft is made for each type of azurerm's that is for the type of Azure's, and counts
 * only where turning it into azapi's again gives what was there.
 */
import { type Scope, typeSchemaOf } from "../../analysis/index";
import {
  aliasChosen,
  azurermItems,
  importIdOf,
  isMadeWith,
  loopEdits,
  providerItem,
  readsOf,
  sourceOf,
  spelledAs,
  toAzapi,
  unreadAmong,
  type WantedReader,
} from "../../azure/index";
import { writtenBlocks } from "../../languages/index";
import {
  addressIn,
  addressOf,
  type Block,
  bodyItemOf,
  type Document,
  fileName,
  isTestFile,
  type NewBlock,
  type NewBodyItem,
  type NewValue,
  nameOf,
  type Reference,
  typeInAddress,
  typeOf,
  type Value,
} from "../../model/index";
import { applyEdits, type Edit } from "../../text/index";
import { type Back, draftings, onlyOf } from "./back";
import { metaItemsBack, readingOf, selfBack } from "./backAttributes";
import { keepsNameIn, noNameKnown } from "./candidates";
import { isSameResource } from "./canonical";
import { notConfigured } from "./configurations";
import type { ConversionContext } from "./convertModule";
import { editsOfDocuments } from "./editsOfDocuments";
import { ignoring } from "./ignoring";
import { Imports, repeatedIn } from "./imports";
import type { ModuleConversion, Objections, RefusedResource } from "./outcome";
import { isAddressMeant, type Reader, readersOf } from "./readers";
import { readerIn } from "./readersOfOthers";
import { setApartIn } from "./setApart";
import { forgottenBlock, formerAddress, idBelow, isMoveTo, subscriptionReadIn } from "./takeOver";

const isRepeating = ({ name }: NewBodyItem) => name === "for_each" || name === "count";

/** Converts azapi resources of a module back to azurerm: all in these documents, or those with these addresses. */
export function convertBack(
  uris: readonly string[],
  addresses: readonly string[] | undefined,
  context: Pick<ConversionContext, "store" | "languageOf">,
  known: Objections,
): ModuleConversion {
  const converter = new BackConverter(context, context.store.scopeOf(uris[0]!));
  for (const uri of uris) converter.draftAll(uri, addresses, known);
  converter.keepWhatIsLost();
  converter.rewrite();
  return converter.outcome();
}

/** What becomes of the resources of a module, step by step. */
class BackConverter {
  private readonly store: ConversionContext["store"];
  private readonly languageOf: ConversionContext["languageOf"];
  private readonly refused: RefusedResource[] = [];
  /** Those that are converted, by address. */
  private readonly backs = new Map<string, Back>();
  /** Locals that are one of them. */
  private readonly aliases = new Map<string, Back>();
  private readonly edits = new Map<string, Edit[]>();
  private readonly imports: Imports;

  constructor(
    { store, languageOf }: Pick<ConversionContext, "store" | "languageOf">,
    private readonly scope: Scope,
  ) {
    this.store = store;
    this.languageOf = languageOf;
    this.imports = new Imports(scope, languageOf);
  }

  /** Drafts each resource of a document by itself. */
  draftAll(uri: string, addresses: readonly string[] | undefined, known: Objections): void {
    const document = this.store.read(uri)!;
    for (const block of document.blocks) {
      if (block.kind !== "resource" || typeOf(block) !== "azapi_resource") continue;
      const address = addressOf(block);
      if (address === undefined || addresses?.includes(address) === false) continue;
      const against = known.get(address);
      const back = against ?? this.backOf(block, document, address);
      if (against || typeof back === "string")
        this.refused.push({ uri, address, span: block.head, because: against ?? [back as string] });
      else this.backs.set(address, back as Back);
    }
  }

  /** What cannot be read any more keeps a resource as it is, and no other. */
  keepWhatIsLost(): void {
    for (const back of [...this.backs.values()]) {
      const readers = [...this.references(back)];
      const lost = readers.flatMap((reader) => this.lostBy(reader, back));
      if (lost.length === 0) {
        for (const { alias = "", isElsewhere } of readers)
          if (!isElsewhere && alias.startsWith("local.")) this.aliases.set(alias, back);
        continue;
      }
      const { address, block, document } = back;
      this.backs.delete(address);
      this.refused.push({ uri: document.uri, address, span: block.head, because: [...new Set(lost)] });
    }
  }

  /** Writes what is left, and what reads it. */
  rewrite(): void {
    for (const back of this.backs.values()) {
      const { uri } = back.document;
      const text = writtenBlocks(
        [this.written(back), ...this.takenOver(back)],
        uri,
        this.languageOf(uri)!,
        this.store.catalog,
      ).trimEnd();
      this.add(uri, { span: back.block.span, text });
      for (const { block, document } of back.moved)
        this.add(
          document.uri,
          ...this.languageOf(document.uri)!.write.edits(document, [{ kind: "removeBlock", block }]),
        );
      for (const reader of this.references(back)) {
        const { document, block } = reader;
        const isWithin = block?.kind === "resource" && this.backs.get(addressOf(block) ?? "")?.block === block;
        if (block?.kind === "moved" || isWithin) continue;
        const read = this.editsOf(reader, back);
        if (typeof read !== "string") this.add(document.uri, ...read);
      }
    }
    for (const [uri, edits] of this.imports.edits()) this.add(uri, ...edits);
  }

  outcome(): ModuleConversion {
    return {
      edits: editsOfDocuments(this.edits, this.store),
      converted: [...this.backs.values()].map(({ document: { uri }, address: from, to }) => ({ uri, from, to })),
      refused: this.refused,
      notes: [],
    };
  }

  private add(uri: string, ...more: readonly Edit[]): void {
    this.edits.set(uri, [...(this.edits.get(uri) ?? []), ...more]);
  }

  private lostBy(reader: Reader, back: Back): readonly string[] {
    const { document, block } = reader;
    if (block?.kind === "moved") return [];
    const found = isTestFile(document.uri) ? "a test names it" : this.editsOf(reader, back);
    return typeof found === "string"
      ? [`${back.address} cannot be renamed: ${found} (${fileName(document.uri)}).`]
      : [];
  }

  private *references({ block, moved }: Back): Generator<Reader> {
    for (const reader of readersOf(block, this.scope, this.store))
      if (!moved.some((one) => one.block === reader.block)) yield reader;
  }

  private editsOf(reader: Reader, back: Back): readonly Edit[] | string {
    const { origin, isNamed, isUnclear } = reader;
    const isAddress = isAddressMeant(reader);
    if (isUnclear && !isAddress) return "it is read in a way that is not known";
    const isWhole = isAddress && origin.rest.every(({ kind }) => kind !== "name");
    const read = isWhole ? [] : readingOf(origin.rest, back.sent);
    if (typeof read === "string" || !isNamed) return read;
    return [{ span: { start: origin.start.start, end: origin.name.end }, text: back.to }, ...read];
  }

  private backOf(block: Block, document: Document, address: string): Back | string {
    if (document.isProgram) return "It is in a program: only files in Terraform's own language are converted.";
    if (document.problems.length > 0) return `${fileName(document.uri)} has errors: mend these first.`;
    const text = bodyItemOf(block.body, "type")?.value;
    if (text?.kind !== "text") return "Its type is not written out.";
    const [unimported] = this.imports.against();
    if (unimported !== undefined) return unimported;
    if (keepsNameIn(block, document)) return noNameKnown;
    const [unlike] = notConfigured(block, this.scope, this.languageOf, false);
    if (unlike !== undefined) return unlike;
    const scope = this.store.scopeOf(document.uri);
    const azurerm = scope.catalog.provider("azurerm");
    const types = (azurerm?.typesSentAs(text.text) ?? []).map((type) => {
      const sent = azurerm!.sentBody(type)!;
      return { type, sent: { ...sent, reads: readsOf(type, sent, scope) } };
    });
    if (types.length === 0) return `Not every property that azurerm sends for ${text.text} is known.`;
    const moved = [...this.scope.module.documents.values()].flatMap((there) =>
      there.blocks.flatMap((one) => (isMoveTo(one, address) ? [{ block: one, document: there }] : [])),
    );
    const fitting = types.flatMap(({ type, sent }): Back[] => {
      const to = formerAddress(moved, type) ?? `${type}.${nameOf(block)}`;
      const back = { block, document, address, type, to, sent, moved };
      const ways = draftings.filter(({ copies }) => !copies || sent.taken.size > 0);
      const drafts = sent.isElsewhere ? [] : ways.map((how): Back => ({ ...back, ...how }));
      const right = drafts.find((one) => this.isRight(one));
      return right ? [right] : [];
    });
    const tried = types.map(({ type }) => type);
    if (types.every(({ sent }) => sent.isElsewhere))
      return `${tried.join(", ")} has another id than Azure, and only azurerm knows which.`;
    return onlyOf(fitting, tried, block, this.scope);
  }

  /** Whether the draft becomes what was there. */
  private isRight(back: Back): boolean {
    const { block, document, to } = back;
    const language = this.languageOf(document.uri)!;
    const draft = language.conversion!.program([this.written(back, false)], { packages: [] }).text;
    const text = applyEdits(document.text, [{ span: block.span, text: draft.trimEnd() }]);
    const after = this.store.withTexts(new Map([[document.uri, text]]));
    const [drafted, scope] = [after.read(document.uri), after.scopeOf(document.uri)];
    const own = drafted?.blocks.find((one) => addressOf(one) === to && one.kind === "resource");
    if (!drafted || !own) return false;
    const subscription = subscriptionReadIn(block, document);
    const reader = /^data\.[\w-]+\.[\w-]+/.exec(subscription)?.[0] ?? "";
    if (!isMadeWith(aliasChosen(block), reader, this.scope)) return false;
    const around = {
      document: drafted,
      scope,
      subscription,
      write: (value: NewValue) => language.write.value(value, false),
      azureTypeOf: () => "Microsoft.Resources/resourceGroups",
      readerOf: (wanted: WantedReader) => readerIn(scope, wanted),
      copies: back.copies,
    };
    const again = toAzapi(own, around).block;
    if (!again) return false;
    const { text: written } = language.conversion!.program([again], { packages: [] });
    const parsed = language.parse(document.uri, written, this.store.catalog);
    return isSameResource({ block: parsed.blocks[0]!, document: parsed }, { block, document });
  }

  /** The resource of azurerm's. */
  private written(back: Back, isFinal = true): NewBlock {
    const { block, document, type, to, sent, saysNothing, repeats } = back;
    const scope = this.store.scopeOf(document.uri);
    const schema = typeSchemaOf("resource", type, scope).body ?? new Map();
    const ofLoops = loopEdits(block);
    const edited = (one: Reference) => ofLoops(one) ?? selfBack(one, sent) ?? (isFinal ? this.edited(one) : []);
    const source = (value: Value) => sourceOf(value, document, edited);
    const unsaid = repeats ? setApartIn(block.body, document) : undefined;
    const items = azurermItems({ block: block.body, source, saysNothing, unsaid }, schema, sent);
    const further = block.body.items.flatMap((item) => metaItemsBack(item, block, source, sent));
    const own = [...items, ...further];
    const names = items.map(({ name }) => name);
    // azurerm would take away what azapi has as a resource of its own.
    const unread = isFinal ? [...unreadAmong(type, names, schema, sent, scope), ...sent.children.keys()] : [];
    const all = ignoring(unread, own);
    const first = [...all.filter(isRepeating), ...providerItem(aliasChosen(block), "azurerm")];
    return {
      kind: "resource",
      labels: [type, to.slice(type.length + 1)],
      items: [...first, ...all.filter((one) => !isRepeating(one))],
    };
  }

  private readonly edited = (reference: Reference): readonly Edit[] => {
    const named = addressIn(reference);
    if (!named) return [];
    const [own, alias] = [this.backs.get(named.address), this.aliases.get(named.address)];
    const back = own ?? alias;
    const isRead = named.rest.some(({ kind }) => kind === "name");
    const read = back && isRead ? readingOf(named.rest, back.sent) : [];
    if (!back || typeof read === "string") return [];
    const span = { start: reference.steps[0]!.span.start, end: named.nameStep.span.end };
    return own ? [{ span, text: back.to }, ...read] : read;
  };

  private takenOver({ block, document, address, to, sent }: Back): readonly NewBlock[] {
    const source = (name: string) => {
      const value = bodyItemOf(block.body, name)?.value;
      return value ? sourceOf(value, document, this.edited) : '""';
    };
    const id = idBelow(source("parent_id"), sent, source("name"));
    const spelled = spelledAs(id, importIdOf(typeInAddress(to) ?? "", this.store.scopeOf(document.uri)));
    const repeated = repeatedIn(block, (value) => sourceOf(value, document, this.edited));
    return [forgottenBlock(address), this.imports.blockFor({ to, id: `"${spelled}"`, repeated })];
  }
}
