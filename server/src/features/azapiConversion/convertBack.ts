/**
 * Resources of azapi's in a module as resources of azurerm's. A draft is made for each type of azurerm's that is for the type of Azure's, and counts
 * only where turning it into azapi's again gives what was there.
 */
import { typeSchemaOf } from "../../analysis/index";
import {
  asWritten,
  azurermItems,
  importIdOf,
  readsOf,
  sourceOf,
  spelledAs,
  toAzapi,
  unreadAmong,
} from "../../azure/index";
import type { SentBody } from "../../catalog/index";
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
  nameOf,
  newArgument,
  type Reference,
  typeInAddress,
  typeOf,
  type Value,
} from "../../model/index";
import { applyEdits, type Edit } from "../../text/index";
import { argumentAt, readingOf } from "./backAttributes";
import { canonical } from "./canonical";
import type { ConversionContext } from "./convertModule";
import { editsOfDocuments } from "./editsOfDocuments";
import type { ModuleConversion, Objections, RefusedResource } from "./outcome";
import { isAddressMeant, type Reader, readersOf } from "./readers";
import { idBelow, importBlocks } from "./takeOver";

/** A resource, and what becomes of it. */
interface Back {
  readonly block: Block;
  readonly document: Document;
  readonly address: string;
  readonly type: string;
  readonly to: string;
  readonly sent: SentBody;
  /** What said that azapi has taken it over. */
  readonly moved: readonly { readonly block: Block; readonly document: Document }[];
  /** Whether lists that have nothing in them have to be written. */
  readonly saysNothing: boolean;
}

/** The resources in documents of one module, or those of these addresses alone. */
export function convertBack(
  uris: readonly string[],
  addresses: readonly string[] | undefined,
  { store, languageOf }: Pick<ConversionContext, "store" | "languageOf">,
  known: Objections,
): ModuleConversion {
  const scope = store.scopeOf(uris[0]!);
  const { module } = scope;
  const refused: RefusedResource[] = [];
  const backs = new Map<string, Back>();
  /** Locals that stand for one of them. */
  const standIns = new Map<string, Back>();
  for (const uri of uris) {
    const document = store.read(uri)!;
    for (const block of document.blocks) {
      const address = typeOf(block) === "azapi_resource" ? addressOf(block) : undefined;
      if (address === undefined || addresses?.includes(address) === false) continue;
      const against = known.get(address);
      const back = against ?? backOf(block, document, address);
      if (against || typeof back === "string")
        refused.push({ uri, address, span: block.head, because: against ?? [back as string] });
      else backs.set(address, back as Back);
    }
  }
  for (const back of [...backs.values()]) {
    const readers = [...references(back)];
    const lost = readers.flatMap((reader) => {
      const { document, block } = reader;
      if (block?.kind === "moved") return [];
      const found = isTestFile(document.uri) ? "a test names it" : editsOf(reader, back);
      return typeof found === "string"
        ? [`${back.address} cannot be renamed: ${found} (${fileName(document.uri)}).`]
        : [];
    });
    if (lost.length === 0) {
      for (const { standsIn = "", isElsewhere } of readers)
        if (!isElsewhere && standsIn.startsWith("local.")) standIns.set(standsIn, back);
      continue;
    }
    backs.delete(back.address);
    refused.push({ uri: back.document.uri, address: back.address, span: back.block.head, because: [...new Set(lost)] });
  }
  const edits = new Map<string, Edit[]>();
  const add = (uri: string, ...more: Edit[]) => edits.set(uri, [...(edits.get(uri) ?? []), ...more]);
  for (const back of backs.values()) {
    add(back.document.uri, { span: back.block.span, text: textOf([written(back), ...takenOver(back)], back.document) });
    for (const { block, document } of back.moved)
      add(document.uri, ...languageOf(document.uri)!.write.edits(document, [{ kind: "removeBlock", block }]));
    for (const reader of references(back)) {
      const { document, block } = reader;
      const isWithin = block?.kind === "resource" && backs.get(addressOf(block) ?? "")?.block === block;
      if (block?.kind === "moved" || isWithin) continue;
      const read = editsOf(reader, back);
      if (typeof read !== "string") add(document.uri, ...read);
    }
  }
  return {
    edits: editsOfDocuments(edits, store),
    converted: [...backs.values()].map(({ document, address, to }) => ({ uri: document.uri, from: address, to })),
    refused,
  };

  function* references({ block, moved }: Back): Generator<Reader> {
    for (const reader of readersOf(block, scope, store))
      if (!moved.some((one) => one.block === reader.block)) yield reader;
  }

  function editsOf(reader: Reader, back: Back): readonly Edit[] | string {
    const { origin, isNamed, isUnclear } = reader;
    const isAddress = isAddressMeant(reader);
    if (isUnclear && !isAddress) return "it is read in a way that is not known";
    const read = isAddress ? [] : readingOf(origin.rest, back.sent);
    if (typeof read === "string" || !isNamed) return read;
    return [{ span: { start: origin.start.start, end: origin.name.end }, text: back.to }, ...read];
  }

  function backOf(block: Block, document: Document, address: string): Back | string {
    if (document.isProgram) return "It is in a program: only files in Terraform's own language are converted.";
    if (document.problems.length > 0) return `${fileName(document.uri)} has errors: mend these first.`;
    const text = bodyItemOf(block.body, "type")?.value;
    if (text?.kind !== "text") return "Its type is not written out.";
    if (bodyItemOf(block.body, "count") || bodyItemOf(block.body, "for_each"))
      return "It has several instances, which an import block would have to name.";
    const scope = store.scopeOf(document.uri);
    const azurerm = scope.catalog.provider("azurerm");
    const types = (azurerm?.typesSentAs(text.text) ?? []).map((type) => {
      const sent = azurerm!.sentBody(type)!;
      return { type, sent: { ...sent, reads: readsOf(type, sent, scope) } };
    });
    if (types.length === 0) return `What azurerm sends for ${text.text} is not known to the last property.`;
    const moved = [...module.documents.values()].flatMap((there) =>
      there.blocks.flatMap((one) => (isMoveTo(one, address) ? [{ block: one, document: there }] : [])),
    );
    const fitting = types.flatMap(({ type, sent }): Back[] => {
      const to = formerAddress(moved, type) ?? `${type}.${nameOf(block)}`;
      const back: Back = { block, document, address, type, to, sent, moved, saysNothing: false };
      const right = [back, { ...back, saysNothing: true }].find(isRight);
      return right ? [right] : [];
    });
    // What it was before is what it is again.
    const own = fitting.filter(({ type }) => formerAddress(moved, type) !== undefined);
    const [only, ...others] = own.length > 0 ? own : fitting;
    const body = bodyItemOf(block.body, "body")?.value;
    if (!only && body && body.kind !== "body")
      return "Its body is no object that is written out: only such a body is compared with what azurerm sends. Of jsonencode(…), as azapi 1 takes it, write the object alone.";
    if (!only)
      return `No resource of azurerm's is known to send the same: ${types.map(({ type }) => type).join(", ")}.`;
    if (others.length > 0) return `It may be any of ${fitting.map(({ type }) => type).join(", ")}.`;
    if (module.declarations.has(only.to)) return `The module declares ${only.to} already.`;
    return only;
  }

  /** Whether the draft becomes what was there. */
  function isRight(back: Back): boolean {
    const { block, document, to } = back;
    const language = languageOf(document.uri)!;
    const draft = language.conversion!.program([written(back, false)], { packages: [] }).text;
    const text = applyEdits(document.text, [{ span: block.span, text: draft.trimEnd() }]);
    const after = store.withTexts(new Map([[document.uri, text]]));
    const [drafted, scope] = [after.read(document.uri), after.scopeOf(document.uri)];
    const own = drafted?.blocks.find((one) => addressOf(one) === to && one.kind === "resource");
    if (!drafted || !own) return false;
    const parent = bodyItemOf(block.body, "parent_id")?.value;
    const subscription =
      /\/subscriptions\/\$\{([^}]*)\}/.exec(parent ? sourceOf(parent, document, undefined) : "")?.[1] ?? "";
    const write: Parameters<typeof toAzapi>[1]["write"] = (value) => language.write.value(value, false);
    const azureTypeOf = () => "Microsoft.Resources/resourceGroups";
    const again = toAzapi(own, { document: drafted, scope, subscription, azureTypeOf, write }).block;
    if (!again) return false;
    const reread = language.parse(
      document.uri,
      language.conversion!.program([again], { packages: [] }).text,
      store.catalog,
    );
    const compared = ["name", "parent_id", "location", "body", "sensitive_body", "tags", "identity"];
    return compared.every((name) => canonical(reread.blocks[0]!, name, reread) === canonical(block, name, document));
  }

  /** The resource of azurerm's. */
  function written(back: Back, isFinal = true): NewBlock {
    const { block, document, type, to, sent, saysNothing } = back;
    const schema = typeSchemaOf("resource", type, store.scopeOf(document.uri)).body ?? new Map();
    const source = (value: Value) => sourceOf(value, document, isFinal ? edited : undefined);
    const items = azurermItems({ block: block.body, source, saysNothing }, schema, sent);
    const carried = block.body.items.flatMap((item) =>
      isCarried(item.name) ? [asWritten(item, source, (path) => argumentAt(path, sent))] : [],
    );
    const own = [...items, ...carried];
    const unread = isFinal
      ? unreadAmong(
          type,
          items.map(({ name }) => name),
          schema,
          sent,
          store.scopeOf(document.uri),
        )
      : [];
    return { kind: "resource", labels: [type, to.slice(type.length + 1)], items: ignoring(unread, own) };
  }

  function edited(reference: Reference): readonly Edit[] {
    const named = addressIn(reference);
    if (!named) return [];
    const [own, standsIn] = [backs.get(named.address), standIns.get(named.address)];
    const back = own ?? standsIn;
    const isRead = named.rest.some(({ kind }) => kind === "name");
    const read = back && isRead ? readingOf(named.rest, back.sent) : [];
    if (!back || typeof read === "string") return [];
    const span = { start: reference.steps[0]!.span.start, end: named.nameStep.span.end };
    return own ? [{ span, text: back.to }, ...read] : read;
  }

  function takenOver({ block, document, address, to, sent }: Back): readonly NewBlock[] {
    const source = (name: string) => {
      const value = bodyItemOf(block.body, name)?.value;
      return value ? sourceOf(value, document, edited) : '""';
    };
    const id = idBelow(source("parent_id"), sent, source("name"));
    const spelled = spelledAs(id, importIdOf(typeInAddress(to) ?? "", store.scopeOf(document.uri)));
    return importBlocks(address, to, `"${spelled}"`);
  }

  function textOf(blocks: readonly NewBlock[], { uri }: Document): string {
    return writtenBlocks(blocks, uri, languageOf(uri)!, store.catalog).trimEnd();
  }
}

/** A block that ignores what differs of some arguments. */
function ignoring(names: readonly string[], items: readonly NewBodyItem[]): NewBodyItem[] {
  const [first, ...others] = names.map((one) => ({ kind: "reference" as const, path: [one] }));
  if (!first) return [...items];
  const there = items.find(({ name }) => name === "lifecycle");
  const inner = there?.value.kind === "body" ? there.value.items : [];
  const ignored = inner.find(({ name }) => name === "ignore_changes")?.value;
  if (ignored && ignored.kind !== "list") return [...items];
  const all = { kind: "list" as const, items: [...(ignored?.items ?? []), first, ...others] };
  const rest = inner.filter(({ name }) => name !== "ignore_changes");
  const value = { kind: "body" as const, items: [...rest, newArgument("ignore_changes", all)] };
  return [...items.filter((one) => one !== there), { name: "lifecycle", form: "block", value }];
}

function isMoveTo(block: Block, address: string): boolean {
  const to = block.kind === "moved" ? bodyItemOf(block.body, "to")?.value : undefined;
  return to?.kind === "reference" && addressIn(to.reference)?.address === address;
}

/** The address that a resource had before azapi took it over, where that is written. */
function formerAddress(moved: Back["moved"], type: string): string | undefined {
  const [from] = moved.map(({ block }) => bodyItemOf(block.body, "from")?.value);
  const address = from?.kind === "reference" ? addressIn(from.reference)?.address : undefined;
  return address?.startsWith(`${type}.`) ? address : undefined;
}

function isCarried(name: string): boolean {
  return ["depends_on", "lifecycle", "timeouts", "provisioner", "connection"].includes(name);
}
