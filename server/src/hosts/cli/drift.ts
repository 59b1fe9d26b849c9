// `azureml-terraform drift`: what of the code of some folders differs from Azure, is not there, or is there without code. Azure is asked once about all
// of it, and only read.
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AskedResource, AssumedSubscription, LiveQuestions, UnmanagedResource } from "../../azure/index";
import type { GivenValues } from "../../features/plan/plan";
import type { Finding } from "../../model/index";
import { isAside } from "../../protocol/index";
import { isGroupId, keyOfId } from "../../resourceIds/index";
import type { Service } from "../../service";
import { appendTo } from "../../text/index";
import { answeredOrThrow, createLiveReader, type LiveReader, NotAnswered } from "../azure/askAzure";
import { sentencesOnUnread } from "../azure/liveReads";
import { isModuleFile, isValuesFile } from "../files/fileKinds";
import { valuesFolders } from "../files/valuesFolders";
import { brokenFiles } from "./modules/brokenFiles";
import { type CheckedFolder, checkedFile } from "./modules/checkedFiles";
import { createComplaints, createTally, type ExitCode } from "./reporter";
import type { Reporting } from "./reporting";
import { Run } from "./run";

/** What `drift` was asked for, and what it works with. */
interface DriftHost {
  readonly service: Service;
  /** The subscription where the code says none, as somebody has said. */
  readonly subscription?: string | undefined;
  /** What is given to variables of the folders. */
  readonly given?: GivenValues;
  /** Made with the first question to Azure. */
  readonly reader?: (log: (message: string) => void) => LiveReader;
}

/** What each kind of drift is, in a sentence. */
export const driftSummaries: ReadonlyMap<string, string> = new Map([
  ["drift", "What Azure has differs from the code."],
  ["drift-missing", "The code has something that is not in Azure."],
  ["drift-unmanaged", "A resource is in Azure without code, in a group, workspace or account that the code manages."],
]);

/** What Azure has answered about a folder. */
interface Live {
  readonly answers: ReadonlyMap<string, unknown>;
  readonly missing: ReadonlySet<string>;
  readonly unmanaged: readonly UnmanagedResource[];
}

/** 0: there is no drift. 1: there is. 2: something could not be read, or Azure does not answer. */
export async function drift(
  paths: readonly string[],
  { service, subscription, given, reader: createReader = createLiveReader }: DriftHost,
  reporting: Reporting,
): Promise<ExitCode> {
  const { complain, maxFileSize } = reporting;
  const quiet = createComplaints(complain);
  const reader = createReader(complain);
  try {
    const named = subscription ?? (await reader.azure.subscription());
    const assumed = named === undefined ? undefined : { id: named, isSaid: subscription !== undefined };
    const { questions: asked, folders } = await questionsIn(new Run(paths, service, quiet, maxFileSize), service, {
      assumed,
      given,
    });
    if (!quiet.isWhole) return 2;
    const live = await ask(asked, reader, service, quiet.unreadable);
    const howToSay = "say --subscription, or set ARM_SUBSCRIPTION_ID";
    for (const note of service.notesOnQuestions([...asked.values()], howToSay)) complain(note);
    const tally = createTally(reporting);
    const run = new Run(paths, service, tally, maxFileSize);
    const found = await report(run, folders, service, asked, live);
    tally.expectFiles(paths);
    const isNothing = isBlind(asked);
    const code = await tally.end(isNothing ? "Nothing was compared" : undefined);
    return code === 2 || !quiet.isWhole || isNothing ? 2 : found > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof NotAnswered)) throw error;
    complain(error.message);
    return 2;
  } finally {
    reader.dispose();
  }
}

/** What each module has in Azure, by the address of its first file. */
type Questions = ReadonlyMap<string, LiveQuestions>;

/** Whether nothing at all was compared, since the code does not tell where anything of it is: that is no code without drift. */
function isBlind(questions: Questions): boolean {
  const all = [...questions.values()];
  return (
    all.every(({ asked }) => asked.length === 0) && all.some(({ untold, unread }) => untold.length + unread.length > 0)
  );
}

/** What people have said that the code does not. */
interface StatedValues {
  readonly assumed: AssumedSubscription | undefined;
  readonly given: GivenValues | undefined;
}

interface Asked {
  readonly questions: Questions;
  readonly folders: readonly CheckedFolder[];
}

/** Those of the folders, and of the modules that they call, which may lie elsewhere. */
async function questionsIn(run: Run, service: Service, { assumed, given }: StatedValues): Promise<Asked> {
  const asked = new Map<string, LiveQuestions>();
  const folders = deployed(run);
  const seen = new Set(folders.map(({ folder }) => folder));
  // Grows with what is called.
  for (const next of folders)
    for await (const [file] of run.modules([next])) {
      if (!file) continue;
      const values = await openValues(next.folder, folders[0]!.folder, run, service);
      asked.set(file.uri, service.liveQuestions(file.uri, assumed, given));
      for (const uri of values) service.close(uri);
      for (const address of service.calledFolders(pathToFileURL(next.folder).href)) {
        const folder = fileURLToPath(address);
        const held = seen.has(folder) ? undefined : folderAt(folder, run);
        seen.add(folder);
        if (held) folders.push(held);
      }
    }
  // What a module declares that another one calls, that has told.
  const listed = service.withoutCalled([...asked.values()]);
  return { questions: new Map([...asked.keys()].map((uri, index) => [uri, listed[index]!])), folders };
}

/** Opens the files of values in other folders that are for a module: somebody may give them to it. */
async function openValues(folder: string, top: string, { disk }: Run, service: Service): Promise<readonly string[]> {
  const folders = await valuesFolders(disk, folder, top);
  const files = folders.flatMap((at) =>
    disk
      .list(at)
      .files.filter(isValuesFile)
      .map((name) => join(at, name)),
  );
  return files.flatMap((path) => {
    const text = disk.read(path);
    if (text === undefined) return [];
    const uri = pathToFileURL(path).href;
    service.open(uri, text);
    return [uri];
  });
}

/** Folders of examples and tests are nothing that anybody has in Azure, unless they are meant themselves. */
function deployed(run: Run): CheckedFolder[] {
  const all = [...run.folders()];
  const [first] = all;
  return all.filter(({ folder }) => !isAside(relative(first!.folder, folder)));
}

function folderAt(folder: string, { disk }: Run): CheckedFolder | undefined {
  const [name] = disk.list(folder).files.filter(isModuleFile);
  const held = name === undefined ? undefined : checkedFile(join(folder, name), disk);
  return held && { ...held, files: new Set(held.all) };
}

async function ask(
  questions: Questions,
  { azure }: LiveReader,
  service: Service,
  complain: (message: string) => void,
): Promise<Live> {
  const asked = [...questions.values()].flatMap((one) => one.asked);
  const wanted = asked.filter(({ apiVersion }) => apiVersion !== "");
  if (wanted.length === 0) return { answers: new Map(), missing: new Set(), unmanaged: [] };
  const groups = asked.filter(isGroup).map(({ id }) => id);
  const read = answeredOrThrow(await azure.readDeclared(wanted, groups, new AbortController().signal));
  for (const sentence of sentencesOnUnread(read.unread)) complain(sentence);
  for (const note of read.notes) complain(note);
  const missing = new Set(read.missing.map((id) => keyOfId(id)));
  const [first] = questions.keys();
  const found = read.found.filter((one) => !missing.has(keyOfId(String(one.id))));
  return {
    answers: new Map(read.answers.map((answer) => [keyOfId(String(answer.id)), answer])),
    missing,
    unmanaged: service.unmanaged(first!, found, [...questions.values()]),
  };
}

/** Only where the code has the group itself is all that is in it the code's. */
function isGroup({ id }: AskedResource): boolean {
  return isGroupId(id);
}

/** Tells what was found in each file, and how much that is. */
async function report(
  run: Run,
  folders: readonly CheckedFolder[],
  service: Service,
  questions: Questions,
  live: Live,
): Promise<number> {
  const unmanaged = new Map<AskedResource, UnmanagedResource[]>();
  for (const one of live.unmanaged) appendTo(unmanaged, one.within, one);
  const byFile = new Map<string, AskedResource[]>();
  for (const { asked } of questions.values()) for (const one of asked) appendTo(byFile, one.uri, one);
  let count = 0;
  for await (const files of run.modules(folders)) {
    const [first] = files;
    if (!first) continue;
    run.cover(first.uri);
    for (const sentence of brokenFiles(files, service)) run.unreadable(sentence);
    const asked = files.flatMap(({ uri }) => byFile.get(uri) ?? []);
    const ids = idsByAddress(asked);
    const answers = asked.flatMap(({ id }) => live.answers.get(keyOfId(id)) ?? []);
    for (const { uri, path } of files)
      await run.attempt(path, async () => {
        const own = byFile.get(uri) ?? [];
        const found = [
          ...own.flatMap((one) => (live.missing.has(keyOfId(one.id)) ? [missingFinding(one)] : [])),
          ...(own.length > 0 ? differing(uri) : []),
          ...own.flatMap((one) => (unmanaged.get(one) ?? []).map((other) => unmanagedFinding(one, other))),
        ].sort((one, other) => one.span.start - other.span.start);
        count += found.length;
        await run.tell(path, service.text(uri) ?? "", found);
      });

    function differing(uri: string): readonly Finding[] {
      const { differing } = service.compare(uri, answers, ids, asked);
      return differing.map(({ address, message, span }) => finding("drift", `${address}: ${message}`, span));
    }
  }
  return count;
}

/** Of those that their blocks alone tell. */
function idsByAddress(asked: readonly AskedResource[]): ReadonlyMap<string, string> {
  return new Map(asked.flatMap(({ address, id, instance }) => (instance ? [] : [[address, id] as const])));
}

function missingFinding(one: AskedResource): Finding {
  return finding("drift-missing", one.absence, one.span);
}

function unmanagedFinding({ span }: AskedResource, one: UnmanagedResource): Finding {
  return finding("drift-unmanaged", one.message, span);
}

function finding(rule: string, message: string, span: Finding["span"]): Finding {
  return { rule, severity: "warning", message, span };
}
