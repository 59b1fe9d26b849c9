// Asks Azure on behalf of somebody who has signed in with `az` or by ARM_ variables, and says so: reading, and nothing else.
// The bundle dist/azure.js does it, which the extension asks too; it is loaded with the first question.
import { join } from "node:path";
import { version } from "../../../../package.json";
import { redact } from "../../core";

type AzureBundle = typeof import("../../../../client/src/azure/index");
type AskParameters = Parameters<AzureBundle["askOnce"]>[0];
type Host = Parameters<AzureBundle["askOnce"]>[1];
type Answered = Extract<Awaited<ReturnType<AzureBundle["askOnce"]>>, { ok: true }>["value"];

/** What is asked, and whether `az` may be run. */
export interface AzureQuestion extends AskParameters {
  readonly mayRunPrograms: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Rejects with a `NotAnswered` for what people can put right. */
export type AskAzure = (question: AzureQuestion) => Promise<Answered>;

/** Why Azure has not answered: a sentence that says what to do. */
export class NotAnswered extends Error {}

/** By a path that the bundler does not follow, or the bundle would be part of each that loads it. */
const loadAzure = () => require(join(__dirname, "azure.js")) as AzureBundle;

/** Asks as `askOnce` does. `log` takes a sentence about what was odd in an answer. */
export function createAskAzure(
  log: (message: string) => void,
  load: () => Pick<AzureBundle, "askOnce"> = loadAzure,
  host: Partial<Host> = {},
): AskAzure {
  const quiet = () => {};
  const warn = (message: string) => log(redact(message));
  return async ({ mayRunPrograms, signal = new AbortController().signal, ...asked }) => {
    const completeHost: Host = {
      environment: process.env,
      version,
      log: { debug: quiet, info: quiet, warn },
      mayRunPrograms: () => mayRunPrograms,
      ...host,
    };
    const answered = await load().askOnce(asked, completeHost, signal);
    if (answered.ok) return answered.value;
    const { kind, remedy, message } = answered.problem;
    if (kind === "signedOut")
      throw new NotAnswered(
        "Nobody is signed in to Azure here: run `az login`, or set ARM_TENANT_ID, ARM_CLIENT_ID and ARM_CLIENT_SECRET where this program is started.",
      );
    const isSaid = remedy !== "signIn" || message.includes("az login");
    throw new NotAnswered(isSaid ? message : `${message} Run \`az login\` for that.`);
  };
}
