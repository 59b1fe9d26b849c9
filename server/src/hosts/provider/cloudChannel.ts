/** How requests to the cloud beside a provider reach whoever plays it, in the process that has started the one around the provider. */
import type { ChildProcess } from "node:child_process";
import type { CloudAnswer, CloudRequest, PlayCloud } from "./fakeCloud";

interface Asked {
  readonly id: number;
  readonly request: CloudRequest;
}

interface Answered {
  readonly id: number;
  readonly answer: CloudAnswer;
}

/** In the process around the provider: has the parent answer; undefined where that does not play the cloud. */
export function parentCloud(): PlayCloud | undefined {
  if (!process.send) return undefined;
  let count = 0;
  const waiting = new Map<number, (answer: CloudAnswer) => void>();
  process.on("message", ({ id, answer }: Answered) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  return (request) =>
    new Promise((resolve) => {
      const id = ++count;
      waiting.set(id, resolve);
      process.send?.({ id, request } satisfies Asked, () => undefined);
    });
}

/** Answers the requests of a child process with `play`. */
export function answerChild(child: ChildProcess, play: PlayCloud): void {
  child.on("message", ({ id, request }: Asked) => {
    void play(request).then((answer) => {
      if (child.connected) child.send({ id, answer } satisfies Answered, () => undefined);
    });
  });
}
