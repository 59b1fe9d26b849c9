import { requiredReleases, usesOpenTofu } from "../../analysis/index";
import { missingRequirement } from "../../fixes/index";
import { fileName } from "../../model/index";
import type { ReportFact, ReportSection } from "../../redact/index";
import { counted } from "../../text/index";
import type { Store } from "../../workspace/index";
import { providersUsed } from "../diagnostics/diagnostics";
import { statusIn } from "../status/status";

export { failureFact } from "./failureFact";
export { learnedSection } from "./learnedSection";

/** What is in force, for people who wonder. */
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
  const left = `Left out: ${module.leftOut.join(", ")}.`;
  return [
    {
      name: "files",
      value: `${counted(module.documents.size, "file")} read. ${leftOut === undefined ? "" : left}`,
      ...(leftOut !== undefined && {
        toDo: `${left} Nothing is reported as missing from the module until they can be read: the log says why they are not.`,
      }),
    },
    { name: usesOpenTofu(module) ? "OpenTofu" : "Terraform", value: releasesIn(store, uri) },
    { name: "configuration of the repository", value: configurationIn(store, uri) },
  ];
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
    : "nothing, so no edit is said to replace a resource: there is no commit and no local state, or the folder is not trusted";
}
