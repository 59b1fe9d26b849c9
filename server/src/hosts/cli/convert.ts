// `azureml-terraform convert`: resources of azurerm's as resources of azapi's. Without `--write` it shows what would be changed.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Catalog } from "../../catalog/index";
import type { AzapiConversion, ConversionOptions } from "../../features/azapiConversion/azapiConversion";
import type { Service } from "../../service";
import { applyEdits, composed, counted, type Edit, Lines } from "../../text/index";
import { statIfThere } from "../files/statIfThere";
import { azurermFor } from "../installed/azurerm";
import type { NotRun } from "../installed/packageRequest";
import { provenByProvider } from "../installed/provenByProvider";
import { brokenFiles } from "./modules/brokenFiles";
import { createOpenCallers } from "./modules/openCallers";
import type { ModuleFile } from "./modules/openModules";
import { rootsOf } from "./modules/rootsOf";
import type { Output } from "./output";
import { asLines } from "./printable";
import { trackedPlace, whyNotRun } from "./providerPlace";
import { locationOf, shownPath } from "./report/location";
import { createComplaints, type ExitCode } from "./reporter";
import { Run } from "./run";
import { changedLines } from "./writing/changedLines";
import { editedLines } from "./writing/editedLines";
import { finishInterrupted } from "./writing/finishInterrupted";
import { writeFiles } from "./writing/writeFiles";

/** What was asked for. */
interface ConvertArguments {
  readonly to: "azapi" | "azurerm";
  readonly paths: readonly string[];
  /** Addresses of the resources that are meant; absent where all are. */
  readonly addresses?: readonly string[];
  readonly write: boolean;
  /** Whether a provider may be run whose hash is in no lock file. */
  readonly unlocked: boolean;
  /** How resources of azapi's are written. */
  readonly how: Pick<ConversionOptions, "takeOver" | "apiVersion" | "namesTriggers">;
}

/** With what it is done, and where to say what came of it. */
interface Converting {
  readonly service: Service;
  readonly catalog: Catalog;
  readonly output: Output;
  readonly maxFileSize: number;
  complain(message: string): void;
}

/** A file, with all edits of its text as it is on the disk. */
interface ChangedFile {
  readonly uri: string;
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly Edit[];
}

/** What is typed as an address of a resource rather than as a path. */
export function isAddress(typed: string): boolean {
  return /^(?:azurerm_\w+|azapi_resource)\.[\w-]+$/.test(typed);
}

/** An address is one of a module: below the folders that are named, other resources have the same. Undefined for all of them. */
function foldersFor(run: Run, paths: readonly string[], addresses: readonly string[] | undefined) {
  if (!addresses) return undefined;
  const isFile = (path: string) => !statIfThere(path)?.isDirectory();
  const named = new Set(paths.map((path) => (isFile(path) ? dirname(resolve(path)) : resolve(path))));
  return [...run.folders()].filter(({ folder }) => named.has(folder));
}

/** 0 where all that was meant is converted, 1 where something stays as it is or there was nothing, 2 where something could not be read or written. */
export async function convert(
  { to, paths, addresses, write, unlocked, how }: ConvertArguments,
  { service, catalog, output, maxFileSize, complain }: Converting,
): Promise<ExitCode> {
  const reporter = createComplaints(complain);
  if (write && !(await finishInterrupted(paths, { roots: rootsOf(paths) }, complain))) return 2;
  let [same, release] = [0, ""];
  const changes = new Map<string, ChangedFile>();
  const outcomes: Pick<AzapiConversion, "converted" | "refused">[] = [];
  const run = new Run(paths, service, reporter, maxFileSize);
  const openCallers = createOpenCallers(service, run.disk, rootsOf(paths));
  for await (const files of run.modules(foldersFor(run, paths, addresses))) {
    // A module is converted as a whole or not at all.
    await run.attempt(files.map(({ path }) => path).join(", "), async () => {
      const uris = files.map(({ uri }) => uri);
      const close = await openCallers(dirname(files[0]?.path ?? "."));
      // What another module has changed in a file counts from then on.
      for (const { uri, after } of changes.values()) if (service.text(uri) !== undefined) service.open(uri, after);
      const made = to === "azapi" ? await proven(files) : service.convertToAzurerm(uris, addresses);
      const said = made.refused.map((one) => ({ ...one, text: `stays as it is. ${one.because.join(" ")}` }));
      const noted = made.notes.map((one) => ({ ...one, text: `is converted. ${one.text}` }));
      for (const { uri, address, span, text } of [...said, ...noted]) {
        const { line } = locationOf(new Lines(service.text(uri) ?? ""), span);
        complain(`${shownPath(fileURLToPath(uri), process.cwd())}:${line}: ${address} ${text}`);
      }
      // No more than that: what a proof needs of a module is as large as all that it calls.
      outcomes.push({ converted: made.converted, refused: made.refused });
      // What cannot be read may be a resource that is meant.
      if (made.converted.length + made.refused.length === 0)
        for (const sentence of brokenFiles(files, service)) reporter.unreadable(sentence);
      for (const { uri, edits } of made.edits) {
        const now = service.text(uri) ?? "";
        const { before, edits: earlier } = changes.get(uri) ?? { before: now, edits: [] };
        const all = composed(before, earlier, edits);
        changes.set(uri, { uri, path: fileURLToPath(uri), before, after: applyEdits(before, all), edits: all });
      }
      close();
    });
  }
  const changed = [...changes.values()];
  const converted = outcomes.flatMap((one) => one.converted);
  const refused = outcomes.flatMap((one) => one.refused);
  const missing = (addresses ?? []).filter(
    (wanted) => ![...converted.map(({ from }) => from), ...refused.map(({ address }) => address)].includes(wanted),
  );
  for (const address of missing) complain(`There is no resource ${address} in ${paths.join(", ")}.`);
  if (converted.length === 0 && refused.length === 0 && missing.length === 0 && reporter.isWhole)
    complain(`There is no resource of ${to === "azapi" ? "azurerm" : "azapi"}'s in ${paths.join(", ")}.`);
  if (same > 0) complain(`${release} itself sends the same for ${counted(same, "resource")} of these.`);
  if (!write)
    for (const { path, before, edits } of changed)
      output.write(asLines(editedLines(shownPath(path, process.cwd()), before, edits)));
  await output.end();
  if (write && changed.length > 0 && reporter.isWhole && writeFiles(changed, reporter.unreadable))
    complain(
      `${changedLines(changed.map(({ path, edits }) => ({ path, edits: edits.length })))}\nRun terraform init, and read the plan before you apply.`,
    );
  else if (write && changed.length > 0)
    complain("Nothing is written: what cannot be read or written may belong to it.");
  else if (converted.length > 0)
    complain(`${counted(converted.length, "resource")} would be converted: add --write to do it.`);
  if (!reporter.isWhole) return 2;
  return converted.length > 0 && refused.length === 0 && missing.length === 0 ? 0 : 1;

  /** Whether anything in a file is to become azapi's. */
  function isMeant(uri: string): boolean {
    const all = service.convertibleAt(uri, { start: 0, end: service.text(uri)?.length ?? 0 }).azurerm;
    return all.some((address) => addresses?.includes(address) !== false);
  }

  /** As the provider that is installed proves it, where there is one. */
  async function proven(
    files: readonly ModuleFile[],
  ): Promise<Pick<AzapiConversion, "edits" | "converted" | "refused" | "notes">> {
    const uris = files.map(({ uri }) => uri);
    const known = () => service.convertToAzapi(uris, addresses, how);
    if (!uris.some(isMeant)) return known();
    // A module that others call uses what is installed for those.
    const { lock, lockIn = "." } = run.context;
    const place = { folder: join(dirname(files[0]?.path ?? "."), lockIn), lock, unlocked };
    const found = await azurermFor(trackedPlace(place), complain);
    const failed = (reply: NotRun) => found && complain(whyNotRun(reply, found, place));
    const shown = found && (await provenByProvider({ uris, addresses, how, service }, { found, catalog, failed }));
    if (!shown) return known();
    release = found.release;
    same += shown.same;
    return shown.made;
  }
}
