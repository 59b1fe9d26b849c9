import { compareVersions, type Knowledge, type Provider } from "../../catalog/index";
import type { Store, TrackedModule } from "../../workspace/index";
import { isUsed } from "../diagnostics/diagnostics";
import { originIn, type VersionOrigin } from "./versionOrigin";

export type { VersionOrigin } from "./versionOrigin";

/** Queries about the version in force. */
export interface StatusQueries {
  /** The version in force for a document, and where that comes from. */
  status(uri: string): Status | undefined;
  /** The provider and its version in force for a document; undefined where its module has nothing of the provider. */
  versionUsed(uri: string): Pick<Status, "provider" | "version" | "known"> | undefined;
  /** The files that decide that version, and the edits that pin it. */
  versionOrigin(uri: string): VersionOrigin | undefined;
}

/** The provider version that counts in a folder. */
export interface Status {
  readonly provider: string;
  readonly version: string;
  /** A sentence: "The file .terraform.lock.hcl fixes this version." */
  readonly because: string;
  /** How much is known of that version, as `Provider.knowledge` has it. */
  readonly known: Knowledge;
  /** The same as a sentence. */
  readonly coverage: string;
  /** Whether the module has anything of the provider. */
  readonly isUsed: boolean;
  /** Set when something about it is not as it should be: a broken lock file, constraints that no release satisfies. */
  readonly note?: string;
}

/** Answers them from the store. */
export function statusQueries(store: Store): StatusQueries {
  /** The provider whose version is told of a document, where that has been read. */
  const providerFor = (uri: string) => (store.read(uri) ? store.catalog.provider("azurerm") : undefined);
  return {
    versionOrigin(uri) {
      const provider = providerFor(uri);
      return provider && originIn(store, uri, provider);
    },
    status(uri) {
      const provider = providerFor(uri);
      if (!provider) return undefined;
      const module = store.moduleOf(uri);
      const { note, ...status } = statusIn(module, provider);
      const notes = [...(note ? [note] : []), ...aboutLeftOut(module.leftOut)];
      return { ...status, ...(notes.length > 0 && { note: notes.join(" ") }) };
    },
    versionUsed(uri) {
      const provider = providerFor(uri);
      const module = provider && store.moduleOf(uri);
      if (!module || !isUsed(module, provider.name)) return undefined;
      const { version } = module.versionOf(provider.name);
      return { provider: provider.name, version, known: provider.knowledge(version) };
    },
  };
}

/** The version of a provider in force in a module. Its note is only about that provider. */
export function statusIn(module: TrackedModule, provider: Provider): Status {
  const { version, because, note, mayBeNewer } = module.versionOf(provider.name);
  return {
    provider: provider.name,
    version,
    because,
    known: provider.knowledge(version),
    coverage: coverage(provider, version, mayBeNewer),
    isUsed: isUsed(module, provider.name),
    ...(note && { note }),
  };
}

/** A sentence about the files that were not read, if there are any. */
function aboutLeftOut([first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  if (others.length === 0) return [`The file ${first} was not read, so nothing is reported as missing: see the log.`];
  return [`The file ${first} and ${others.length} more were not read, so nothing is reported as missing: see the log.`];
}

/**
 * How much is known of a version of a provider, and what that means for what is checked: a sentence, and one more where Terraform
 * may take a newer release than any that is known.
 */
export function coverage(provider: Provider, version: string, mayBeNewer?: boolean): string {
  const { name, knowledge, learned, releases, isBeyond } = provider;
  const release = `${name} ${version}`;
  if (learned.includes(version)) return `What is known of ${release} is exact, learned from the installed provider.`;
  const asWarning = "what only a newer release can have is a warning";
  if (isBeyond(version) && knowledge(version) === "structure") {
    return `${release} is newer than ${releases[0]}, the newest known release: ${asWarning}, and so is a value that older releases refuse.`;
  }
  const sentences: Record<Knowledge, string> = {
    exact: `Everything that the provider checks is known of ${release}.`,
    structure: `The names of ${release} are known. ${checkedValues(provider, version)}`,
    family: `Only the Azure ML types of ${release} are known, so no other type or argument is checked.`,
    nothing: `Nothing is known of ${release}, so types and arguments are not checked.`,
  };
  const newer = ` Terraform may take a newer release, which is not known here: ${asWarning}.`;
  return `${sentences[knowledge(version)]}${mayBeNewer ? newer : ""}`;
}

/** A sentence about how values of a release are checked, of which only the names are known. */
function checkedValues({ snapshots }: Provider, version: string): string {
  const [newest = ""] = snapshots;
  if (compareVersions(version, newest) > 0) return `A value that ${newest} refuses is a warning.`;
  const isAfterOldest = compareVersions(version, snapshots.at(-1) ?? "") > 0;
  return isAfterOldest
    ? "Its values are checked by what the known releases before and after it have in common."
    : "Its values are not checked.";
}
