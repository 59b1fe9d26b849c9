// Asks installed providers about blocks, in a process of theirs (serveValidation.ts).
import { createAskedProcess, usualIdle } from "./askedProcess";
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
  const { ask, stop } = createAskedProcess<ValidationRequest, ValidationReply>(toValidate, idle, (why) => ({
    kind: "failed",
    reason: `The introspection has ended: ${why}.`,
  }));
  return { validate: ask, stop };
}
