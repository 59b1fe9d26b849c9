import { requiredReleases, unreadFolders, usesOpenTofu } from "../../analysis/index";
import { missingRequirement } from "../../fixes/index";
import { fileName } from "../../model/index";
import type { ReportFact, ReportSection } from "../../redact/index";
import { counted } from "../../text/index";
import { listed } from "../../wording/index";
import type { Store } from "../../workspace/index";
import { providersUsed } from "../diagnostics/diagnostics";
import { statusIn } from "../status/status";

/** Queries behind the Doctor: what is in force, and why. */
export interface DoctorQueries {
  /**
   * What is known of the module of a document, and where that was read: its providers, and the rest. Nothing for a document that
   * is not known. `comparesEdits` is false where nobody edits.
   */
  moduleReport(uri: string, comparesEdits?: boolean): readonly ReportSection[];
}

/** Answers them from the store. */
export function doctorQueries(store: Store): DoctorQueries {
  return {
    moduleReport(uri, comparesEdits = true) {
      if (!store.read(uri)) return [];
      const { folder, documents } = store.moduleOf(uri);
      const name = fileName(documents.size > 1 ? folder : uri);
      const compared = { name: "edits are compared with", value: comparedIn(store, uri) };
      return [
        { heading: `Providers of ${name}`, facts: providersIn(store, uri) },
        { heading: `Module ${name}`, facts: [...moduleIn(store, uri), ...(comparesEdits ? [compared] : [])] },
      ];
    },
  };
}

function providersIn({ catalog, moduleOf, scopeOf }: Store, uri: string): readonly ReportFact[] {
  const module = moduleOf(uri);
  const scope = scopeOf(uri);
  const used = providersUsed(module);
  return used.map((name): ReportFact => {
    const provider = catalog.provider(name);
    if (!provider) {
      const value = "nothing is known of it until it is learned from what is installed, so its blocks are not checked";
      return { name, value };
    }
    const { version, because, coverage, known, note } = statusIn(module, provider);
    const isLittle = known === "family" || known === "nothing";
    const learn = "Run terraform init, and learn the installed provider: hardly anything is checked now.";
    const lacking = missingRequirement(name, scope);
    const require = `Require ${name} from ${lacking?.source} in required_providers: without it terraform init looks for hashicorp/${name}, which does not exist.`;
    const toDo = (lacking && require) ?? note ?? (isLittle ? learn : undefined);
    return { name, value: `${version}. ${because} ${coverage}`, ...(toDo !== undefined && { toDo }) };
  });
}

function moduleIn(store: Store, uri: string): readonly ReportFact[] {
  const module = store.moduleOf(uri);
  const [leftOut] = module.leftOut;
  const unread = unreadFolders(store.scopeOf(uri));
  const left = `Left out: ${module.leftOut.join(", ")}.`;
  return [
    {
      name: "files",
      value: `${counted(module.documents.size, "file")} read. ${leftOut === undefined ? "" : left}`,
      ...(leftOut !== undefined && {
        toDo: `${left} Nothing is reported as missing from the module until they can be read: the log says why they are not.`,
      }),
    },
    ...(unread.length > 0 ? [unreadFact(unread)] : []),
    { name: usesOpenTofu(module) ? "OpenTofu" : "Terraform", value: releasesIn(store, uri) },
    { name: "configuration of the repository", value: configurationIn(store, uri) },
  ];
}

/** Folders of modules that are called, and of which nothing is read. */
function unreadFact(folders: readonly string[]): ReportFact {
  const names = listed(folders);
  return {
    name: "called modules",
    value: `no file of ${names} is read.`,
    toDo: `Nothing is known of the modules in ${names}, and calls of them are not checked: if they are outside of what is open, open a folder that holds them too.`,
  };
}

/** What says which release runs the module. */
function releasesIn({ moduleOf }: Store, uri: string): string {
  const module = moduleOf(uri);
  const chosen = (module.toolVersions ?? []).map(
    ({ file, program, version }) => `${file} chooses ${program} ${version}`,
  );
  const required = requiredReleases(module).map((constraint) => `required_version is "${constraint}"`);
  const all = [...required, ...chosen];
  return all.length > 0
    ? `${all.join("; ")}.`
    : "Nothing says which release runs the module, so none is too old for it.";
}

function configurationIn({ configurationOf }: Store, uri: string): string {
  const configuration = configurationOf(uri);
  if (!configuration) return "There is no .azureml-terraform.json in the folder or above it.";
  const rules = Object.entries(configuration.rules).map(([rule, severity]) => `${rule}: ${severity}`);
  const reason = configuration.requireReason ? " Suppressions need a reason." : "";
  return `.azureml-terraform.json sets ${rules.length > 0 ? rules.join(", ") : "no rule"}.${reason}`;
}

function comparedIn({ committedOf, storedOf }: Store, uri: string): string {
  const with_ = [committedOf(uri) && "the last commit", storedOf(uri) && "the state beside the files"].filter(Boolean);
  return with_.length > 0
    ? with_.join(" and ")
    : "nothing, so no edit is reported to replace a resource: there is no commit and no local state, or the folder is not trusted";
}

/** The parts of us that have failed, and how often. `how` it is reported is the end of a sentence. */
export function failureFact(counts: ReadonlyMap<string, number>, how: string): ReportFact {
  const parts = [...counts].map(([part, count]) => `${part} (${count === 1 ? "once" : `${count} times`})`);
  const value = parts.join(", ");
  if (value === "") return { name: "failures", value: "none" };
  return {
    name: "failures",
    value,
    toDo: `These parts of the extension failed, so their answers are missing: ${value}. To have the bug fixed, ${how}.`,
  };
}

/** What is known of a folder's installed providers. */
interface Installed {
  /** Those of which not everything is known. */
  readonly learnable: readonly { readonly name: string; readonly version: string }[];
  /** What was learned of them before: `random 3.9.0`. */
  readonly learned: readonly string[];
  /** Of how many releases anything is kept, for whatever folder. */
  readonly kept: number;
  /** How the rest is learned, as the end of a sentence. */
  readonly how: string;
}

/** What was learned of a folder's providers, and what could be. */
export function learnedSection({ learnable, learned, kept, how }: Installed): ReportSection {
  const names = learnable.map(({ name, version }) => `${name} ${version}`).join(", ");
  const could: ReportFact = {
    name: "installed, not learned",
    value: names || "none",
    ...(names !== "" && { toDo: `Not everything is known of ${names}: ${how}.` }),
  };
  return {
    heading: "Learned providers",
    facts: [
      { name: "learned for this folder", value: learned.join(", ") || "none" },
      could,
      { name: "kept for all folders", value: counted(kept, "release") },
    ],
  };
}
