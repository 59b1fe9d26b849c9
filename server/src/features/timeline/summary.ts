/** What a timeline says in sentences, for all forms in which it is shown. */
import { counted } from "../../text/index";
import { listed, listedFirst } from "../../wording/index";
import type { Timeline, TimelineStep } from "./steps";

/** The steps of each wave, from the first wave on. */
export function wavesIn(
  steps: readonly TimelineStep[],
  which: "apply" | "destroy",
): readonly (readonly TimelineStep[])[] {
  const waves: TimelineStep[][] = [];
  for (const step of steps) {
    const wave = step[which];
    if (wave === undefined) continue;
    while (waves.length < wave) waves.push([]);
    waves[wave - 1]!.push(step);
  }
  return waves;
}

/** One sentence that summarizes a timeline. */
export function headline({ steps, applyWaves, destroyWaves }: Timeline): string {
  if (steps.length === 0) return "The module makes nothing.";
  return `${counted(steps.length, "resource")}, made in ${counted(applyWaves, "wave")} and destroyed in ${destroyWaves}. Resources of one wave do not wait for each other. Terraform works on 10 at a time unless -parallelism sets another number.`;
}

/** Sentences about the details of a timeline. */
export function remarks(timeline: Timeline): readonly string[] {
  const { steps, longest, locked, unmade, isWithoutNeeds, isCut } = timeline;
  const circle = steps.filter(({ apply }) => apply === undefined).map(({ address }) => address);
  const implied = steps.filter(({ isMadeFirst }) => isMadeFirst === "implied").map(({ address }) => address);
  const asked = steps.filter(({ isMadeFirst }) => isMadeFirst === "asked").map(({ address }) => address);
  const unknown = steps.filter(({ kind }) => kind === "module").map(({ address }) => address);
  return [
    ...(longest.length > 1
      ? [`The longest path has ${counted(longest.length, "step")}: ${longest.join(", then ")}.`]
      : []),
    ...(steps.length > 0 ? [durationSentence(timeline)] : []),
    ...locked.map(({ says, addresses }) => `${capital(says)}: ${listedFirst(addresses, most)}.`),
    ...(asked.length > 0 ? [`If it is replaced, the new one is made first: ${listedFirst(asked, most)}.`] : []),
    ...(implied.length > 0
      ? [`The same is true of the resources that these wait for: ${listedFirst(implied, most)}.`]
      : []),
    ...(unmade.length > 0 ? [`count or for_each makes no instance of ${listedFirst(unmade, most)}.`] : []),
    ...(circle.length > 0
      ? [`These wait for each other, so that Terraform makes none of them: ${listedFirst(circle, most)}.`]
      : []),
    ...(unknown.length > 0
      ? [
          `What these make is not known, and each counts as one resource until terraform init has installed it: ${listedFirst(unknown, most)}.`,
        ]
      : []),
    ...(isWithoutNeeds ? ["The module is too large to list what each resource waits for."] : []),
    ...(isCut ? ["The module is too large: not all of it is shown."] : []),
  ];
}

/** What is known of how long it takes: of most resources no source says that. */
function durationSentence({ steps, longest }: Timeline): string {
  const known = steps.filter(({ minutes }) => minutes);
  if (known.length === 0) return "No source says how long these resources take.";
  const on = known.filter(({ address }) => longest.includes(address));
  const each = known.map(({ address, minutes }) => `${address} ${minutesText(minutes!)}`);
  const sums = [0, 1].map((end) => on.reduce((sum, { minutes }) => sum + minutes![end]!, 0));
  const least = on.length > 0 ? ` The longest path takes at least ${minutesText([sums[0]!, sums[1]!])}.` : "";
  const rest = steps.length - known.length;
  return `Mostly ${listed(each)}.${least}${rest > 0 ? ` Of the other ${counted(rest, "resource")} it is not known.` : ""}`;
}

/** How long something takes: `30 to 60 minutes`. */
function minutesText([from, to]: readonly [number, number]): string {
  return from === to ? counted(to, "minute") : `${from} to ${counted(to, "minute")}`;
}

/** How many addresses are named in a sentence. */
const most = 12;

function capital(text: string): string {
  return text.startsWith("azurerm") ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What is said of a step beside its address. */
export function noteOf({ isRepeated, kind, minutes, marks }: TimelineStep): readonly string[] {
  return [
    ...(kind === "module" ? ["unknown module"] : []),
    ...(isRepeated ? ["by count or for_each"] : []),
    ...(minutes ? [minutesText(minutes)] : []),
    ...(marks.length > 0 ? [counted(marks.length, "finding")] : []),
  ];
}
