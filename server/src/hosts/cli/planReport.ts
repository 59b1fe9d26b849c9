// A plan as people read it, and as JSON.
import { type AttributeChange, type PlannedResource, planSummary } from "../../features/plan/plan";
import type { PlannedModule } from "../planning/planModule";
import { asJson, asLines, type Printable, printableAsIs } from "./printable";

/** How each action begins, as Terraform shows it. */
export const signs: Readonly<Record<PlannedResource["action"], string>> = {
  create: "  +",
  update: "  ~",
  replace: "-/+",
  destroy: "  -",
  import: " =>",
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
  forget: "will no longer be managed, and is not destroyed",
  none: "has moved",
  unknown: "is not known",
  refused: "cannot be planned",
};

/** How many changes of one resource are shown. */
const most = 30;

/** Ends with a line break. */
export function planReport(plan: PlannedModule): Printable {
  const shown = plan.resources.filter(({ action, from }) => action !== "none" || from !== undefined);
  const parts = [
    ...shown.map(ofResource),
    ...plan.notes.map((note) => `Note: ${note}`),
    restsOn(plan),
    planSummary(plan),
  ];
  return asLines(`${parts.filter((part) => part !== "").join("\n\n")}\n`);
}

function ofResource({ address, action, changes, because, from, createFirst }: PlannedResource): string {
  const sign = action === "replace" && createFirst ? "+/-" : signs[action];
  const moved = from === undefined || action === "none" ? "" : ` (moved from ${from})`;
  const where = action === "none" ? ` from ${from}` : "";
  const lines = changes.slice(0, most).map((change) => `      ${lineOf(change)}`);
  const more = changes.length > most ? [`      … and ${changes.length - most} more`] : [];
  return [
    `${sign} ${address} ${words[action]}${where}${moved}`,
    ...because.map((one) => `      # ${one}`),
    ...lines,
    ...more,
  ].join("\n");
}

function lineOf({ path, before, after, replaces }: AttributeChange): string {
  const end = replaces ? " # forces replacement" : "";
  if (before === undefined) return `+ ${path} = ${after}${end}`;
  if (after === undefined) return `- ${path} = ${before}${end}`;
  return `~ ${path} = ${before} -> ${after}${end}`;
}

function restsOn({ releases, resources }: PlannedModule): string {
  const byFacts = resources.filter(
    ({ by, action }) => by === undefined && ["create", "update", "replace", "none"].includes(action),
  );
  const asked = releases.length > 0 ? [`Planned by ${releases.join(", ")}, without a credential.`] : [];
  const types = [...new Set(byFacts.map(({ type }) => type))];
  const known = types.length > 0 ? [`By what is known of it, and not by its provider: ${types.join(", ")}.`] : [];
  return [...asked, ...known].join("\n");
}

/** The whole plan on a line. */
export function planJson(plan: PlannedModule): Printable {
  const resources = plan.resources.map(({ place: _, by, ...one }) => ({ ...one, by: by ?? null }));
  const { notes, releases } = plan;
  return printableAsIs(`${asJson({ summary: planSummary(plan), resources, notes, releases })}\n`);
}
