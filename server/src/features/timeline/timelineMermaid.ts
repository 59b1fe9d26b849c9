/** A timeline as a flowchart of Mermaid: https://mermaid.js.org/syntax/flowchart.html. */
import { plain } from "../../text/index";
import type { Timeline, TimelineStep } from "./steps";
import { noteOf, wavesIn } from "./summary";

/** A box for each wave, and lines from each resource to those that wait for it. */
export function timelineMermaid({ steps, longest }: Timeline): string {
  const ids = new Map(steps.map(({ address }, index) => [address, `n${index}`]));
  const way = new Set(longest.length > 1 ? longest : []);
  const node = (step: TimelineStep) => {
    const notes = noteOf(step).map((note) => `<br>${label(note)}`);
    const style = step.marks.length > 0 ? ":::found" : way.has(step.address) ? ":::longest" : "";
    return `    ${ids.get(step.address)}["${label(step.address)}${notes.join("")}"]${style}`;
  };
  const waves = wavesIn(steps, "apply").flatMap((wave, at) => [
    `  subgraph w${at + 1}["Wave ${at + 1}"]`,
    ...wave.map(node),
    "  end",
  ]);
  const lines = steps.flatMap(({ address, after }) =>
    after.map((before) => `  ${ids.get(before)} --> ${ids.get(address)}`),
  );
  return [
    "flowchart LR",
    ...waves,
    ...lines,
    "  classDef found stroke:#bf8803,stroke-width:3px",
    "  classDef longest stroke-width:3px",
    "",
  ].join("\n");
}

/** Any text in quotes: signs that mean something there as their numbers. */
function label(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N} .,_\-:]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
