// What `import` imports: answers that are saved, or what Azure answers now, by the installed azurerm where there is one.
import type { Companions, ImportRequest, Skipped } from "../../azure/index";
import { answersOf, type Drafting, type WantedLive } from "../azure/answersOf";
import { type LiveReader, NotAnswered } from "../azure/askAzure";
import { azurermFor } from "../installed/azurerm";
import { type ImportedByProvider, importByProvider } from "../installed/importByProvider";
import { type ProviderPlace, trackedPlace, whyNotRun } from "./providerPlace";

/** What was asked for, and where an azurerm may be installed. */
interface WantedAnswers extends WantedLive {
  readonly saved: readonly unknown[];
  readonly companions: Companions | undefined;
  readonly as: ImportRequest["as"];
  readonly place: ProviderPlace;
}

/** Undefined where Azure does not answer, of which it complains. */
export async function importedAnswers(
  wanted: WantedAnswers,
  { importInto, offer }: Drafting,
  reader: LiveReader,
  complain: (message: string) => void,
): Promise<ImportedByProvider | undefined> {
  const { saved, ids, search, place } = wanted;
  try {
    const { companions = "ids" } = wanted;
    const ask = (some: readonly string[]) => reader.ask({ ids: some, companions, mayRunPrograms: true });
    const live = await answersOf(wanted, { importInto, offer }, { azure: reader.azure, ask });
    if (wanted.as === "azapi") {
      const request = { responses: [...saved, ...live.responses], azapi: live.read };
      const made = importInto(request);
      const skipped = [...live.left, ...made.skipped];
      return { made: { ...made, skipped }, request, notes: live.notes, changed: 0, isRead: true };
    }
    const isLive = ids.length > 0 || search !== undefined;
    const done = await importByProvider(
      { responses: [...saved, ...live.responses], read: live.read, importInto },
      {
        azurerm: () => azurermFor(trackedPlace(place), complain),
        notRun: (reply, azurerm) => complain(whyNotRun(reply, azurerm, place)),
        fetchLive: isLive ? reader.read : undefined,
      },
    );
    if (!done) return undefined;
    const { made, notes, isRead } = done;
    const skipped = isRead ? made.skipped : made.skipped.map(unreadHere);
    return { ...done, made: { ...made, skipped: [...live.left, ...skipped] }, notes: [...live.notes, ...notes] };
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    complain(error.message);
    return undefined;
  }
}

/** In few words where there are many of them. */
function unreadHere({ types: [type] = [], ...one }: Skipped): Skipped {
  if (type === undefined) return one;
  return {
    ...one,
    because: `It is for ${type}, which only an installed azurerm can read: run terraform init here first, with the provider's hash in the lock file.`,
  };
}
