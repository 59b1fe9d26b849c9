// What the commands that report findings have in common: what they read, what they count, and how they end.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { precedence } from "../../catalog/version/compareVersions";
import type { Finding, Severity } from "../../rules/finding";
import type { Service } from "../../service";
import { Lines } from "../../text/lines";
import type { FolderFiles } from "../../workspace/folderFiles";
import { errorMessage } from "../errorMessage";
import { failureSentence } from "../failureSentence";
import { type SyncDisk, syncDisk } from "../files/localDisk";
import { statIfThere } from "../files/statIfThere";
import { createSurroundings } from "../files/surroundings";
import { type CheckedFolder, checkedFiles } from "./modules/checkedFiles";
import { type ModuleFile, openModules } from "./modules/openModules";
import { rootsOf } from "./modules/rootsOf";
import { locationOf, type Place } from "./report/location";
import type { Covered, InForce, Told } from "./report/report";
import type { Reporting } from "./reporting";

/** 0: nothing worse than warnings. 1: errors. 2: something could not be read, looked at or written. */
export type ExitCode = 0 | 1 | 2;

/** One command over the files of some folders. */
export interface Run {
  readonly disk: SyncDisk;
  /** Takes a sentence about each thing that cannot be read. */
  unreadable(message: string): void;
  /**
   * The files of one module after the other, open in the service until the next is asked for, as long as anybody reads
   * what is reported. `narrow` leaves out files that nobody asks about.
   */
  modules(narrow?: (checked: CheckedFolder) => CheckedFolder): AsyncGenerator<readonly ModuleFile[]>;
  /** What lies around the module whose files came last. */
  readonly around: FolderFiles;
  /** Does something about a file; where that fails, which is a fault of ours, the file is named and the rest goes on. */
  attempt(path: string, action: () => Promise<void>): Promise<void>;
  /** Reports what was found in a file. */
  tell(path: string, text: string, found: readonly Finding[]): Promise<void>;
  /** Notes the version in force of the module whose files are told next, by one of them. */
  cover(uri: string): void;
  /** Complains of folders that were to be read where none had a file of ours. */
  expectFiles(): void;
  /** Ends the report with what was found in all files. */
  end(): Promise<ExitCode>;
}

/** Starts the report on `paths`. */
export function createRun(paths: readonly string[], service: Service, reporting: Reporting): Run {
  const { report, output, complain, maxFileSize } = reporting;
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const covered = new Map<string, Covered>();
  let inForce: InForce | undefined;
  let files = 0;
  let around: FolderFiles = { parents: [] };
  /** Some files are looked at for more than one reason. */
  const complaints = new Set<string>();
  const disk = syncDisk({ roots: rootsOf(paths), maxFileSize }, unreadable);
  const surroundings = createSurroundings(disk, unreadable);
  const roots = paths.map((path) => resolve(path));
  service.onFailure((part, error) => unreadable(failureSentence(part, error)));
  output.write(report.start());
  return {
    disk,
    unreadable,
    get around() {
      return around;
    },
    async *modules(narrow = (checked) => checked) {
      for (const checked of checkedFiles(paths, disk, (path) => unreadable(`There is no file or folder ${path}.`))) {
        if (output.isClosed) return;
        try {
          yield* openModules(narrow(checked), service, disk, async (folder, held) => {
            around = await surroundings(folder, roots, held);
            return around;
          });
        } catch (error) {
          failed(checked.folder, error);
        }
      }
    },
    async attempt(path, action) {
      try {
        await action();
      } catch (error) {
        failed(path, error);
      }
    },
    async tell(path, text, found) {
      files++;
      if (found.length === 0) return;
      for (const { severity } of found) findings[severity]++;
      // Only wait where there is something to wait for: most files are clean, and there may be thousands.
      const written = output.write(report.file(path, withPlaces(found), new Lines(text), inForce));
      if (written) await written;
    },
    cover(uri) {
      const { provider, version, known, isUsed } = service.status(uri) ?? {};
      inForce = provider && version && known && isUsed ? { provider, version, known } : undefined;
      if (!inForce) return;
      const key = `${provider} ${version}`;
      covered.set(key, { ...inForce, modules: (covered.get(key)?.modules ?? 0) + 1 });
    },
    expectFiles() {
      const folders = paths.filter((path) => statIfThere(path)?.isDirectory());
      if (files > 0 || complaints.size > 0 || folders.length < paths.length) return;
      const named = folders.map((folder) => resolve(folder)).join(", ");
      unreadable(`There is nothing to check in ${named}: no Terraform, and no program of CDKTF or CDK Terrain.`);
    },
    async end() {
      const newestFirst = [...covered.values()].sort((one, other) => precedence(other.version, one.version));
      output.write(report.end({ files, findings, covered: newestFirst }));
      await output.end();
      return complaints.size > 0 ? 2 : findings.error > 0 ? 1 : 0;
    },
  };

  function withPlaces(found: readonly Finding[]): readonly Told[] {
    const uris = new Set(found.flatMap(({ related = [] }) => related.map(({ uri }) => uri)));
    const linesOf = new Map([...uris].map((uri) => [uri, new Lines(service.text(uri) ?? "")]));
    return found.map((finding) => {
      const places = (finding.related ?? []).map(
        ({ uri, span, message }): Place => ({
          path: fileURLToPath(uri),
          ...locationOf(linesOf.get(uri)!, span),
          message,
        }),
      );
      return { ...finding, places };
    });
  }

  function failed(path: string, error: unknown): void {
    unreadable(`${path} could not be looked at: ${errorMessage(error)}.`);
  }

  function unreadable(message: string): void {
    if (complaints.has(message)) return;
    complaints.add(message);
    complain(message);
  }
}
