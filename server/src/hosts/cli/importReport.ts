// What `import` prints about what it has done.
import type { Imported, Skipped } from "../../azure/index";
import { appendTo } from "../../text/index";

/** So many ids are named for one reason. */
const mostNamed = 5;

/** The summary of the plan first, then what was written, and what was not and why. */
export function importReport({ planSummary, imported, lookedUp = [], skipped, notes }: Imported, to: string): string {
  const written = [...imported, ...lookedUp];
  return [
    planSummary.sentence,
    ...planSummary.changes,
    ...(written.length > 0 ? [`Written to ${to}:`, ...written.map(({ address }) => `  ${address}`)] : []),
    ...(skipped.length > 0 ? ["Left out:", ...byReason(skipped).map((line) => `  ${line}`)] : []),
    ...notes,
    "",
  ].join("\n");
}

/** A line for each, but for those of which there are many for the same reason. */
function byReason(skipped: readonly Skipped[]): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const { id, because } of skipped) appendTo(reasons, because, shortened(id));
  return [...reasons].flatMap(([because, ids]) =>
    ids.length <= mostNamed
      ? ids.map((id) => `${id}: ${because}`)
      : [`${ids.slice(0, mostNamed - 1).join(", ")} and ${ids.length - mostNamed + 1} more: ${because}`],
  );
}

/** An id from the group on: whoever reads it knows the subscription. */
function shortened(id: string): string {
  return id.replace(/^\/subscriptions\/[^/]+\//, "");
}
