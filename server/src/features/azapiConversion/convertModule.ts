/** Resources of azurerm's in a module as resources of azapi's, with all that reads them; each as a whole or not at all. */
import { isCalled, type Scope } from "../../analysis/index";
import { sourceOf, toAzapi, writesInto } from "../../azure/index";
import { compareVersions } from "../../catalog/index";
import { type Language, writtenBlocks } from "../../languages/index";
import {
  addressIn,
  addressOf,
  type Block,
  bodyItemOf,
  type Document,
  fileName,
  isOverrideFile,
  isTestFile,
  type NewBlock,
  nameOf,
  type Reference,
  typeOf,
  type Value,
} from "../../model/index";
import { appendTo, type Edit, Lines } from "../../text/index";
import type { Store } from "../../workspace/index";
import { editsOfDocuments } from "./editsOfDocuments";
import { exportedAnswers } from "./exportedAnswers";
import { azureTypeAt, subscriptionIn } from "./moduleFacts";
import { otherProviders } from "./otherProviders";
import type { ConversionOptions, ModuleConversion, Objections, RefusedResource } from "./outcome";
import { isAddressMeant, type Reader, readersOf } from "./readers";
import { editsBehind, type Renamed, readingEdits } from "./readings";
import { oldestAzapi, requiredAzapi } from "./requiredAzapi";
import { idBelow, importBlocks, movedBlock } from "./takeOver";

/** What is known of the workspace. */
export interface ConversionContext {
  readonly store: Store;
  readonly languageOf: (uri: string) => Language | undefined;
  readonly proven: NonNullable<ConversionOptions["proven"]>;
  readonly seen: NonNullable<ConversionOptions["seen"]>;
  readonly takeOver: NonNullable<ConversionOptions["takeOver"]>;
  readonly apiVersion: string | undefined;
  readonly namesTriggers: boolean;
}

interface Candidate {
  readonly address: string;
  readonly block: Block;
  readonly document: Document;
}

/** The resources in documents of one module, or those of these addresses alone; `known` says why some stay as they are, by address. */
export function convertModule(
  uris: readonly string[],
  addresses: readonly string[] | undefined,
  { store, languageOf, proven, seen, takeOver, apiVersion, namesTriggers }: ConversionContext,
  known: Objections,
): ModuleConversion {
  const scope = store.scopeOf(uris[0]!);
  const refused: RefusedResource[] = [];
  const candidates = uris.flatMap((uri) => candidatesIn(store.read(uri)!));
  const names = newNames(candidates, scope);
  const renamed = new Map<string, Renamed>();
  /** Locals that stand for one of them. */
  const standIns = new Map<string, Renamed>();
  const subscription = subscriptionIn(scope);
  const around = {
    subscription: subscription ?? "data.azapi_client_config.current.subscription_id",
    azureTypeOf: (one: string) => azureTypeAt(one, scope),
  };

  const refuse = ({ address, block, document }: Candidate, because: readonly string[]) =>
    refused.push({ uri: document.uri, address, span: block.head, because });
  for (const one of candidates) {
    const against = known.get(one.address) ?? [
      ...whyNot(one, scope),
      ...(takeOver === "import" ? notByImport(one, scope) : []),
    ];
    const made = against.length > 0 ? undefined : converted(one);
    if (made?.block && made.sent) {
      const written = (value: Value) => sourceOf(value, one.document, edited);
      const has = new Set(made.block.items.map(({ name }) => name));
      renamed.set(one.address, {
        ...one,
        to: names.get(one.address)!,
        sent: made.sent,
        lists: made.lists ?? [],
        has,
        answers: new Set(),
        written,
      });
    } else refuse(one, made?.refusals ?? against);
  }
  // What cannot be read any more keeps a resource as it is, and no other.
  for (const one of candidates) {
    const own = renamed.get(one.address);
    const readers = own ? [...references(one)] : [];
    const lost = readers.flatMap((reader) => lostBy(reader, own!));
    if (lost.length === 0) {
      for (const { standsIn = "", isElsewhere } of readers)
        if (own && !isElsewhere && standsIn.startsWith("local.")) standIns.set(standsIn, own);
      continue;
    }
    renamed.delete(one.address);
    refuse(one, [...new Set(lost)]);
  }

  const edits = new Map<string, Edit[]>();
  const add = (uri: string, more: readonly Edit[]) => edits.set(uri, [...(edits.get(uri) ?? []), ...more]);
  let readsSubscription = false;
  for (const one of candidates) {
    const own = renamed.get(one.address);
    if (!own) continue;
    const made = converted(one);
    readsSubscription ||= made.readsSubscription;
    add(one.document.uri, [replacement(one, own, made.block!, made.parts)]);
    for (const reader of references(one)) {
      if (reader.block?.kind === "moved" || isConverted(reader)) continue;
      const found = editsOf(reader, own);
      if (typeof found !== "string") add(reader.document.uri, found);
    }
  }
  if (renamed.size > 0) {
    for (const [uri, more] of requiredAzapi(scope, uris[0]!, languageOf)) add(uri, more);
    if (readsSubscription && subscription === undefined) {
      const first = candidates.find(({ address }) => renamed.has(address))!;
      add(first.document.uri, [clientConfig(first)]);
    }
  }
  return {
    edits: editsOfDocuments(edits, store),
    converted: [...renamed].map(([from, { to, document }]) => ({ uri: document.uri, from, to })),
    refused,
  };

  function candidatesIn(document: Document): Candidate[] {
    return document.blocks.flatMap((block) => {
      const address = block.kind === "resource" ? addressOf(block) : undefined;
      const isMeant =
        address !== undefined &&
        typeOf(block)?.startsWith("azurerm_") === true &&
        addresses?.includes(address) !== false;
      return isMeant ? [{ address, block, document }] : [];
    });
  }

  function converted({ block, document, address }: Candidate) {
    const language = languageOf(document.uri)!;
    const own = seen.get(address);
    return toAzapi(block, {
      ...(own && { seen: own }),
      ...around,
      ...(apiVersion !== undefined && { apiVersion }),
      namesTriggers,
      isProven: proven === "all" || proven.has(address),
      document,
      scope: store.scopeOf(document.uri),
      write: (value) => language.write.value(value, false),
      name: names.get(address)!.slice("azapi_resource.".length),
      edited,
    });
  }

  function edited(reference: Reference): readonly Edit[] {
    const address = addressIn(reference)?.address ?? "";
    const [named, standsIn] = [renamed.get(address), standIns.get(address)];
    const own = named ?? standsIn;
    const found = own ? readingEdits(reference, own, named !== undefined) : [];
    return typeof found === "string" ? [] : found;
  }

  function references({ block }: Candidate): Generator<Reader> {
    return readersOf(block, scope, store);
  }

  function isConverted({ block }: Reader): boolean {
    return block?.kind === "resource" && renamed.get(addressOf(block) ?? "")?.block === block;
  }

  function editsOf(reader: Reader, own: Renamed): readonly Edit[] | string {
    const { origin } = reader;
    // What is written instead of a value is written instead of the module's name too.
    const { start } = reader.isNamed ? origin.start : origin.whole;
    const isAddress = isAddressMeant(reader);
    if (reader.isUnclear && !isAddress) return "is read in a way that is not known";
    return editsBehind({ span: { start, end: origin.name.end }, isAddress, ...reader }, origin.rest, own);
  }

  function lostBy(reader: Reader, own: Renamed): string[] {
    const { block, document, origin } = reader;
    const place = `${fileName(document.uri)}:${new Lines(document.text).positionAt(origin.start.start).line + 1}`;
    if (block?.kind === "moved") return [];
    if (block?.kind === "import") return [`An import block is about it (${place}).`];
    if (block?.kind === "removed") return [`A removed block is about it (${place}).`];
    if (isTestFile(document.uri)) return [`A test names it (${place}).`];
    if (!origin.isLiteral) return [`It is named with escapes (${place}).`];
    if (block && isPartOf(block, own))
      return [`${addressOf(block)} writes into it as well, and azapi would take that away.`];
    const found = editsOf(reader, own);
    return typeof found === "string"
      ? [`${addressOf(own.block)}${found.startsWith(".") ? "" : " "}${found} (${place}).`]
      : [];
  }

  function isPartOf(block: Block, { sent: { azureType }, lists, block: of }: Renamed): boolean {
    const type = block.kind === "resource" ? typeOf(block) : undefined;
    return type !== undefined && writesInto(type, { type: typeOf(of) ?? "", azureType, lists }, scope);
  }

  function replacement(
    { block, document, address }: Candidate,
    own: Renamed,
    made: NewBlock,
    parts: readonly NewBlock[] = [],
  ): Edit {
    const language = languageOf(document.uri)!;
    const { start, end } = block.span;
    const comments = language.conversion!.comments(document).filter(({ span }) => span.start > start && span.end < end);
    const lines = comments.flatMap((one) => one.lines);
    const taken = takeOver === "moved" ? [movedBlock(address, own.to)] : importBlocks(address, own.to, ...imported());
    const blocks = [
      { ...made, items: [...made.items, ...exportedAnswers(own, scope)], ...(lines.length > 0 && { comments: lines }) },
      ...parts,
      ...taken,
    ];
    return { span: block.span, text: writtenBlocks(blocks, document.uri, language, store.catalog).trimEnd() };

    /** Its id, with the version that azapi reads it in, and what makes instances of it. */
    function imported(): [id: string, forEach: string | undefined] {
      const source = (name: string) => {
        const value = made.items.find((item) => item.name === name)?.value;
        return value && value.kind !== "body" ? language.write.value(value, false) : '""';
      };
      const version = own.sent.azureType.split("@")[1] ?? "";
      const id = `"${idBelow(source("parent_id"), own.sent, source("name"))}?api-version=${version}"`;
      const forEach = bodyItemOf(block.body, "for_each")?.value;
      return [id, forEach && sourceOf(forEach, document, edited)];
    }
  }

  function clientConfig({ block, document }: Candidate): Edit {
    const data: NewBlock = { kind: "data", labels: ["azapi_client_config", "current"], items: [] };
    const { text } = languageOf(document.uri)!.conversion!.program([data], { packages: [] });
    return { span: { start: block.span.start, end: block.span.start }, text: `${text.trimEnd()}\n\n` };
  }
}

/** Why a block cannot be converted, whatever is in it. */
function whyNot({ address, block, document }: Candidate, scope: Scope): string[] {
  const { module, versionOf } = scope;
  const azapi = versionOf("azapi");
  if (compareVersions(azapi, `${oldestAzapi}.0`) < 0)
    return [`azapi ${azapi} is in force, and takes over what azurerm has made from ${oldestAzapi} on.`];
  if (document.isProgram) return ["It is in a program: only files in Terraform's own language are converted."];
  if (document.problems.length > 0) return [`${fileName(document.uri)} has errors: mend these first.`];
  if (isOverrideFile(document.uri)) return ["It is in an override file."];
  if (module.leftOut?.length) return [`These files were not read and may refer to it: ${module.leftOut.join(", ")}.`];
  const [declaration, ...others] = module.declarations.get(address) ?? [];
  if (others.length > 0) return ["It is declared more than once."];
  if (!nameOf(block) || !declaration) return ["It has no name."];
  if (
    declaration.block !== block ||
    block.base ||
    module.overriding?.merged(block) !== (module.overriding ? block : undefined)
  )
    return ["An override file changes it."];
  return otherProviders(scope);
}

/** Why a block cannot be imported where it is. Source: https://developer.hashicorp.com/terraform/language/block/import */
function notByImport({ block }: Candidate, scope: Scope): string[] {
  if (isCalled(scope)) return ["Terraform takes import blocks in the first module alone, and another one calls this."];
  if (bodyItemOf(block.body, "count"))
    return ["It has several instances by count, which an import block would have to name."];
  return [];
}

/** An address for each that nothing else has. */
function newNames(candidates: readonly Candidate[], { module }: Scope): ReadonlyMap<string, string> {
  const wanted = new Map<string, Candidate[]>();
  for (const one of candidates) appendTo(wanted, `azapi_resource.${nameOf(one.block)}`, one);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const [plain, all] of wanted) {
    const isFree = all.length === 1 && !module.declarations.has(plain);
    for (const { address, block } of all) {
      const type = typeOf(block)!.slice("azurerm_".length);
      let name = isFree ? plain : `azapi_resource.${type}_${nameOf(block)}`;
      while (taken.has(name) || (name !== plain && (module.declarations.has(name) || wanted.has(name))))
        name += "_azapi";
      taken.add(name);
      found.set(address, name);
    }
  }
  return found;
}
