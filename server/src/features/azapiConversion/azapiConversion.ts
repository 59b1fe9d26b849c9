import { blockSchemaOf } from "../../analysis/index";
import { type AzapiProof, azapiProof, trialOf, withoutSet } from "../../azure/index";
import { languageOf } from "../../languages/index";
import { addressOf, type Block, type Finding, isConfiguration, typeOf } from "../../model/index";
import { appendTo, applyEdits, composed, type Edit, Lines, plain, type Span } from "../../text/index";
import type { Store } from "../../workspace/index";
import { diagnosticQueries } from "../diagnostics/diagnostics";
import { type Convertible, convertibleIn } from "./candidates";
import { convertBack } from "./convertBack";
import { convertModule } from "./convertModule";
import type { AzapiConversion, ConversionOptions, ModuleConversion, Objections, ResourceTrial } from "./outcome";

export type {
  AzapiConversion,
  ConversionOptions,
  Objections,
  ProvenOptions,
  RefusedResource,
  ResourceTrial,
  TakeOver,
} from "./outcome";

/** Conversion of azurerm resources to azapi and back. */
export interface AzapiConversionQueries {
  /** What may be converted where `span` is: nothing in other languages than Terraform's own. */
  convertibleAt(uri: string, span: Span): Convertible;
  /** The resources of azurerm's in documents, or those of these addresses alone. */
  convertToAzapi(uris: readonly string[], addresses?: readonly string[], options?: ConversionOptions): AzapiConversion;
  /** What of resources in documents of azurerm's, those of these addresses, a provider is to try, so that what it sends can be seen. */
  azapiTrials(uris: readonly string[], addresses: readonly string[]): readonly ResourceTrial[];
  /** The other way round: resources of azapi's as azurerm's. */
  convertToAzurerm(uris: readonly string[], addresses?: readonly string[]): ModuleConversion;
}

/** Answers from the store. */
export function azapiConversionQueries(store: Store): AzapiConversionQueries {
  return {
    convertibleAt(uri, span) {
      const document = store.read(uri);
      const isConverted = document && !document.isProgram && isConfiguration(uri) && languageOf(uri)?.conversion;
      return isConverted ? convertibleIn(document, span, store.scopeOf(uri)) : { azurerm: [], azapi: [] };
    },
    convertToAzapi(uris, addresses, options = {}) {
      const { takeOver = "moved", apiVersion, namesTriggers = false, answered, byModule } = options;
      const all = inTurn(uris, (own, before) => {
        const said = byModule?.get(store.moduleOf(own[0]!).folder) ?? options;
        const { objections, proven = new Set(), seen = new Map() } = said;
        return accepted(
          "azapi",
          (against) =>
            convertModule(
              own,
              addresses,
              { store: before, languageOf, proven, seen, takeOver, apiVersion, namesTriggers, answered },
              against,
            ),
          before,
          objections,
        );
      });
      return { ...together(all, store), proofs: () => all.turns.flatMap(proofsOf) };
    },
    azapiTrials(uris, addresses) {
      return addresses.flatMap((address) => {
        const uri = uris.find((one) => resourceAt(address, one, store));
        const block = uri === undefined ? undefined : resourceAt(address, uri, store);
        const scope = uri === undefined ? undefined : store.scopeOf(uri);
        const schema = block && scope && blockSchemaOf(block, scope).body;
        const trial = schema && trialOf(block, schema, scope!);
        return trial && typeof trial !== "string" ? [{ ...trial, address, type: typeOf(block) ?? "" }] : [];
      });
    },
    convertToAzurerm(uris, addresses) {
      const all = inTurn(uris, (own, before) =>
        accepted("azurerm", (against) => convertBack(own, addresses, { store: before, languageOf }, against), before),
      );
      return together(all, store);
    },
  };

  /** One module after the other; what one has changed in the files of another counts there. */
  function inTurn(uris: readonly string[], convert: (own: readonly string[], before: Store) => Turn): AllTurns {
    const found = new Map<string, string[]>();
    for (const uri of uris) if (store.read(uri)) appendTo(found, store.moduleOf(uri).folder, uri);
    const edits = new Map<string, readonly Edit[]>();
    let before = store;
    const turns = [...found.values()].map((own) => {
      const turn = convert(own, before);
      before = turn.after;
      for (const { uri, edits: more } of turn.made.edits) {
        const earlier = edits.get(uri);
        edits.set(uri, earlier ? composed(store.read(uri)?.text ?? "", earlier, more) : more);
      }
      return turn;
    });
    return { turns, edits: [...edits].map(([uri, own]) => ({ uri, edits: own })) };
  }
}

/** What became of all modules, as edits of the texts that there were. */
interface AllTurns extends Pick<ModuleConversion, "edits"> {
  readonly turns: readonly Turn[];
}

/** What became of one module. */
interface Turn {
  readonly made: ModuleConversion;
  readonly before: Store;
  readonly after: Store;
}

/** A resource of which our own rules refuse something once it is converted stays as it is. */
function accepted(
  provider: string,
  convert: (against: Objections) => ModuleConversion,
  before: Store,
  objections: Objections = new Map(),
): Turn {
  const against = new Map(objections);
  // What it has been told of azapi's resources need not be so of azurerm's.
  const errorsBefore = provider === "azapi" ? errorsIn(before) : () => [];
  for (;;) {
    const made = convert(against);
    const after = afterwards(made.edits, before);
    const found = refusedByRules(made, provider, errorsBefore, { before, after });
    if (found.size === 0) return { made, before, after };
    for (const [address, because] of found) against.set(address, because);
  }
}

/** What became of several modules. */
function together({ turns, edits }: AllTurns, store: Store): ModuleConversion {
  const refused = turns.flatMap(({ made }) =>
    made.refused.map((one) => ({ ...one, span: resourceAt(one.address, one.uri, store)?.head ?? one.span })),
  );
  const spanOf = ({ address, uri, span }: ModuleConversion["notes"][number]) =>
    resourceAt(address, uri, store)?.head ?? span;
  const notes = turns.flatMap(({ made }) => made.notes.map((one) => ({ ...one, span: spanOf(one) })));
  return { edits, converted: turns.flatMap(({ made }) => made.converted), refused, notes };
}

/** The workspace as it would be. */
function afterwards(edits: ModuleConversion["edits"], store: Store): Store {
  if (edits.length === 0) return store;
  const texts = edits.map(({ uri, edits: own }) => [uri, applyEdits(store.read(uri)?.text ?? "", own)] as const);
  return store.withTexts(new Map(texts));
}

/** What our rules find wrong in what is converted, by the address that it had. */
function refusedByRules(
  made: ModuleConversion,
  provider: string,
  errorsBefore: Errors,
  { before, after }: { readonly before: Store; readonly after: Store },
): Objections {
  const errorsAfter = errorsIn(after);
  const found = new Map<string, readonly string[]>();
  for (const { uri, from, to } of made.converted) {
    const [first] = errorsBefore(uri, from);
    const refused = errorsAfter(uri, to).map(({ message, span }) => {
      const text = after.read(uri)?.text ?? "";
      const value = text.slice(span.start, span.end);
      const line = lineOf(value, resourceAt(from, uri, before), before.read(uri)?.text ?? "");
      // A reference that only the conversion writes says itself what it is.
      const isOwn = line === undefined && /^[a-z_]\w*\./i.test(value);
      const argument = isOwn ? undefined : argumentAt(text, span);
      const where = line === undefined ? "" : ` (line ${line})`;
      return `${provider} would not take ${argument === undefined ? "it" : `its ${argument}`}${where}: ${plain(message)}`;
    });
    const because = first === undefined ? [...new Set(refused)] : [`It has errors. ${plain(first.message)}`];
    if (because.length > 0) found.set(from, because);
  }
  return found;
}

/** The name of the argument that is written in the line of a place. */
function argumentAt(text: string, { start }: Span): string | undefined {
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1).split("\n", 1)[0]!;
  const [left = "", right] = line.split("=", 2);
  const name = left.trim().replaceAll('"', "");
  return right && name !== "" && !/[{}]/.test(name) ? name : undefined;
}

/** The line of what was written before in which a value is, if it is there once. */
function lineOf(value: string, block: Block | undefined, text: string): number | undefined {
  const own = block && text.slice(block.span.start, block.span.end);
  const at = own?.indexOf(value) ?? -1;
  if (!block || value === "" || at < 0 || own!.indexOf(value, at + 1) >= 0) return undefined;
  return new Lines(text).positionAt(block.span.start + at).line + 1;
}

/** What a provider can prove of those that are converted. */
function proofsOf({ made, before, after }: Turn): readonly AzapiProof[] {
  const former = new Map(made.converted.flatMap(({ from, to, isPart }) => (isPart ? [] : [[to, from] as const])));
  return made.converted.flatMap(({ uri, from, to, isPart, setByOthers = [] }) => {
    if (isPart) return [];
    const [was, is] = [resourceAt(from, uri, before), resourceAt(to, uri, after)];
    if (!was || !is) return [];
    const blocks = { before: was, beforeScope: before.scopeOf(uri), after: is, afterScope: after.scopeOf(uri) };
    const proof = azapiProof(blocks, (address) => former.get(address));
    if (!proof?.sends) return proof ?? [];
    // azurerm sets that by requests of other resources.
    return { ...proof, sends: { ...proof.sends, body: withoutSet(proof.sends.body, setByOthers) } };
  });
}

function resourceAt(address: string, uri: string, store: Store): Block | undefined {
  return store.read(uri)?.blocks.find((one) => one.kind === "resource" && addressOf(one) === address);
}

/** What is wrong with a resource. */
type Errors = (uri: string, address: string) => readonly Pick<Finding, "message" | "span">[];

function errorsIn(store: Store): Errors {
  const { diagnose } = diagnosticQueries(store);
  const known = new Map<string, readonly Finding[]>();
  return (uri, address) => {
    const errors = known.get(uri) ?? diagnose(uri).filter(({ severity }) => severity === "error");
    known.set(uri, errors);
    const block = resourceAt(address, uri, store);
    const { start = 0, end = 0 } = block?.span ?? {};
    return errors.filter(({ span }) => start <= span.start && span.end <= end);
  };
}
