// `azureml-terraform import`: turns answers of Azure into code, saved ones or new ones, appended to what a file holds.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Companions, Imported, ImportRequest, Skipped } from "../../azure/index";
import type { Service } from "../../service";
import { appendTo } from "../../text/index";
import type { ModuleContext } from "../../workspace/index";
import { answersOf, type Drafting, type WantedLive } from "../azure/answersOf";
import { createLiveReader, type LiveReader, NotAnswered } from "../azure/askAzure";
import { errorMessage } from "../errorMessage";
import { syncDisk } from "../files/localDisk";
import { createModuleContexts } from "../files/moduleContexts";
import { decodedAsMarked, unreadNamed } from "../files/namedFile";
import { withTexts } from "../files/withTexts";
import { azurermFor } from "../installed/azurerm";
import { type ImportedByProvider, importByProvider } from "../installed/importByProvider";
import type { ImportArguments } from "./importArguments";
import { checkedFile } from "./modules/checkedFiles";
import { type ContextOf, openModules } from "./modules/openModules";
import { rootsOf } from "./modules/rootsOf";
import type { Output } from "./output";
import { asLines } from "./printable";
import { type ProviderPlace, trackedPlace, whyNotRun } from "./providerPlace";
import type { ExitCode } from "./reporter";
import { finishInterrupted } from "./writing/finishInterrupted";
import { writeFiles } from "./writing/writeFiles";
import { writesOfImport } from "./writing/writesOfImport";

/** What was asked for, and where an azurerm may be installed. */
interface WantedAnswers extends WantedLive {
  readonly saved: readonly unknown[];
  readonly companions: Companions | undefined;
  readonly as: ImportRequest["as"];
  readonly place: ProviderPlace;
}

/** What `import` works with. */
interface ImportHost {
  readonly service: Service;
  /** Made with the first question to Azure. */
  readonly reader: (log: (message: string) => void) => LiveReader;
}

/** Imports into the file, and others beside it where each kind gets one; they are either written whole or left as they are. `complain` takes a sentence about each obstacle. */
export async function importAnswers(
  { from, ids, search, inside, to, unlocked, ...request }: ImportArguments,
  { service, reader: createReader = createLiveReader }: Partial<ImportHost> & Pick<ImportHost, "service">,
  output: Output,
  complain: (message: string) => void,
  maxFileSize: number,
): Promise<ExitCode> {
  const saved = from.map((file) => readAnswer(file, complain));
  const isPrinted = to === "-";
  const path = isPrinted ? freePath() : resolve(to);
  if (!existsSync(dirname(path))) complain(`There is no folder ${dirname(path)}.`);
  if (saved.includes(undefined) || !existsSync(dirname(path))) return 2;
  if (!(await finishInterrupted([path], { roots: rootsOf([path]) }, complain))) return 2;
  const disk = withTexts(
    syncDisk({ roots: rootsOf([path]), maxFileSize }, complain),
    new Map(existsSync(path) ? [] : [[path, ""]]),
  );
  const contexts = createModuleContexts(disk);
  let context: ModuleContext = { parents: [] };
  const around: ContextOf = async (folder, held) => {
    context = await contexts(folder, [dirname(path)], held);
    return context;
  };
  for await (const [file] of openModules({ ...checkedFile(path, disk), isTarget: true }, service, disk, around)) {
    // What cannot be read may declare what would be imported a second time.
    if ([...disk.leftOut].some((one) => dirname(one) === dirname(path))) return 2;
    if (!file) break;
    const drafting: Drafting = {
      importInto: (more) => service.importAnswers(file.uri, { ...request, ...more }),
      offer: (found, foundAs) => service.offerFound(file.uri, found, foundAs),
    };
    const { lock, lockIn = "." } = context;
    const place = { folder: join(dirname(path), lockIn), lock, unlocked };
    const { companions, as, assets } = request;
    const wanted = { saved, ids, search, inside, companions, as, assets, place };
    const reader = createReader(complain);
    const read = await importedAnswers(wanted, drafting, reader, complain).finally(() => reader.dispose());
    if (!read) return 2;
    const { made, notes, changed } = read;
    const writes = writesOfImport(made, file, service);
    const all = { ...made, notes: [...notes, ...made.notes] };
    if (isPrinted) {
      output.write(asLines(writes[0]?.after ?? ""));
      for (const line of importReport(all, "standard output").trimEnd().split("\n")) complain(line);
    } else {
      if (writes.length > 0 && !writeFiles(writes, complain)) return 2;
      const names = writes.map((one) => (one.path === file.path ? to : basename(one.path)));
      output.write(asLines(importReport(all, names.length > 0 ? names.join(", ") : to)));
    }
    await output.end();
    return changed > 0 ? 1 : exitCodeOf(made);
  }
  if (disk.leftOut.size === 0) complain(`${to} cannot be imported into: name a .tf file, or a CDKTF program.`);
  return 2;
}

/** A file in this folder that is not there: what would be written into it is printed. */
function freePath(): string {
  for (let count = 1; ; count++) {
    const path = resolve(`imported${count === 1 ? "" : count}.tf`);
    if (!existsSync(path)) return path;
  }
}

/** As `check` has it: 1 where something is not as it should be. */
function exitCodeOf({ planSummary, imported, lookedUp = [] }: Imported): ExitCode {
  return imported.length + lookedUp.length === 0 || planSummary.toChange + planSummary.toReplace > 0 ? 1 : 0;
}

/** The answer in a file; undefined where it cannot be read, of which it complains. */
function readAnswer(file: string, complain: (message: string) => void): unknown {
  try {
    return JSON.parse(decodedAsMarked(readFileSync(file === "-" ? 0 : file)));
  } catch (error) {
    const name = file === "-" ? "What was piped in" : file;
    complain(error instanceof SyntaxError ? `${name} is not JSON: ${errorMessage(error)}` : unreadNamed(name, error));
    return undefined;
  }
}

/** So many ids are named for one reason. */
const mostNamed = 5;

/** The summary of the plan first, then what was written, and what was not and why. */
function importReport({ planSummary, imported, lookedUp = [], skipped, notes }: Imported, to: string): string {
  const written = [...imported, ...lookedUp];
  return [
    planSummary.sentence,
    ...planSummary.changes,
    ...(written.length > 0 ? [`Written to ${to}:`, ...written.map(({ address }) => `  ${address}`)] : []),
    ...(skipped.length > 0 ? ["Left out:", ...byReason(skipped).map((line) => `  ${line}`)] : []),
    ...notes,
    "",
  ].join("\n");
}

/** A line for each, but for those of which there are many for the same reason. */
function byReason(skipped: readonly Skipped[]): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { id, because } of skipped) appendTo(reasons, because, shortened(id));
  return [...reasons].flatMap(([because, ids]) =>
    ids.length <= mostNamed
      ? ids.map((id) => `${id}: ${because}`)
      : [`${ids.slice(0, mostNamed - 1).join(", ")} and ${ids.length - mostNamed + 1} more: ${because}`],
  );
}

/** An id from the group on: whoever reads it knows the subscription. */
function shortened(id: string): string {
  return id.replace(/^\/subscriptions\/[^/]+\//, "");
}

// What `import` imports: answers that are saved, or what Azure answers now, by the installed azurerm where there is one.

/** Undefined where Azure does not answer, of which it complains. */
async function importedAnswers(
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
