// Starts the process that asks installed providers about blocks, and ends it some time after the last question.
import type { ChildProcess } from "node:child_process";
import { toValidate } from "./introspectionMessages";
import type { ValidatorMessage, ValidatorReply } from "./serveValidation";
import { startIntrospection } from "./startIntrospection";
import type { ValidationReply, ValidationRequest } from "./validationTypes";

/** Installed providers that can be asked. */
export interface InstalledValidator {
  /** Asks one about blocks. Never rejects; undefined once the signal is aborted. */
  validate(request: ValidationRequest, signal?: AbortSignal): Promise<ValidationReply | undefined>;
  /** Ends all of them. */
  stop(): void;
}

/** In milliseconds: who looks at a configuration asks again soon, and a large provider takes seconds to start. */
const patience = 10 * 60_000;

/** Starts nothing before it is asked. `idle` is how long providers stay after the last question. */
export function createInstalledValidator(idle: number = patience): InstalledValidator {
  let child: ChildProcess | undefined;
  let count = 0;
  let ending: NodeJS.Timeout | undefined;
  const waiting = new Map<number, (outcome: ValidationReply | undefined) => void>();

  function start(): ChildProcess {
    const next = startIntrospection(toValidate);
    const ended = (why: string) => {
      if (child !== next) return;
      child = undefined;
      for (const id of [...waiting.keys()])
        settle(id, { kind: "failed", reason: `The introspection has ended: ${why}.` });
    };
    next.on("message", ({ id, outcome }: ValidatorReply) => settle(id, outcome));
    next.once("error", (error) => ended(error.message));
    next.once("exit", (code, by) => ended(by ?? `its exit code is ${code}`));
    return next;
  }

  function settle(id: number, outcome: ValidationReply | undefined): void {
    const resolve = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) endLater();
    resolve?.(outcome);
  }

  function endLater(): void {
    clearTimeout(ending);
    ending = setTimeout(stop, idle);
    // Whoever has asked may end all the same; the process ends with it.
    ending.unref();
    child?.unref();
    child?.channel?.unref();
  }

  function stop(): void {
    clearTimeout(ending);
    const last = child;
    child = undefined;
    for (const id of [...waiting.keys()]) settle(id, undefined);
    clearTimeout(ending);
    if (last?.connected) last.disconnect();
  }

  return {
    validate(request, signal) {
      if (signal?.aborted) return Promise.resolve(undefined);
      clearTimeout(ending);
      child ??= start();
      const asked = child;
      asked.ref();
      asked.channel?.ref();
      const id = ++count;
      return new Promise((resolve) => {
        const cancel = () => {
          if (asked.connected) asked.send({ id, cancel: true } satisfies ValidatorMessage);
          settle(id, undefined);
        };
        signal?.addEventListener("abort", cancel);
        waiting.set(id, (outcome) => {
          signal?.removeEventListener("abort", cancel);
          resolve(outcome);
        });
        asked.send({ id, request } satisfies ValidatorMessage);
      });
    },
    stop,
  };
}
