// What `import` was asked for, checked.
import type { Companions, ImportRequest } from "../../azure/index";
import { type FoundBy, searchFor } from "../azure/askAzure";

/** The arguments of the command `import`. */
export interface ImportArguments extends Omit<ImportRequest, "responses"> {
  /** Files of answers; `-` is what is piped in. */
  readonly from: readonly string[];
  /** Instead of files: what Azure is asked about now. */
  readonly ids: readonly string[];
  /** Instead of either: what Azure is searched for. */
  readonly search?: FoundBy;
  /** Whether what is in something that is imported comes along, where azurerm holds it apart. */
  readonly inside: boolean;
  /** A file, or `-` to print what is written. */
  readonly to: string;
  /** Whether an azurerm is asked whose hash is in no lock file. */
  readonly unlocked: boolean;
}

/** As the command line has them. */
interface ParsedOptions {
  readonly from?: readonly string[] | undefined;
  readonly id?: readonly string[] | undefined;
  readonly group?: string | undefined;
  readonly query?: string | undefined;
  readonly subscription?: string | undefined;
  readonly "without-children"?: boolean | undefined;
  readonly files?: string | undefined;
  readonly to?: string | undefined;
  readonly companions?: string | undefined;
  readonly assets?: string | undefined;
  readonly as?: string | undefined;
  readonly "prevent-destroy"?: boolean | undefined;
  readonly "provider-version"?: string | undefined;
  readonly stack?: string | undefined;
  readonly unlocked?: boolean | undefined;
}

const companionWords: readonly Companions[] = ["resources", "data", "ids"];
const assetWords = ["resources", "data"] as const;
const fileWords = ["one", "kind"] as const;
const providerWords = ["azurerm", "azapi"] as const;

/** The arguments, or a sentence about what is wrong with them. `more` are files that are behind the first one. */
export function importArguments(typed: ParsedOptions, more: readonly string[]): ImportArguments | string {
  const ids = typed.id ? [...typed.id, ...more] : [];
  const from = typed.id ? (typed.from ?? []) : [...(typed.from ?? []), ...more];
  const version = typed["provider-version"];
  const search = searchFor(typed);
  const companions = companionWords.find((word) => word === (typed.companions ?? (search ? "resources" : "ids")));
  const files = fileWords.find((word) => word === (typed.files ?? "one"));
  const as = providerWords.find((word) => word === (typed.as ?? "azurerm"));
  const assets = assetWords.find((word) => word === typed.assets);
  const ways = [from.length > 0, ids.length > 0, typed.group !== undefined, typed.query !== undefined];
  const count = ways.filter(Boolean).length;
  if (count > 1) return "Use only one of --from, --id, --group and --query.";
  if (count === 0)
    return "Choose what to import: saved answers with --from answer.json, or resources in Azure with --id, --group or --query.";
  if (typed.subscription !== undefined && !search) return "--subscription goes with --group or --query.";
  if (!typed.to) return "Name the file to import into: --to main.tf, or --to - to print the code.";
  if (!companions) return `Set --companions to resources, data or ids, not ${typed.companions}.`;
  if (typed.assets !== undefined && !assets) return `Set --assets to resources or data, not ${typed.assets}.`;
  if (!files) return `Set --files to one or kind, not ${typed.files}.`;
  if (!as) return `Set --as to azurerm or azapi, not ${typed.as}.`;
  if (as === "azapi" && companions === "data")
    return "azapi refers to what is managed elsewhere by its id: with --as azapi, set --companions to resources or ids.";
  if (files === "kind" && typed.to === "-")
    return "The printed code is one text: leave out --files, or name a file with --to.";
  if (version !== undefined && !/^\d+\.\d+\.\d+$/.test(version)) return `${version} is not a version such as 4.81.0.`;
  return {
    from,
    ids,
    ...(search && { search }),
    inside: !(typed["without-children"] ?? false),
    files,
    to: typed.to,
    unlocked: typed.unlocked ?? false,
    companions,
    as,
    ...(assets && { assets }),
    preventDestroy: typed["prevent-destroy"] ?? false,
    ...(version !== undefined && { providerVersion: version }),
    ...(typed.stack !== undefined && { stack: typed.stack }),
  };
}
