// What `azureml-terraform import` says.
import type { Imported } from "../../../azure/import/request";

/** The verdict first, then what was written, and what was not and why. */
export function importReport({ verdict, imported, skipped, notes }: Imported, to: string): string {
  return [
    verdict.sentence,
    ...verdict.changes,
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
