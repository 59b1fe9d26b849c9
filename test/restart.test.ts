/** The language server is started anew whatever has become of it: it runs, is starting, or could not start. */
import assert from "node:assert/strict";
import Module from "node:module";
import { test } from "node:test";
import type { ExtensionContext, LogOutputChannel } from "vscode";
import type { Programs } from "../client/src/programs/programs";
import { stubVscode } from "./harness/vscodeStub.cjs";

stubVscode(() => {}, {
  "new EventEmitter": () => {
    const listeners: (() => void)[] = [];
    const event = (listener: () => void) => void listeners.push(listener);
    const fire = () => {
      for (const listener of listeners) listener();
    };
    return { event, fire, dispose() {} };
  },
});

/** What happens to each client that is made. */
let happened: string[] = [];
let starts: (() => Promise<void>)[] = [];
/** The last that was made. */
let made: ReturnType<typeof fakeClient>;

/** As vscode-languageclient's: what did not start can neither be stopped nor started again. */
function fakeClient(start: () => Promise<void>) {
  let starting: Promise<void> | undefined;
  let isRunning = false;
  let tell = (_: { readonly newState: number }) => {};
  return {
    onNotification() {},
    onDidChangeState(listener: typeof tell) {
      tell = listener;
    },
    isRunning: () => isRunning,
    start() {
      starting ??= start().then(() => {
        isRunning = true;
        happened.push("started");
        tell({ newState: 2 });
      });
      return starting;
    },
    /** As if its process had gone, for good. */
    end() {
      isRunning = false;
      starting = undefined;
      tell({ newState: 1 });
    },
    async stop() {
      if (!isRunning) throw new Error("It cannot be stopped.");
      isRunning = false;
      starting = undefined;
      happened.push("stopped");
      tell({ newState: 1 });
    },
  };
}

const internals = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
const load = internals._load;
internals._load = (request, ...rest) =>
  request.endsWith("client.js")
    ? {
        createLanguageClient: () => {
          happened.push("made");
          made = fakeClient(starts.shift()!);
          return { client: made, owned: { dispose: () => happened.push("given up") } };
        },
      }
    : load(request, ...rest);

async function serverWith(...of: (() => Promise<void>)[]) {
  [happened, starts] = [[], of];
  const { createServer } = await import("../client/src/server/server");
  return createServer({} as ExtensionContext, {} as Programs, {} as LogOutputChannel);
}

const well = async () => {};

test("one that runs is stopped, and started again", async () => {
  const server = await serverWith(well);
  await server.start();
  await server.restart();
  assert.deepEqual(happened, ["made", "started", "stopped", "started"]);
});

test("where none was needed yet, one is started", async () => {
  const server = await serverWith(well);
  await server.restart();
  assert.deepEqual(happened, ["made", "started"]);
});

test("one that is starting is waited for", async () => {
  const server = await serverWith(() => new Promise((resolve) => setTimeout(resolve, 20)));
  void server.start();
  await server.restart();
  assert.deepEqual(happened, ["made", "started", "stopped", "started"]);
});

test("one that could not start is given up for another", async () => {
  const server = await serverWith(async () => {
    throw new Error("Not now.");
  }, well);
  await assert.rejects(server.start());
  await server.restart();
  assert.deepEqual(happened, ["made", "given up", "made", "started"]);
  assert.ok(server.isRunning);
});

test("every change of its state is reported", async () => {
  const server = await serverWith(
    async () => {
      throw new Error("Not now.");
    },
    well,
    well,
  );
  const seen: string[] = [server.state];
  server.onDidChangeState(() => seen.push(server.state));
  await assert.rejects(server.start());
  await server.restart();
  made.end();
  assert.equal(server.isRunning, false);
  await server.restart();
  // A restart is no end, also while nothing runs.
  const expected = ["waiting", "starting", "failed", "starting", "running", "ended", "running", "starting", "running"];
  assert.deepEqual(seen, expected);
});
