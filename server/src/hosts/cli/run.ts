// What the commands that report findings have in common: what they read, one module after the other.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Finding } from "../../model/index";
import type { Service } from "../../service";
import { Lines } from "../../text/index";
import type { ModuleContext } from "../../workspace/index";
import { errorMessage } from "../errorMessage";
import { failureSentence } from "../failureSentence";
import { readOnce, type SyncDisk, syncDisk } from "../files/localDisk";
import { createModuleContexts } from "../files/moduleContexts";
import { type CheckedFolder, checkedFiles } from "./modules/checkedFiles";
import { type ModuleFile, ModuleOpener } from "./modules/openModules";
import { rootsOf } from "./modules/rootsOf";
import { locationOf, type RelatedPlace } from "./report/location";
import type { LocatedFinding } from "./report/report";
import type { Reporter } from "./reporter";

/** One command over the files of some folders: what it reads, and where it reports. */
export class Run {
  readonly disk: SyncDisk;
  private readonly contexts: ReturnType<typeof createModuleContexts>;
  private readonly roots: readonly string[];
  private around: ModuleContext = { parents: [] };
  private held: string[] | undefined;
  private readonly opener: ModuleOpener;

  /**
   * @param maxFileSize that of the largest file that is read, in bytes.
   * @param kept how many signs of texts stay open that the module looked at does not need: another one may.
   */
  constructor(
    private readonly paths: readonly string[],
    private readonly service: Service,
    private readonly reporter: Reporter,
    maxFileSize: number,
    private readonly kept = 0,
  ) {
    this.disk = readOnce(syncDisk({ roots: rootsOf(paths), maxFileSize }, this.unreadable));
    this.contexts = createModuleContexts(this.disk, this.unreadable);
    this.roots = paths.map((path) => resolve(path));
    this.opener = new ModuleOpener(
      service,
      this.disk,
      async (folder, contents) => {
        // With that at hand, nothing that is not there is looked for.
        this.disk.list(folder);
        this.around = await this.contexts(folder, this.roots, contents);
        return this.around;
      },
      kept,
    );
    service.onFailure((part, error) => this.unreadable(failureSentence(part, error)));
  }

  /** What lies around the module whose files came last. */
  get context(): ModuleContext {
    return this.around;
  }

  /** Takes a sentence about each thing that cannot be read. */
  readonly unreadable = (message: string): void => {
    if (this.held) this.held.push(message);
    else this.reporter.unreadable(message);
  };

  /** What cannot be read while something is done that is synchronous, in the place of reporting it. */
  unreadableIn(action: () => void): readonly string[] {
    const own: string[] = [];
    this.held = own;
    try {
      action();
    } finally {
      this.held = undefined;
    }
    return own;
  }

  /** The folders to look at, in order. */
  folders(): Generator<CheckedFolder> {
    return checkedFiles(this.paths, this.disk, (path) => this.unreadable(`There is no file or folder ${path}.`));
  }

  /**
   * The files of one module after the other, open in the service until the next is asked for, as long as anybody reads
   * what is reported.
   */
  async *modules(folders: Iterable<CheckedFolder> = this.folders()): AsyncGenerator<readonly ModuleFile[]> {
    for (const checked of folders) {
      if (this.reporter.isClosed) break;
      try {
        yield* this.opener.open(checked);
      } catch (error) {
        this.failed(checked.folder, error);
      }
    }
    if (this.kept === 0) this.opener.close();
  }

  /** Does something about a file; where that fails, which is a fault of ours, the file is named and the rest goes on. */
  async attempt(path: string, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.failed(path, error);
    }
  }

  private failed(path: string, error: unknown): void {
    this.unreadable(`${path} could not be looked at: ${errorMessage(error)}.`);
  }

  /** Tells what was found in a file. */
  async tell(path: string, text: string, found: readonly Finding[]): Promise<void> {
    // Only wait where there is something to wait for: most files are clean, and there may be thousands.
    const written = this.reporter.file(path, text, this.withPlaces(found));
    if (written) await written;
  }

  private withPlaces(found: readonly Finding[]): readonly LocatedFinding[] {
    const uris = new Set(found.flatMap(({ related = [] }) => related.map(({ uri }) => uri)));
    const linesOf = new Map([...uris].map((uri) => [uri, new Lines(this.service.text(uri) ?? "")]));
    return found.map(({ rule, source, severity, message, span, related = [] }) => {
      const places = related.map(
        (one): RelatedPlace => ({
          path: fileURLToPath(one.uri),
          ...locationOf(linesOf.get(one.uri)!, one.span),
          message: one.message,
        }),
      );
      const { start, end } = span;
      return { rule, ...(source !== undefined && { source }), severity, message, span: { start, end }, places };
    });
  }

  /** Tells the version in force of the module whose files are told next, by one of them. */
  cover(uri: string): void {
    this.reporter.module(this.service.versionUsed(uri));
  }
}
