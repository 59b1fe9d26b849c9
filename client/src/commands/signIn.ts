// "Azure ML: Sign In": the only command that leads to a question of Microsoft's.
import type { SignInFor } from "../azure/index";
import type { Explorer } from "../explorer/loaded";
import { showProblem } from "../explorer/loaded";
import type { Run } from "./command";

export const signIn: Run = async ({ explorer }, ...args) => {
  const outcome = await explorer.azure().signIn(signInFor(explorer, args));
  if (!outcome.ok) showProblem(outcome.problem);
  await explorer.refresh();
};

/**
 * From a node, for its tenant and what is in its way; from a message, for what that was about; else for whatever the
 * tree cannot begin without.
 */
function signInFor(explorer: Explorer, args: readonly unknown[]) {
  const [given] = args;
  if (isSignInFor(given)) return given;
  const subject = args.length > 0 ? explorer.nodes(args)[0]?.subject : undefined;
  if (subject?.kind === "problem") {
    const { problem, tenant } = subject;
    return { problem, ...(tenant ? { tenant } : {}) };
  }
  if (subject?.kind !== "tenant") return explorer.root?.signIn;
  const { tenant } = subject;
  return { tenant, ...(tenant.problem ? { problem: tenant.problem } : {}) };
}

function isSignInFor(given: unknown): given is SignInFor {
  return typeof given === "object" && given !== null && "problem" in given;
}
