// What the introspection's process (introspectionProcess.ts) is told, and tells.
import type { LearnOutcome, LearnProgress } from "./learnPackage";

/** What the process is told on its command line where it is to stay and ask about blocks. */
export const toValidate = "ask";

/** What it is told there where it is to have a provider read resources. */
export const toRead = "read";

/** What it is told there where it is to have a provider apply resources beside a loopback Azure. */
export const toApply = "apply";

/** What it is told there where it is to stay and have providers make plans. */
export const toPlan = "plan";

/** What it is told there beside that where people wait for it and do nothing else. */
export const waitedFor = "waitedFor";

/** What the process is told with each edit, beside what it is to learn. */
export const edited = "edited";

/** Whether what the process tells is only how it goes. */
export function isProgress(message: LearnProgress | LearnOutcome): message is LearnProgress {
  return message.kind === "waiting" || message.kind === "asking" || message.kind === "progress";
}
