/** A timeline as text, and as JSON for programs. */
import type { Finding } from "../../model/index";
import type { PlaceInDocument, Timeline, TimelineStep } from "./steps";
import { headline, noteOf, remarks, wavesIn } from "./summary";

/** Where something is, for people: `main.tf:12`. */
type ShownPlace = (place: PlaceInDocument) => string;

/** The timeline as lines of text, ending with a newline. */
export function timelineText(timeline: Timeline, placeOf: ShownPlace): string {
  const { steps } = timeline;
  const marked = steps.filter(({ marks }) => marks.length > 0);
  return [
    headline(timeline),
    ...section("Apply", wavesIn(steps, "apply")),
    ...section("Destroy", wavesIn(steps, "destroy")),
    "",
    ...remarks(timeline),
    ...(marked.length + timeline.marks.length > 0 ? ["", "Findings about the order"] : []),
    ...marked.flatMap((step) => step.marks.map((mark) => `  ${placeOf(step)} ${step.address}: ${lineAbout(mark)}`)),
    ...timeline.marks.map((mark) => `  ${lineAbout(mark)}`),
    "",
  ].join("\n");
}

function lineAbout({ severity, message, rule }: Finding): string {
  return `${severity}: ${message} (${rule})`;
}

function section(title: string, waves: readonly (readonly TimelineStep[])[]): readonly string[] {
  return ["", title, ...waves.flatMap((wave, at) => wave.map((step, index) => lineOf(step, index === 0 ? at + 1 : 0)))];
}

function lineOf(step: TimelineStep, wave: number): string {
  const notes = noteOf(step);
  const number = wave > 0 ? `${wave}.` : "";
  return `  ${number.padEnd(4)} ${step.address}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
}

/** The order as JSON for programs: addresses, waves from 1, minutes where a source gives them, findings, and all places. */
export function timelineJson(timeline: Timeline, placeOf: ShownPlace): object {
  const { steps, applyWaves, destroyWaves, longest, locked, unmade } = timeline;
  const mark = ({ rule, severity, message }: Finding) => ({ rule, severity, message });
  return {
    applyWaves,
    destroyWaves,
    longestWay: longest,
    resources: steps.map((step) => ({
      address: step.address,
      at: placeOf(step),
      apply: step.apply ?? null,
      destroy: step.destroy ?? null,
      after: step.after,
      minutes: step.minutes ?? null,
      repeated: step.isRepeated,
      known: step.kind !== "module",
      createBeforeDestroy: step.isMadeFirst ?? null,
      findings: step.marks.map(mark),
    })),
    oneAfterAnother: locked,
    findings: timeline.marks.map(mark),
    notMade: unmade,
    remarks: remarks(timeline),
  };
}
