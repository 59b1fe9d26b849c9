// What the introspection's process (introspectionProcess.ts) is told, and tells.
import type { LearnOutcome, LearnProgress } from "./learnPackage";

/** The argument of the process for learning a package. */
export const toLearn = "learn";

/** The argument of the process for validating blocks. */
export const toValidate = "ask";

/** The argument that makes it let a provider read resources. */
export const toRead = "read";

/** The argument that makes it let a provider apply resources beside a loopback Azure. */
export const toApply = "apply";

/** The argument that makes it stay and let providers make plans. */
export const toPlan = "plan";

/** The further argument if people wait for it and do nothing else. */
export const waitedFor = "waitedFor";

/** The message to the process with each edit, beside what it should learn. */
export const edited = "edited";

/** Whether a message of the process is only progress. */
export function isProgress(message: LearnProgress | LearnOutcome): message is LearnProgress {
  return message.kind === "waiting" || message.kind === "asking" || message.kind === "progress";
}
