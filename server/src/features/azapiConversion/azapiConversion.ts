import { blockSchemaOf } from "../../analysis/index";
import { type AzapiProof, azapiProof, trialOf } from "../../azure/index";
import { languageOf } from "../../languages/index";
import { addressOf, type Block, type Finding, typeOf } from "../../model/index";
import { appendTo, applyEdits, plain } from "../../text/index";
import type { Store } from "../../workspace/index";
import { diagnosticQueries } from "../diagnostics/diagnostics";
import { convertBack } from "./convertBack";
import { convertModule } from "./convertModule";
import type { AzapiConversion, ConversionOptions, ModuleConversion, Objections, ResourceTrial } from "./outcome";

export type { AzapiConversion, Objections, RefusedResource, ResourceTrial } from "./outcome";

/** azurerm's resources as azapi's. */
export interface AzapiConversionQueries {
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
    convertToAzapi(uris, addresses, options = {}) {
      const { objections, proven = new Set(), seen = new Map() } = options;
      const convert = (own: readonly string[]) => (against: Objections) =>
        convertModule(own, addresses, { store, languageOf, proven, seen }, against);
      const all = byModule(uris).map((own) => accepted("azapi", convert(own), objections));
      return { ...together(all), proofs: () => all.flatMap((one) => proofsOf(one, store)) };
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
      const convert = (own: readonly string[]) => (against: Objections) =>
        convertBack(own, addresses, { store, languageOf }, against);
      return together(byModule(uris).map((own) => accepted("azurerm", convert(own))));
    },
  };

  function byModule(uris: readonly string[]): readonly (readonly string[])[] {
    const found = new Map<string, string[]>();
    for (const uri of uris) if (store.read(uri)) appendTo(found, store.moduleOf(uri).folder, uri);
    return [...found.values()];
  }

  /** A resource of which our own rules refuse something once it is converted stays as it is. */
  function accepted(
    provider: string,
    convert: (against: Objections) => ModuleConversion,
    objections: Objections = new Map(),
  ): ModuleConversion {
    const against = new Map(objections);
    // What it has been told of azapi's resources need not be so of azurerm's.
    const before = provider === "azapi" ? errorsIn(store) : () => [];
    for (;;) {
      const made = convert(against);
      const found = refusedByRules(made, provider, before, errorsIn(afterwards(made, store)));
      if (found.size === 0) return made;
      for (const [address, because] of found) against.set(address, because);
    }
  }
}

/** What became of several modules. */
function together(all: readonly ModuleConversion[]): ModuleConversion {
  return {
    edits: all.flatMap((one) => one.edits),
    converted: all.flatMap((one) => one.converted),
    refused: all.flatMap((one) => one.refused),
  };
}

/** The workspace as it would be. */
function afterwards({ edits }: ModuleConversion, store: Store): Store {
  const texts = edits.map(({ uri, edits: own }) => [uri, applyEdits(store.read(uri)?.text ?? "", own)] as const);
  return store.withTexts(new Map(texts));
}

/** What our rules find wrong in what is converted, by the address that it had. */
function refusedByRules(made: ModuleConversion, provider: string, before: Errors, after: Errors): Objections {
  const found = new Map<string, readonly string[]>();
  for (const { uri, from, to } of made.converted) {
    const [first] = before(uri, from);
    const refused = after(uri, to).map((message) => `${provider} would not take it: ${message}`);
    const because = first === undefined ? [...new Set(refused)] : [`It has errors. ${first}`];
    if (because.length > 0) found.set(from, because);
  }
  return found;
}

/** What a provider can prove of those that are converted. */
function proofsOf(made: ModuleConversion, store: Store): readonly AzapiProof[] {
  const after = afterwards(made, store);
  const former = new Map(made.converted.map(({ from, to }) => [to, from]));
  return made.converted.flatMap(({ uri, from, to }) => {
    const [was, is] = [resourceAt(from, uri, store), resourceAt(to, uri, after)];
    if (!was || !is) return [];
    const blocks = { before: was, beforeScope: store.scopeOf(uri), after: is, afterScope: after.scopeOf(uri) };
    return azapiProof(blocks, (address) => former.get(address)) ?? [];
  });
}

function resourceAt(address: string, uri: string, store: Store): Block | undefined {
  return store.read(uri)?.blocks.find((one) => one.kind === "resource" && addressOf(one) === address);
}

/** What is wrong with a resource. */
type Errors = (uri: string, address: string) => readonly string[];

function errorsIn(store: Store): Errors {
  const { diagnose } = diagnosticQueries(store);
  const known = new Map<string, readonly Finding[]>();
  return (uri, address) => {
    const errors = known.get(uri) ?? diagnose(uri).filter(({ severity }) => severity === "error");
    known.set(uri, errors);
    const block = resourceAt(address, uri, store);
    const { start = 0, end = 0 } = block?.span ?? {};
    return errors.filter(({ span }) => start <= span.start && span.end <= end).map(({ message }) => plain(message));
  };
}
