// What `import` imports: answers that are saved, or what Azure answers now, drafted by our mappings, by what the installed azurerm has read, and
// for azapi where azurerm has nothing for it.
import type { Companions, Imported, ImportRequest, Skipped } from "../../azure/index";
import { keyOfId } from "../../resourceIds/index";
import { counted } from "../../text/index";
import { answersOf, type Drafting, type LiveAnswers, type WantedLive } from "../azure/answersOf";
import { createAskAzure, type LiveReader, NotAnswered } from "../azure/askAzure";
import type { Answer } from "../installed/readingTypes";
import { type ProviderPlace, type ProviderReading, readByProvider } from "./readByProvider";

/** What was asked for, and where an azurerm may be installed. */
export interface WantedAnswers extends WantedLive {
  readonly saved: readonly unknown[];
  readonly companions: Companions | undefined;
  readonly place: ProviderPlace;
}

/** What was made of it. */
export interface ImportedAnswers {
  readonly made: Imported;
  readonly notes: readonly string[];
  /** How many resources the azurerm would change. */
  readonly changed: number;
}

/** As often it is written otherwise and planned again: spelled otherwise, left out, left as it is. */
const mostRounds = 5;

/** Undefined where Azure does not answer, of which it complains. */
export async function importedAnswers(
  wanted: WantedAnswers,
  { importInto, offer }: Drafting,
  reader: LiveReader,
  complain: (message: string) => void,
): Promise<ImportedAnswers | undefined> {
  const { saved, ids, search, place } = wanted;
  let provider: ProviderReading | undefined;
  try {
    const { companions = "ids" } = wanted;
    const askAzure = createAskAzure(complain);
    const ask = (some: readonly string[]) => askAzure({ ids: some, companions, mayRunPrograms: true });
    const live = await answersOf(wanted, { importInto, offer }, { azure: reader.azure, ask });
    const responses = [...saved, ...live.responses];
    const isLive = ids.length > 0 || search !== undefined;
    const byMappings = importInto({ responses, byTable: false });
    const answers = responses.flatMap((one) => [one].flat(5)).filter(isAnswer);
    provider = await readByProvider(byMappings.skipped, answers, place, complain, isLive ? reader.read : undefined);
    const all = [...responses, ...(provider?.answers ?? [])];
    const states = provider?.states ?? new Map();
    const byTable = !provider?.isThere;
    const first = importInto({ responses: all, states, byTable });
    const azapi = forAzapi(first.skipped, live.read, provider);
    const drafted = azapi.length > 0 ? importInto({ responses: all, states, azapi, byTable }) : first;
    let made = drafted;
    let proof = await provider?.proof(made.written);
    // What it refuses or would change is written otherwise, as long as there is another way.
    for (let round = 1; proof?.again && round < mostRounds; round++) {
      made = importInto({ responses: all, states: proof.again, azapi, byTable });
      proof = await provider?.proof(made.written);
    }
    const { notes = [], changed = 0 } = proof ?? {};
    const skipped = byTable ? made.skipped.map(unreadHere) : provider!.explained(made.skipped);
    return {
      made: { ...made, skipped: [...live.left, ...skipped] },
      notes: [...live.notes, ...notes, ...notesOnAzapi(made)],
      changed,
    };
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    complain(error.message);
    return undefined;
  } finally {
    provider?.stop();
  }
}

/** What azurerm has no type for, or what it could not read. */
function forAzapi(
  skipped: readonly Skipped[],
  read: LiveAnswers["read"],
  provider: ProviderReading | undefined,
): NonNullable<ImportRequest["azapi"]> {
  const anyway = new Set(read.flatMap(({ id, instead }) => (instead ? [keyOfId(id)] : [])));
  const left = skipped.filter(
    ({ id, why, types }) => why === "impossible" && (!types || provider?.hasFailed(id) || anyway.has(keyOfId(id))),
  );
  const keys = new Set(left.map(({ id }) => keyOfId(id)));
  return read.filter(({ id }) => keys.has(keyOfId(id))).map((one) => ({ ...one, instead: true }));
}

/** In few words where there are many of them. */
function unreadHere({ types: [type] = [], ...one }: Skipped): Skipped {
  if (type === undefined) return one;
  return {
    ...one,
    because: `It is for ${type}, which only an azurerm that terraform init has installed here, and that may be run, can read.`,
  };
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
