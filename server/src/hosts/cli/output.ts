// Writes to stdout however much there is: in large pieces, no faster than it is read, and no more once nobody reads.

import type { Printable } from "./printable";

/** Where a report goes. */
export interface Output {
  write(text: Printable): void | Promise<void>;
  /** Resolves when all is written. */
  end(): Promise<void>;
  /** True when the reader has gone, as `head` does. */
  readonly isClosed: boolean;
  /** Why something could not be written, other than that nobody reads it: the disk is full, say. */
  readonly failure: string | undefined;
  /** Whether somebody looks at it on a screen with colours. */
  readonly hasColours: boolean;
}

const piece = 1 << 16;

/** Creates an output that writes to `stream`. */
export function createOutput(stream: NodeJS.WriteStream): Output {
  let waiting = "";
  let isClosed = false;
  let failure: string | undefined;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Windows may call it EOF.
    if (error.code !== "EPIPE" && error.code !== "EOF") failure = error.message;
    isClosed = true;
  });

  function flush(): Promise<void> {
    const text = waiting;
    waiting = "";
    if (isClosed || text === "") return Promise.resolve();
    // The callback comes with an error as well, which the listener above has dealt with.
    return new Promise((resolve) => stream.write(text, () => resolve()));
  }

  return {
    write(text) {
      waiting += text;
      return waiting.length < piece ? undefined : flush();
    },
    end: flush,
    get isClosed() {
      return isClosed;
    },
    get failure() {
      return failure;
    },
    hasColours: stream.isTTY === true && stream.hasColors(),
  };
}
