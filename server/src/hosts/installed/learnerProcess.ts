// The process that asks installed providers (dist/learner.js): whatever they do, and however long it takes, nobody waits for it.
import { constants, setPriority } from "node:os";
import { answerQuestions } from "./answerQuestions";
import { toAsk } from "./learnerFile";
import { type LearnRequest, learnPackage } from "./learnPackage";

const { PRIORITY_LOW, PRIORITY_BELOW_NORMAL } = constants.priority;
const isAsking = process.argv[2] === toAsk;
try {
  // Somebody waits for an answer; what is learned may take its time, and so may the providers that it starts.
  setPriority(isAsking ? PRIORITY_BELOW_NORMAL : PRIORITY_LOW);
} catch {
  // Not every system lets a process say so.
}

if (isAsking) answerQuestions();
else
  process.on("message", async (request: LearnRequest) => {
    const outcome = await learnPackage(request, (progress) => process.send?.(progress));
    process.send?.(outcome, () => process.exit());
  });
// Whom it works for is gone, or has lost interest. Providers end with us.
process.on("disconnect", () => process.exit());
