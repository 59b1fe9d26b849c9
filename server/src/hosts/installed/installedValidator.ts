// Asks installed providers about blocks, in a process of theirs (serveValidation.ts).
import { AskedProcess, usualIdle } from "./askedProcess";
import { toValidate } from "./introspectionMessages";
import type { ValidationReply, ValidationRequest } from "./validationTypes";

/** Installed providers that can be asked. */
export interface InstalledValidator {
  /** Asks one about blocks. Never rejects; undefined once the signal is aborted. */
  validate(request: ValidationRequest, signal?: AbortSignal): Promise<ValidationReply | undefined>;
  /** Ends all of them. */
  stop(): void;
}

/** Starts nothing before it is asked. `idle` is how long providers stay after the last question. */
export function createInstalledValidator(idle: number = usualIdle): InstalledValidator {
  const process = new AskedProcess<ValidationRequest, ValidationReply>({
    task: toValidate,
    idle,
    lost: (why) => ({ kind: "failed", reason: `The introspection has ended: ${why}.` }),
  });
  return { validate: (request, signal) => process.ask(request, signal), stop: () => process.stop() };
}
