// Where the learner's program is (learnerProcess.ts), which is loaded in a process of its own when somebody needs it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { LearnOutcome, LearnProgress } from "./learnPackage";

/** What the process is told on its command line where it is to stay and ask about blocks. */
export const toAsk = "ask";

/** What the process is told with each edit, beside what it is to learn. */
export const edited = "edited";

/** Whether what the process tells is only how it goes. */
export function isProgress(message: LearnProgress | LearnOutcome): message is LearnProgress {
  return message.kind === "waiting" || message.kind === "asking" || message.kind === "progress";
}

/** The path of the bundle. */
export function learnerFile(): string {
  // Tests are in folders below.
  const places = [".", "..", "../.."].map((above) => join(__dirname, above, "learner.js"));
  return places.find((place) => existsSync(place)) ?? join(__dirname, "learner.js");
}
