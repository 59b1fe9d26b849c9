// The process that asks installed providers (dist/introspection.js): whatever they do, and however long it takes, nobody waits for it.
import { constants, setPriority } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { servePlanning } from "../planning/servePlanning";
import { edited, toApply, toLearn, toPlan, toRead, toValidate, waitedFor } from "./introspectionMessages";
import { type LearnRequest, learnPackage } from "./learnPackage";
import { serveApplying } from "./serveApplying";
import { serveReading } from "./serveReading";
import { serveValidation } from "./serveValidation";

const { PRIORITY_LOW, PRIORITY_BELOW_NORMAL } = constants.priority;
const task = process.argv[2];
const isWaitedFor = process.argv[3] === waitedFor;
try {
  // Somebody waits for an answer; what is learned may take its time, and so may the providers that it starts.
  if (!isWaitedFor) setPriority(task === toLearn ? PRIORITY_LOW : PRIORITY_BELOW_NORMAL);
} catch {
  // Not every system lets a process say so.
}

/** How long nothing is asked after an edit, in milliseconds: until the next key when somebody types. */
const rest = 300;
let editedAt = Number.NEGATIVE_INFINITY;

/** Resolves once nobody has edited for a while. */
async function turn(): Promise<void> {
  const left = () => editedAt + rest - performance.now();
  while (left() > 0) await wait(left());
}

if (task === toValidate) serveValidation();
else if (task === toRead) serveReading();
else if (task === toApply) serveApplying();
else if (task === toPlan) servePlanning(isWaitedFor);
else if (task === toLearn)
  process.on("message", async (message: LearnRequest | typeof edited) => {
    if (message === edited) {
      editedAt = performance.now();
      return;
    }
    const outcome = await learnPackage(message, (progress) => process.send?.(progress), undefined, turn);
    process.send?.(outcome, () => process.exit());
  });
// Whom it works for is gone, or has lost interest. Providers end with us.
process.on("disconnect", () => process.exit());
