/**
 * Azure's answers as code: drafted by our mappings, by what the installed azurerm has read, and for azapi where azurerm has nothing for it. What that
 * azurerm would change it says itself, and then it is written otherwise, as long as there is another way.
 */
import type { Imported, ImportRequest, Skipped } from "../../azure/index";
import type { DraftedImport, DraftingRequest } from "../../lsp/index";
import { keyOfId } from "../../resourceIds/index";
import { counted } from "../../text/index";
import { type AskedProvider, type ProviderReading, readByProvider } from "./readByProvider";
import type { Answer } from "./readingTypes";

/** The result. */
export interface ImportedByProvider {
  readonly made: Imported;
  /** What it was drafted of. */
  readonly request: DraftingRequest;
  /** What the azurerm says of it, in sentences. */
  readonly notes: readonly string[];
  /** How many resources the azurerm would change. */
  readonly changed: number;
  /** Whether it has read any. */
  readonly isRead: boolean;
}

/** As often it is written otherwise and planned again: spelled otherwise, left out, left as it is. */
const mostRounds = 5;

/**
 * Drafts with a provider. It plans what the provider has read, before the provider is ended. Undefined once nobody
 * waits any more.
 */
export async function importByProvider(
  { responses, read, importInto }: DraftedImport,
  asked: AskedProvider,
): Promise<ImportedByProvider | undefined> {
  let provider: ProviderReading | undefined;
  try {
    const byMappings = importInto({ responses, byTable: false });
    const answers = responses.flatMap((one) => [one].flat(5)).filter(isAnswer);
    provider = await readByProvider(byMappings.skipped, answers, asked);
    const all = [...responses, ...(provider?.answers ?? [])];
    const states = provider?.states ?? new Map();
    const byTable = !provider?.isThere;
    let request: DraftingRequest = { responses: all, states, byTable };
    let made = importInto(request);
    const azapi = forAzapi(made.skipped, read, provider);
    if (azapi.length > 0) {
      request = { ...request, azapi };
      made = importInto(request);
    }
    let proof = await provider?.proof(made.written);
    for (let round = 1; proof?.again && round < mostRounds && !asked.signal?.aborted; round++) {
      request = { ...request, states: proof.again, azapi };
      made = importInto(request);
      proof = await provider?.proof(made.written);
    }
    if (asked.signal?.aborted) return undefined;
    const { notes = [], changed = 0 } = proof ?? {};
    const skipped = provider && !byTable ? provider.explained(made.skipped) : made.skipped;
    const outcome = { notes: [...notes, ...notesOnAzapi(made)], changed, isRead: !byTable };
    return { made: { ...made, skipped }, request, ...outcome };
  } finally {
    provider?.stop();
  }
}

/** What azurerm has no type for, or what it could not read. */
function forAzapi(
  skipped: readonly Skipped[],
  read: DraftedImport["read"],
  provider: ProviderReading | undefined,
): NonNullable<ImportRequest["azapi"]> {
  const anyway = new Set(read.flatMap(({ id, instead }) => (instead ? [keyOfId(id)] : [])));
  const left = skipped.filter(
    ({ id, why, types }) => why === "impossible" && (!types || provider?.hasFailed(id) || anyway.has(keyOfId(id))),
  );
  const keys = new Set(left.map(({ id }) => keyOfId(id)));
  return read.filter(({ id }) => keys.has(keyOfId(id))).map((one) => ({ ...one, instead: true }));
}

function notesOnAzapi({ imported }: Imported): readonly string[] {
  const count = imported.filter(({ address }) => address.startsWith("azapi_resource.")).length;
  if (count === 0) return [];
  return [
    `${counted(count, "resource")} of these ${count === 1 ? "is" : "are"} written for azapi, since azurerm has no type for ${count === 1 ? "it" : "them"} or cannot read ${count === 1 ? "it" : "them"}: the body is what Azure has.`,
  ];
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null;
}
