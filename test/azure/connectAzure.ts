// The Azure layer and a simulator, connected over loopback, with an editor in which somebody is signed in.
import { after } from "node:test";
import { createAzure } from "../../client/src/azure/createAzure";
import type { AzureHost, Method } from "../../client/src/azure/host";
import type { Azure, LiveList, Subscription, Tenant, Workspace } from "../../client/src/azure/types";
import { redact } from "../../server/src/redact/redact";
import { until } from "../harness/until";
import { FakeEditor } from "./fakeEditor";
import { type Simulator, type SimulatorOptions, startSimulator } from "./simulator/startSimulator";

export interface Connected {
  readonly azure: Azure;
  readonly simulator: Simulator;
  readonly editor: FakeEditor;
  /** Everything that was written to the log. */
  readonly log: string[];
  readonly changes: (string | undefined)[];
  /** How long the layer has waited, in milliseconds: the tests' clock does not make anybody wait. */
  readonly waits: number[];
  /** Moves the clock on. */
  pass(milliseconds: number): void;
}

export interface Options extends SimulatorOptions {
  readonly method?: Method;
  readonly host?: Partial<AzureHost>;
}

/** Stops by itself when the test file ends. */
export async function connectAzure({ method = "vscode", host = {}, ...world }: Options = {}): Promise<Connected> {
  const log: string[] = [];
  const changes: (string | undefined)[] = [];
  const waits: number[] = [];
  // Time passes only where somebody waits, or a test says so.
  let now = Date.now();
  const simulator = await startSimulator({ now: () => now, ...world });
  const editor = new FakeEditor(simulator.world.tenants[0]!.id, () => now);
  // As the extension's log takes it.
  const note = (message: string) => log.push(redact(message));
  const azure = createAzure({
    auth: editor,
    inspectSetting: () => undefined,
    environment: {},
    mode: "test",
    log: { debug: note, info: note, warn: note },
    version: "0.0.0",
    mayRunPrograms: () => true,
    method: () => method,
    simulator: simulator.url,
    clock: {
      now: () => now,
      async sleep(milliseconds, signal) {
        signal?.throwIfAborted();
        waits.push(milliseconds);
        now += milliseconds;
      },
    },
    settleTime: 5,
    readFile: async () => {
      throw new Error("There is no such file.");
    },
    ...host,
  });
  azure.onDidChange((key) => changes.push(key));
  after(async () => {
    azure.dispose();
    await simulator.stop();
  });
  return {
    azure,
    simulator,
    editor,
    log,
    changes,
    waits,
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** Resolves once that list, or with undefined everything, has changed. */
export function changed({ changes }: Connected, key: string | undefined): Promise<void> {
  return until(() => changes.includes(key), `${key ?? "everything"} has changed`);
}

/** A list as it is when all that there is more of was read, in a few steps. */
export async function toTheEnd<T>(list: LiveList<T>): Promise<LiveList<T>> {
  let live = list;
  for (let step = 0; live.more; step++) {
    if (step === 100) throw new Error("The list does not end.");
    live = await live.more();
  }
  return live;
}

/** The first tenant. */
export async function firstTenant({ azure }: Connected): Promise<Tenant> {
  return (await azure.tenants()).items[0]!;
}

/** The first subscription of the first tenant, which has a workspace of each kind. */
export async function firstSubscription(connected: Connected): Promise<Subscription> {
  return (await connected.azure.subscriptions(await firstTenant(connected))).items[0]!;
}

export async function workspaceNamed(connected: Connected, name: string): Promise<Workspace> {
  const { items } = await connected.azure.workspaces(await firstSubscription(connected));
  return items.find((workspace) => workspace.name === name)!;
}
