/** Starts a provider's binary as Terraform does, and talks to it: https://github.com/hashicorp/go-plugin. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { constants, getPriority, setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { Client, credentials, Metadata, status } from "@grpc/grpc-js";
import { type ProviderConnection, ProviderGone, ProviderSilent } from "../../learner/provider";
import { afterAwake } from "../awake";
import { connectionOf } from "./connection";
import { endWithUs } from "./endWithUs";
import { providerEnvironment } from "./environment";
import { type Handshake, readHandshake } from "./handshake";
import { type Method, wireMethod } from "./protocol";
import type { StandIn } from "./standIn";

/** A provider that runs. */
export interface RunningProvider extends ProviderConnection {
  /** Ends it; nothing is asked of it afterwards. */
  stop(): void;
}

/** Milliseconds that a provider may take, in which we are awake. */
export interface ProviderLimits {
  readonly toStart: number;
  readonly toAnswer: number;
}

export const providerLimits: ProviderLimits = { toStart: 30_000, toAnswer: 20_000 };

/** A schema of 40 MB is larger than any that is known. */
const maxMessage = 256 * 1024 * 1024;
/** Before the line of the handshake nothing else is printed. */
const maxHandshake = 4096;

/**
 * Starts the binary at an absolute path, with no credential, no home and no way to a network; `standIn` is what it finds instead of a
 * cloud when it is configured. Rejects with `ProviderGone`, whose message is a sentence, where it is no provider. The signal ends it.
 */
export async function startProvider(
  binary: string,
  limits: ProviderLimits = providerLimits,
  standIn?: StandIn,
  signal?: AbortSignal,
): Promise<RunningProvider> {
  signal?.throwIfAborted();
  const folder = mkdtempSync(join(tmpdir(), "tfp-"));
  const child = spawn(binary, [], {
    cwd: folder,
    env: { ...providerEnvironment(process.env, folder), ...standIn?.environment(folder) },
    stdio: ["ignore", "pipe", "ignore"],
    windowsHide: true,
  });
  const end = () => child.kill("SIGKILL");
  signal?.addEventListener("abort", end);
  endWithUs(child);
  // What it has started itself may hold its output open for ever.
  child.once("exit", () => child.stdout.destroy());
  child.once("close", () => {
    signal?.removeEventListener("abort", end);
    rmSync(folder, { recursive: true, force: true });
  });
  lowerPriority(child);
  try {
    return talkTo(child, await handshakeOf(child, limits), limits);
  } catch (error) {
    end();
    throw error;
  }
}

/** Whoever types has the machine first. Not every system lets a process say so. */
function lowerPriority({ pid }: ChildProcess): void {
  try {
    const { PRIORITY_BELOW_NORMAL } = constants.priority;
    if (pid !== undefined && getPriority(pid) < PRIORITY_BELOW_NORMAL) setPriority(pid, PRIORITY_BELOW_NORMAL);
  } catch {}
}

function handshakeOf(child: ChildProcess, { toStart }: ProviderLimits): Promise<Handshake> {
  const output = child.stdout as Readable;
  return new Promise((resolve, reject) => {
    const fail = (sentence: string) => done(() => reject(new ProviderGone(sentence)));
    const stopWaiting = afterAwake(toStart, () => fail(`It did not start within ${toStart / 1000} seconds.`));
    let text = "";
    const done = (settle: () => void) => {
      stopWaiting();
      output.removeAllListeners("data");
      // What it prints later is nothing to anybody, but a full pipe would stop it.
      output.resume();
      settle();
    };
    child.once("error", (error) => fail(`It cannot be started: ${whyNot(error)}.`));
    child.once("exit", () => fail("It is not a provider: it ended before it said where it listens."));
    output.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      const end = text.indexOf("\n");
      if (end < 0 && text.length < maxHandshake) return;
      const read = readHandshake(text.slice(0, end < 0 ? maxHandshake : end));
      if (typeof read === "string") fail(read);
      else done(() => resolve(read));
    });
  });
}

/** The path stands in the sentence around it. */
function whyNot({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case "EACCES":
      return "its file may not be run (EACCES)";
    case "ENOENT":
      return "it is not there, or what runs it is not (ENOENT)";
    default:
      return code ?? message;
  }
}

function talkTo(child: ChildProcess, { version, address }: Handshake, limits: ProviderLimits): RunningProvider {
  const client = new Client(address, credentials.createInsecure(), {
    "grpc.max_receive_message_length": maxMessage,
    "grpc.max_send_message_length": maxMessage,
    "grpc.enable_http_proxy": 0,
    "grpc.default_authority": "localhost",
  });
  let isGone = false;
  let hasAnswered = false;
  const stop = () => {
    isGone = true;
    client.close();
    child.kill("SIGKILL");
  };
  child.once("exit", stop);
  const ask = (method: Method, message: object) =>
    new Promise<object>((resolve, reject) => {
      if (isGone) return reject(new ProviderGone("It has ended."));
      const { path, request, response } = wireMethod(method, version);
      let isLate = false;
      // Without gRPC's own deadline, which goes on while everybody sleeps.
      const stopWaiting = afterAwake(limits.toAnswer, () => {
        isLate = true;
        call.cancel();
      });
      const call = client.makeUnaryRequest(
        path,
        request.write,
        response.read,
        message,
        new Metadata(),
        (error, answer) => {
          stopWaiting();
          if (!error && answer) {
            hasAnswered = true;
            return resolve(answer);
          }
          stop();
          const late = `It did not answer within ${limits.toAnswer / 1000} seconds.`;
          reject(isLate ? new ProviderSilent(late) : new ProviderGone(sentenceOf(error?.code, hasAnswered)));
        },
      );
    });
  return { ...connectionOf(ask), stop };
}

/** Why there is no answer. What the provider or gRPC says itself is nothing to show: it may be anything. */
function sentenceOf(code: status | undefined, hasAnswered: boolean): string {
  switch (code) {
    case status.RESOURCE_EXHAUSTED:
      return `Its answer is larger than ${maxMessage / 1024 / 1024} MB.`;
    case status.INTERNAL:
      return "It gave an answer that cannot be read.";
    case status.UNIMPLEMENTED:
      return "It does not know what it was asked.";
    default:
      return hasAnswered
        ? "It ended before it answered."
        : "It ended before it answered anything, or does not listen where it says.";
  }
}
