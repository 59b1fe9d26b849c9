// The process that asks installed providers (dist/learner.js): whatever they do, and however long it takes, nobody waits for it.
import { constants, setPriority } from "node:os";
import { answerQuestions } from "./answerQuestions";
import { toAsk } from "./learnerFile";
import { type LearnRequest, learnPackage } from "./learnPackage";

try {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // Not every system lets a process say so.
}

if (process.argv[2] === toAsk) answerQuestions();
else
  process.on("message", async (request: LearnRequest) => {
    const outcome = await learnPackage(request, (progress) => process.send?.(progress));
    process.send?.(outcome, () => process.exit());
  });
// Whom it works for is gone, or has lost interest. Providers end with us.
process.on("disconnect", () => process.exit());
