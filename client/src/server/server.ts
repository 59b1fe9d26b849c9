// The language server as the rest of the client sees it. What speaks its protocol is a bundle of its own, loaded when
// the server is first needed.
import { type Disposable, type Event, EventEmitter, type ExtensionContext, type LogOutputChannel } from "vscode";
import type { BaseLanguageClient, State } from "vscode-languageclient";
import { statusChanged } from "../../../server/src/protocol/index";
import type { Programs } from "../programs/index";
import { loadClient } from "./load";

/** The states of a language client, by the numbers that its package has for them; importing that would load it. */
const { running, starting, failed } = { running: 2, starting: 3, failed: 4 } satisfies Record<string, State>;

/** Its state: nothing needed it yet, it is starting, it runs, it could not start, or it has ended by itself. */
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

/** Creates the language server's client. It loads and starts nothing yet. */
export function createServer(context: ExtensionContext, programs: Programs, log: LogOutputChannel): Server {
  return new LanguageServer(() => loadClient().createLanguageClient(context, programs, log));
}

type LoadedClient = ReturnType<ReturnType<typeof loadClient>["createLanguageClient"]>;

class LanguageServer implements Server {
  state: ServerState = "waiting";
  startedIn: number | undefined;
  private client: BaseLanguageClient | undefined;
  private owned: Disposable | undefined;
  private isRestarting = false;
  /** What registers each answer to a request that the server sends, by the name of the request. */
  private readonly answering = new Map<string, readonly (() => Disposable)[]>();
  private readonly started = new EventEmitter<void>();
  private readonly changedState = new EventEmitter<void>();
  private readonly changedStatus = new EventEmitter<void>();
  readonly onDidStart = this.started.event;
  readonly onDidChangeState = this.changedState.event;
  readonly onDidChangeStatus = this.changedStatus.event;

  constructor(private readonly load: () => LoadedClient) {}

  get isRunning(): boolean {
    return this.client?.isRunning() ?? false;
  }

  async start(): Promise<void> {
    const before = performance.now();
    this.enter("starting");
    try {
      await this.loaded().start();
    } catch (error) {
      this.enter("failed");
      throw error;
    }
    this.enter("running");
    this.startedIn ??= performance.now() - before;
  }

  async restart(): Promise<void> {
    this.isRestarting = true;
    await this.stop().finally(() => {
      this.isRestarting = false;
    });
    this.startedIn = undefined;
    await this.start();
  }

  async request<Answer>(request: string, params: unknown): Promise<Answer> {
    return this.loaded().sendRequest(request, params);
  }

  answer<Asked>(request: string, answer: (asked: Asked) => Promise<object | null>): Disposable {
    const register = () => this.loaded().onRequest(request, answer);
    const registered = register();
    this.answering.set(request, [...(this.answering.get(request) ?? []), register]);
    return {
      dispose: () => {
        // The client has one at a time, and this ends it even where another one has taken its place.
        registered.dispose();
        const others = this.answering.get(request)?.filter((one) => one !== register) ?? [];
        this.answering.set(request, others);
        others.at(-1)?.();
      },
    };
  }

  notify(notification: string, params: unknown): void {
    if (this.client?.isRunning()) void this.client.sendNotification(notification, params);
  }

  dispose(): void {
    this.changedStatus.dispose();
    this.started.dispose();
    this.changedState.dispose();
    this.owned?.dispose();
    void this.client?.dispose();
  }

  private loaded(): BaseLanguageClient {
    if (this.client) return this.client;
    const { client, owned } = this.load();
    client.onNotification(statusChanged, () => this.changedStatus.fire());
    client.onDidChangeState(({ newState }) => {
      if (newState === running) this.started.fire();
      if (newState === running) this.enter("running");
      else if (newState === starting || this.isRestarting) this.enter("starting");
      else this.enter(newState === failed ? "failed" : "ended");
    });
    this.client = client;
    this.owned = owned;
    return client;
  }

  /** One that is starting must be waited for, and one that could not start does not start again: it is given up. */
  private async stop(): Promise<void> {
    const isRunning = await this.client?.start().then(
      () => true,
      () => false,
    );
    if (isRunning) await this.client?.stop();
    else {
      this.owned?.dispose();
      this.client = undefined;
    }
  }

  private enter(next: ServerState): void {
    if (this.state === next) return;
    this.state = next;
    this.changedState.fire();
  }
}
