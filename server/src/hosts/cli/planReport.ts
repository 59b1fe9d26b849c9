// A plan as people read it, and as JSON.
import { lazy } from "../../core";
import type { PlannedOutput, PlannedResource } from "../../features/plan/plan";
import type { PlannedModule } from "../planning/planModule";
import { asJson, asLines, type Printable, printableAsIs } from "./printable";

/** How each action begins, as Terraform shows it. */
export const signs: Readonly<Record<PlannedResource["action"], string>> = {
  create: "  +",
  update: "  ~",
  replace: "-/+",
  destroy: "  -",
  import: " =>",
  takeOver: " =>",
  forget: "  .",
  none: "   ",
  unknown: "  ?",
  refused: "  !",
};

const words: Readonly<Record<PlannedResource["action"], string>> = {
  create: "will be created",
  update: "will be updated in-place",
  replace: "must be replaced",
  destroy: "will be destroyed",
  import: "will be imported",
  takeOver: "takes over a state",
  forget: "will no longer be managed, and is not destroyed",
  none: "has moved",
  unknown: "is not known",
  refused: "cannot be planned",
};

/** How many changes of one resource are shown. */
const most = 30;

/** A plan as a report for people, ending with a newline. */
export function planReport(plan: PlannedModule): Printable {
  const { outputLine, planSummary, restsOn } = lazy();
  const shown = plan.resources.filter(({ action, from }) => action !== "none" || from !== undefined);
  const parts = [
    ...shown.map(ofResource),
    ...plan.failed.map(({ because }) => `  ! ${because}`),
    ...(plan.outputs.length > 0
      ? [["Changes to Outputs:", ...plan.outputs.map((one) => outputLines(one, outputLine(one)))].join("\n")]
      : []),
    ...plan.notes.map((note) => `Note: ${note}`),
    restsOn(plan).join("\n"),
    planSummary(plan),
  ];
  return asLines(`${parts.filter((part) => part !== "").join("\n\n")}\n`);
}

function ofResource({ address, action, changes, because, from, createFirst }: PlannedResource): string {
  const { changeLine } = lazy();
  const sign = action === "replace" && createFirst ? "+/-" : signs[action];
  const moved = from === undefined || action === "none" ? "" : ` (moved from ${from})`;
  const where = action === "none" ? ` from ${from}` : "";
  const lines = changes.slice(0, most).map((change) => `      ${changeLine(change)}`);
  const more = changes.length > most ? [`      … and ${changes.length - most} more`] : [];
  return [
    `${sign} ${address} ${words[action]}${where}${moved}`,
    ...because.map((one) => `      # ${one}`),
    ...lines,
    ...more,
  ].join("\n");
}

function outputLines({ because }: PlannedOutput, line: string): string {
  return [`  ${line}`, ...because.map((one) => `      # ${one}`)].join("\n");
}

/** A plan as one line of JSON. */
export function planJson(plan: PlannedModule): Printable {
  const resources = plan.resources.map(({ place: _, texts: _texts, by, changes, ...one }) => ({
    ...one,
    changes: changes.map(({ place: __, ...change }) => change),
    by: by ?? null,
  }));
  const outputs = plan.outputs.map(({ place: _, ...one }) => one);
  const failed = plan.failed.map(({ place: _, ...one }) => one);
  const { notes, releases, isPartial } = plan;
  const summary = lazy().planSummary(plan);
  return printableAsIs(`${asJson({ summary, resources, outputs, failed, notes, isPartial, releases })}\n`);
}
