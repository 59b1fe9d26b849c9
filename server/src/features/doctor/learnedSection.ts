import type { ReportFact, ReportSection } from "../../redact/index";
import { counted } from "../../text/index";

/** What is known of a folder's installed providers. */
interface Installed {
  /** Those of which not everything is known. */
  readonly learnable: readonly { readonly name: string; readonly version: string }[];
  /** What was learned of them before: `random 3.9.0`. */
  readonly learned: readonly string[];
  /** Of how many releases anything is kept, for whatever folder. */
  readonly kept: number;
  /** How the rest is learned, as the end of a sentence. */
  readonly how: string;
}

/** What was learned of a folder's providers, and what could be. */
export function learnedSection({ learnable, learned, kept, how }: Installed): ReportSection {
  const names = learnable.map(({ name, version }) => `${name} ${version}`).join(", ");
  const could: ReportFact = {
    name: "installed, not learned",
    value: names || "none",
    ...(names !== "" && { toDo: `Not everything is known of ${names}: ${how}.` }),
  };
  return {
    heading: "Learned providers",
    facts: [
      { name: "learned for this folder", value: learned.join(", ") || "none" },
      could,
      { name: "kept for all folders", value: counted(kept, "release") },
    ],
  };
}
