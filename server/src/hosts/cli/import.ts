// `azureml-terraform import`: turns answers of Azure into code, saved ones or new ones, appended to what a file holds.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Companions, Imported, ImportRequest } from "../../azure/index";
import type { Catalog } from "../../catalog/index";
import { keyOfId, typeOfId } from "../../resourceIds/index";
import type { Service } from "../../service";
import { applyEdits } from "../../text/index";
import type { ModuleContext } from "../../workspace/index";
import { createAskAzure, createLiveReader, NotAnswered } from "../azure/askAzure";
import { errorMessage } from "../errorMessage";
import { syncDisk } from "../files/localDisk";
import { createModuleContexts } from "../files/moduleContexts";
import { decodeUtf8 } from "../files/regularFile";
import { withTexts } from "../files/withTexts";
import type { Answer } from "../installed/readingTypes";
import { checkedFile } from "./modules/checkedFiles";
import { openModules } from "./modules/openModules";
import { rootsOf } from "./modules/rootsOf";
import type { Output } from "./output";
import { asLines } from "./printable";
import { type ProviderPlace, type ProviderReading, readByProvider } from "./readByProvider";
import type { ExitCode } from "./reporter";
import { finishInterrupted } from "./writing/finishInterrupted";
import { writeFiles } from "./writing/writeFiles";

/** What was asked for. */
export interface ImportArguments extends Omit<ImportRequest, "responses"> {
  /** Files of answers; `-` is what is piped in. */
  readonly from: readonly string[];
  /** Instead of files: what Azure is asked about now. */
  readonly ids: readonly string[];
  readonly to: string;
  /** Whether an azurerm is asked whose hash is in no lock file. */
  readonly unlocked: boolean;
}

/** Imports into the file; it is either written whole or left as it is. `complain` takes a sentence about each obstacle. */
export async function importAnswers(
  { from, ids, to, unlocked, ...request }: ImportArguments,
  { service, catalog }: { readonly service: Service; readonly catalog: Catalog },
  output: Output,
  complain: (message: string) => void,
  maxFileSize: number,
): Promise<ExitCode> {
  const saved = from.map((file) => readAnswer(file, complain));
  const path = resolve(to);
  if (!existsSync(dirname(path))) complain(`There is no folder ${dirname(path)}.`);
  if (saved.includes(undefined) || !existsSync(dirname(path))) return 2;
  if (!(await finishInterrupted([path], { roots: rootsOf([path]) }, complain))) return 2;
  const disk = withTexts(
    syncDisk({ roots: rootsOf([path]), maxFileSize }, complain),
    new Map(existsSync(path) ? [] : [[path, ""]]),
  );
  const contexts = createModuleContexts(disk);
  let context: ModuleContext = { parents: [] };
  const around: Parameters<typeof openModules>[3] = async (folder, held) => {
    context = await contexts(folder, [dirname(path)], held);
    return context;
  };
  for await (const [file] of openModules({ ...checkedFile(path, disk), isTarget: true }, service, disk, around)) {
    // What cannot be read may declare what would be imported a second time.
    if ([...disk.leftOut].some((one) => dirname(one) === dirname(path))) return 2;
    if (!file) break;
    const importInto = (more: Partial<ImportRequest> & Pick<ImportRequest, "responses">) =>
      service.importAnswers(file.uri, { ...request, ...more });
    const { lock, lockIn = "." } = context;
    const place = { folder: join(dirname(path), lockIn), lock, unlocked };
    const read = await readAll({ saved, ids, companions: request.companions, place }, importInto, catalog, complain);
    if (!read) return 2;
    const { made, notes, changed } = read;
    const before = service.text(file.uri) ?? "";
    const after = applyEdits(before, made.edits);
    if (made.edits.length > 0 && !writeFiles([{ path: file.path, before, after }], complain)) return 2;
    output.write(asLines(importReport({ ...made, notes: [...notes, ...made.notes] }, to)));
    await output.end();
    return changed > 0 ? 1 : exitCodeOf(made);
  }
  if (disk.leftOut.size === 0) complain(`${to} cannot be imported into: name a .tf file, or a CDKTF program.`);
  return 2;
}

/** What was asked for, and where an azurerm may be installed. */
interface Wanted {
  readonly saved: readonly unknown[];
  readonly ids: readonly string[];
  readonly companions: Companions | undefined;
  readonly place: ProviderPlace;
}

/** Imports by our mappings, and what none is for by the azurerm that is installed. Undefined where Azure does not answer, of which it complains. */
async function readAll(
  { saved, ids, companions, place }: Wanted,
  importInto: (request: Pick<ImportRequest, "responses" | "states">) => Imported,
  catalog: Catalog,
  complain: (message: string) => void,
): Promise<{ readonly made: Imported; readonly notes: readonly string[]; readonly changed: number } | undefined> {
  const reader = createLiveReader(complain);
  let provider: ProviderReading | undefined;
  try {
    // By its id alone it is known whether a mapping of ours is for something.
    const others = new Set(
      importInto({ responses: ids.map((id) => ({ id })) }).skipped.flatMap(({ id, types }) =>
        types ? [keyOfId(id)] : [],
      ),
    );
    const [unmapped, mapped] = [true, false].map((is) => ids.filter((id) => others.has(keyOfId(id)) === is));
    const live = mapped!.length > 0 ? await readLive(mapped!, companions, complain) : { responses: [], notes: [] };
    if (!live) return undefined;
    const found = await Promise.all(unmapped!.map((id) => reader.read(id, apiVersionFor(id, catalog))));
    if (found.length > 0 && found.every((one) => one === undefined) && live.responses.length === 0) return undefined;
    const responses = [...saved, ...live.responses, ...found.filter((one) => one !== undefined)];
    const byMappings = importInto({ responses });
    const fetchLive = ids.length > 0 ? reader.read : undefined;
    const answers = responses.flatMap((one) => [one].flat(5)).filter(isAnswer);
    provider = await readByProvider(byMappings.skipped, answers, place, complain, fetchLive);
    if (!provider) return { made: byMappings, notes: live.notes, changed: 0 };
    const all = [...responses, ...provider.answers];
    const drafted = importInto({ responses: all, states: provider.states });
    const first = await provider.proof(drafted.written);
    // What it would change all the same is left as it is.
    const made = first.changed > 0 ? importInto({ responses: all, states: first.states }) : drafted;
    const { notes, changed } = first.changed > 0 ? await provider.proof(made.written) : first;
    return {
      made: { ...made, skipped: provider.explained(made.skipped) },
      notes: [...live.notes, ...notes],
      changed,
    };
  } finally {
    provider?.stop();
    reader.dispose();
  }
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null;
}

/** The version of Azure's interface that azurerm asks for. */
function apiVersionFor(id: string, catalog: Catalog): string {
  const azurerm = catalog.provider("azurerm");
  const [first] = azurerm?.typesFor(typeOfId(id) ?? "") ?? [];
  return (first && azurerm?.sentTo(first.type, [])?.azureType.split("@")[1]) ?? "";
}

/** As `check` has it: 1 where something is not as it should be. */
function exitCodeOf({ planSummary, imported }: Imported): ExitCode {
  return imported.length === 0 || planSummary.toChange + planSummary.toReplace > 0 ? 1 : 0;
}

/** What Azure answers now; undefined where it does not, of which it complains. */
async function readLive(ids: readonly string[], companions: Companions = "ids", complain: (message: string) => void) {
  try {
    const asked = { ids, companions, mayRunPrograms: true };
    const { identity, responses, notes } = await createAskAzure(complain)(asked);
    return { responses, notes: [`Azure was asked as ${identity}.`, ...notes] };
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    complain(error.message);
    return undefined;
  }
}

/** The answer in a file; undefined where it cannot be read, of which it complains. */
function readAnswer(file: string, complain: (message: string) => void): unknown {
  try {
    return JSON.parse(answerText(readFileSync(file === "-" ? 0 : file)));
  } catch (error) {
    const reason = errorMessage(error);
    const name = file === "-" ? "What was piped in" : file;
    complain(error instanceof SyntaxError ? `${name} is not JSON: ${reason}` : `${name} cannot be read: ${reason}`);
    return undefined;
  }
}

/** PowerShell writes UTF-16 into a file, with a mark in front, unless it is told otherwise. */
function answerText(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString("utf16le", 2) : decodeUtf8(bytes);
}

/** As the command line has them. */
interface ParsedOptions {
  readonly from?: readonly string[] | undefined;
  readonly id?: readonly string[] | undefined;
  readonly to?: string | undefined;
  readonly companions?: string | undefined;
  readonly "prevent-destroy"?: boolean | undefined;
  readonly "provider-version"?: string | undefined;
  readonly stack?: string | undefined;
  readonly unlocked?: boolean | undefined;
}

const companionWords: readonly Companions[] = ["resources", "data", "ids"];

/** The arguments, or a sentence about what is wrong with them. `more` are files that are behind the first one. */
export function importArguments(typed: ParsedOptions, more: readonly string[]): ImportArguments | string {
  const ids = typed.id ? [...typed.id, ...more] : [];
  const from = typed.id ? (typed.from ?? []) : [...(typed.from ?? []), ...more];
  const version = typed["provider-version"];
  const companions = companionWords.find((word) => word === (typed.companions ?? "ids"));
  if (from.length > 0 && ids.length > 0) return "Say either --from or --id.";
  if (from.length === 0 && ids.length === 0)
    return "Say which answers to import, --from answer.json, or what Azure is to be asked about, --id with the id of a workspace.";
  if (!typed.to) return "Say which file to import into: --to main.tf.";
  if (!companions) return `Set --companions to resources, data or ids, not ${typed.companions}.`;
  if (version !== undefined && !/^\d+\.\d+\.\d+$/.test(version)) return `${version} is not a version such as 4.81.0.`;
  return {
    from,
    ids,
    to: typed.to,
    unlocked: typed.unlocked ?? false,
    companions,
    preventDestroy: typed["prevent-destroy"] ?? false,
    ...(version !== undefined && { providerVersion: version }),
    ...(typed.stack !== undefined && { stack: typed.stack }),
  };
}

/** The summary of the plan first, then what was written, and what was not and why. */
export function importReport({ planSummary, imported, skipped, notes }: Imported, to: string): string {
  return [
    planSummary.sentence,
    ...planSummary.changes,
    ...(imported.length > 0 ? [`Written to ${to}:`, ...imported.map(({ address }) => `  ${address}`)] : []),
    ...(skipped.length > 0 ? ["Left out:", ...skipped.map(({ id, because }) => `  ${shortened(id)}: ${because}`)] : []),
    ...notes,
    "",
  ].join("\n");
}

/** An id from the provider on: whoever reads it knows the subscription. */
function shortened(id: string): string {
  return id.replace(/^\/subscriptions\/[^/]+\//, "");
}
