// The language server as the rest of the client sees it. What speaks its protocol is a bundle of its own, loaded when
// the server is first needed.
import { type Disposable, type Event, EventEmitter, type ExtensionContext, type LogOutputChannel } from "vscode";
import type { BaseLanguageClient, State } from "vscode-languageclient";
import { statusChanged } from "../../../server/src/protocol/index";
import type { Programs } from "../programs/index";
import { loadClient } from "./load";

/** The states of a language client, by the numbers that its package has for them; importing that would load it. */
const { running, starting, failed } = { running: 2, starting: 3, failed: 4 } satisfies Record<string, State>;

/** What has become of it: nothing needed it yet, it is starting, it runs, it could not start, or it has ended by itself. */
export type ServerState = "waiting" | "starting" | "running" | "failed" | "ended";

/** The language server. */
export interface Server extends Disposable {
  readonly state: ServerState;
  readonly isRunning: boolean;
  /** How long it took to start last, in milliseconds. */
  readonly startedIn: number | undefined;
  /** Resolves when it runs. */
  start(): Promise<void>;
  /** Starts it where it does not run. */
  restart(): Promise<void>;
  /** The answer to one of the requests of `protocol`; waits for the server to be started. */
  request<Answer>(request: string, params: unknown): Promise<Answer>;
  /** Answers one of the requests of `protocol` that the server asks, until that is disposed of: of several the last one. */
  answer<Asked>(request: string, answer: (asked: Asked) => Promise<object | null>): Disposable;
  /** One of the notifications of `protocol`; lost where the server does not run. */
  notify(notification: string, params: unknown): void;
  /** Fires whenever a new server has started, which has received no notifications yet. */
  readonly onDidStart: Event<void>;
  readonly onDidChangeState: Event<void>;
  /** Fires when the provider version in force may be another one. */
  readonly onDidChangeStatus: Event<void>;
}

/** Loads and starts nothing yet. */
export function createServer(context: ExtensionContext, programs: Programs, log: LogOutputChannel): Server {
  const changed = new EventEmitter<void>();
  const started = new EventEmitter<void>();
  const become = new EventEmitter<void>();
  let state: ServerState = "waiting";
  let client: BaseLanguageClient | undefined;
  let owned: Disposable | undefined;

  function enter(next: ServerState): void {
    if (state === next) return;
    state = next;
    become.fire();
  }

  function loaded(): BaseLanguageClient {
    if (client) return client;
    const bundle = loadClient().createLanguageClient(context, programs, log);
    bundle.client.onNotification(statusChanged, () => changed.fire());
    bundle.client.onDidChangeState(({ newState }) => {
      if (newState === running) started.fire();
      if (newState === running) enter("running");
      else if (newState === starting || isRestarting) enter("starting");
      else enter(newState === failed ? "failed" : "ended");
    });
    ({ client, owned } = bundle);
    return client;
  }

  /** What registers each answer to a request that the server sends, by the name of the request. */
  const answering = new Map<string, readonly (() => Disposable)[]>();
  let startedIn: number | undefined;
  let isRestarting = false;

  async function start(): Promise<void> {
    const before = performance.now();
    enter("starting");
    try {
      await loaded().start();
    } catch (error) {
      enter("failed");
      throw error;
    }
    enter("running");
    startedIn ??= performance.now() - before;
  }

  /** One that is starting must be waited for, and one that could not start does not start again: it is given up. */
  async function stop(): Promise<void> {
    const isRunning = await client?.start().then(
      () => true,
      () => false,
    );
    if (isRunning) await client?.stop();
    else {
      owned?.dispose();
      client = undefined;
    }
  }

  return {
    get state() {
      return state;
    },
    get isRunning() {
      return client?.isRunning() ?? false;
    },
    get startedIn() {
      return startedIn;
    },
    start,
    async restart() {
      isRestarting = true;
      await stop().finally(() => {
        isRestarting = false;
      });
      startedIn = undefined;
      await start();
    },
    request: async (request, params) => loaded().sendRequest(request, params),
    answer(request, answer) {
      const register = () => loaded().onRequest(request, answer);
      const registered = register();
      answering.set(request, [...(answering.get(request) ?? []), register]);
      return {
        dispose() {
          // The client has one at a time, and this ends it even where another one has taken its place.
          registered.dispose();
          const others = answering.get(request)?.filter((one) => one !== register) ?? [];
          answering.set(request, others);
          others.at(-1)?.();
        },
      };
    },
    notify(notification, params) {
      if (client?.isRunning()) void client.sendNotification(notification, params);
    },
    onDidStart: started.event,
    onDidChangeState: become.event,
    onDidChangeStatus: changed.event,
    dispose() {
      changed.dispose();
      started.dispose();
      become.dispose();
      owned?.dispose();
      void client?.dispose();
    },
  };
}
