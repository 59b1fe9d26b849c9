import { languageOf } from "../../languages/index";
import { addressOf, type Finding } from "../../model/index";
import { appendTo, applyEdits, plain } from "../../text/index";
import type { Store } from "../../workspace/index";
import { diagnosticQueries } from "../diagnostics/diagnostics";
import { convertModule } from "./convertModule";
import type { AzapiConversion } from "./outcome";

export type { AzapiConversion, RefusedResource } from "./outcome";

/** azurerm's resources as azapi's. */
export interface AzapiConversionQueries {
  /** The resources of azurerm's in documents, or those of these addresses alone. */
  convertToAzapi(uris: readonly string[], addresses?: readonly string[]): AzapiConversion;
}

/** Answers from the store. */
export function azapiConversionQueries(store: Store): AzapiConversionQueries {
  return {
    convertToAzapi(uris, addresses) {
      const byModule = new Map<string, string[]>();
      for (const uri of uris) if (store.read(uri)) appendTo(byModule, store.moduleOf(uri).folder, uri);
      const all = [...byModule.values()].map((own) => checked(own, addresses));
      return {
        edits: all.flatMap(({ edits }) => edits),
        converted: all.flatMap(({ converted }) => converted),
        refused: all.flatMap(({ refused }) => refused),
      };
    },
  };
  /** A resource of which our own rules refuse something once it is converted stays as it is. */
  function checked(uris: readonly string[], addresses: readonly string[] | undefined): AzapiConversion {
    const against = new Map<string, readonly string[]>();
    for (;;) {
      const made = convertModule(uris, addresses, { store, languageOf }, against);
      const found = refusedByRules(made, store);
      if (found.size === 0) return made;
      for (const [address, because] of found) against.set(address, because);
    }
  }
}

/** What our rules find wrong in what is converted, by the address that it had. */
function refusedByRules({ edits, converted }: AzapiConversion, store: Store): ReadonlyMap<string, readonly string[]> {
  const texts = edits.map(({ uri, edits: own }) => [uri, applyEdits(store.read(uri)?.text ?? "", own)] as const);
  const [before, after] = [errorsIn(store), errorsIn(store.withTexts(new Map(texts)))];
  const found = new Map<string, readonly string[]>();
  for (const { uri, from, to } of converted) {
    const [first] = before(uri, from);
    const refused = after(uri, to).map((message) => `azapi would not take it: ${message}`);
    const because = first === undefined ? [...new Set(refused)] : [`It has errors. ${first}`];
    if (because.length > 0) found.set(from, because);
  }
  return found;
}

/** Finds what is wrong with a resource. */
function errorsIn(store: Store): (uri: string, address: string) => readonly string[] {
  const { diagnose } = diagnosticQueries(store);
  const known = new Map<string, readonly Finding[]>();
  return (uri, address) => {
    const errors = known.get(uri) ?? diagnose(uri).filter(({ severity }) => severity === "error");
    known.set(uri, errors);
    const block = store.read(uri)?.blocks.find((one) => one.kind === "resource" && addressOf(one) === address);
    const { start = 0, end = 0 } = block?.span ?? {};
    return errors.filter(({ span }) => start <= span.start && span.end <= end).map(({ message }) => plain(message));
  };
}
