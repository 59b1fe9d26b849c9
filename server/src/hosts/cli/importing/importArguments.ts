// What was typed behind `azureml-terraform import`, checked.
import type { Companions } from "../../../azure/import/generate/draft";
import type { ImportArguments } from "./importAnswers";

/** As the command line has them. */
interface Typed {
  readonly from?: readonly string[] | undefined;
  readonly to?: string | undefined;
  readonly companions?: string | undefined;
  readonly "prevent-destroy"?: boolean | undefined;
  readonly "provider-version"?: string | undefined;
  readonly stack?: string | undefined;
}

const companionWords: readonly Companions[] = ["resources", "data", "ids"];

/** The arguments, or a sentence about what is wrong with them. `more` are files that stand behind the first one. */
export function importArguments(typed: Typed, more: readonly string[]): ImportArguments | string {
  const from = [...(typed.from ?? []), ...more];
  const version = typed["provider-version"];
  const companions = companionWords.find((word) => word === (typed.companions ?? "ids"));
  if (from.length === 0) return "Say which answers to import: --from answer.json.";
  if (!typed.to) return "Say where to: --to main.tf.";
  if (!companions) return `Set --companions to resources, data or ids, not ${typed.companions}.`;
  if (version !== undefined && !/^\d+\.\d+\.\d+$/.test(version)) return `${version} is not a version such as 4.81.0.`;
  return {
    from,
    to: typed.to,
    companions,
    preventDestroy: typed["prevent-destroy"] ?? false,
    ...(version !== undefined && { providerVersion: version }),
    ...(typed.stack !== undefined && { stack: typed.stack }),
  };
}
