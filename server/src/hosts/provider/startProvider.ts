/** Starts a provider's binary as Terraform does, and talks to it: https://github.com/hashicorp/go-plugin. */
import { type ChildProcess, spawn } from "node:child_process";
import { lstatSync, writeFileSync } from "node:fs";
import { constants, getPriority, setPriority, tmpdir } from "node:os";
import { dirname } from "node:path";
import type { Readable } from "node:stream";
import { Client, credentials, Metadata, status } from "@grpc/grpc-js";
import { type ProviderConnection, ProviderGone, ProviderSilent } from "../../introspection/index";
import { afterAwake } from "../awake";
import { programFile } from "../programFile";
import { answerChild } from "./cloudChannel";
import { connectionOf } from "./connection";
import { endGroup, holdFolder } from "./endWithUs";
import type { EnvironmentVariables, PlayCloud } from "./fakeCloud";
import { isIsolating, isolatedCommand, isolatedEnvironment, nodeFiles } from "./isolation";
import { type Method, type ProtocolVersion, wireMethod } from "./protocol";
import { foldersOf, type ProviderFolders } from "./providerFolders";
import { shortEnvironment } from "./shortEnvironment";
import { errorForCode } from "./startError";

/** A provider that runs. */
export interface RunningProvider extends ProviderConnection {
  /** Ends it; nothing is asked of it afterwards. */
  stop(): void;
}

/** The fake for a cloud beside a provider. */
interface CloudBeside {
  /** The variables with which the provider is configured: one of `waysToConfigure`. */
  readonly way: EnvironmentVariables;
  /** Who plays it; without it, it has nothing. */
  readonly play?: PlayCloud;
  /** Whether people wait for it and do nothing else: it leaves the machine to others otherwise. */
  readonly isWaitedFor?: boolean;
}

/** Milliseconds that a provider may take, counted while the machine is awake. */
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
 * Starts the binary at an absolute path, with no credential in its environment and an empty home, and isolated from
 * everything else if the system allows it. With a `cloud`, a fake cloud runs beside it. Rejects with `ProviderGone`,
 * whose message is a sentence, if it is not a provider. The signal ends it.
 */
export async function startProvider(
  binary: string,
  limits: ProviderLimits = providerLimits,
  cloud?: CloudBeside,
  signal?: AbortSignal,
): Promise<RunningProvider> {
  signal?.throwIfAborted();
  const isIsolated = await isIsolating();
  signal?.throwIfAborted();
  const held = holdFolder(tmpdir(), "tfp-");
  const folders = foldersOf(held.folder);
  const child = startedIn(folders, binary, cloud, isIsolated);
  held.endWithUs(child);
  const end = () => endGroup(child);
  signal?.addEventListener("abort", end);
  // What it has started itself may hold its output open for ever.
  child.once("exit", () => child.stdout?.destroy());
  child.once("close", () => signal?.removeEventListener("abort", end));
  const isWaitedFor = cloud?.isWaitedFor === true;
  if (!isWaitedFor) lowerPriority(child);
  try {
    const handshake = await handshakeOf(child, limits, isIsolated ? folders.home : undefined);
    // It starts in a moment, which it would not get in time beside programs that take all of the machine.
    if (child.pid !== undefined && !isWaitedFor) lowerSession(child.pid, 10);
    return talkTo(child, handshake, limits);
  } catch (error) {
    end();
    throw error;
  }
}

/** The process around the provider, which leads a group of its own. */
function startedIn(
  { folder, home }: ProviderFolders,
  binary: string,
  cloud: CloudBeside | undefined,
  isIsolated: boolean,
): ChildProcess {
  const program = programFile("provider.js");
  const plain = [process.execPath, program, binary, ...(cloud ? [JSON.stringify(cloud.way)] : [])] as const;
  const reads = [dirname(binary), ...nodeFiles(program)];
  const [file, ...args] = isIsolated ? isolatedCommand({ command: plain, reads, folder }) : plain;
  const env = shortEnvironment();
  const child = spawn(file, args, {
    cwd: home,
    env: isIsolated ? isolatedEnvironment(env) : env,
    stdio: ["pipe", "pipe", "ignore", ...(cloud?.play ? ["ipc" as const] : [])],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  child.stdin?.on("error", () => undefined);
  if (cloud?.play) answerChild(child, cloud.play);
  return child;
}

/** Whoever types has the machine first. Not every system lets a process say so. */
function lowerPriority({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    const { PRIORITY_BELOW_NORMAL } = constants.priority;
    if (getPriority(pid) < PRIORITY_BELOW_NORMAL) setPriority(pid, PRIORITY_BELOW_NORMAL);
  } catch {}
}

/** Linux shares the machine among sessions first, and looks at priorities within each: that of a provider would have half of it. */
function lowerSession(pid: number, tries: number): void {
  try {
    writeFileSync(autogroupOf(pid), String(getPriority(pid)));
  } catch (error) {
    // That may be said ten times a second, by whomever.
    if (error instanceof Error && "code" in error && error.code === "EAGAIN" && tries > 0)
      setTimeout(lowerSession, 150, pid, tries - 1).unref();
  }
}

/** Where Linux has the priority of the session that a process leads. Source: sched(7), "The autogroup feature". */
export function autogroupOf(pid: number): string {
  return `/proc/${pid}/autogroup`;
}

/** An isolated provider can only be reached by a socket in its `home`. */
function handshakeOf(child: ChildProcess, { toStart }: ProviderLimits, home: string | undefined): Promise<Handshake> {
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
    child.once("error", (error) => fail(`It cannot be started: ${error.message}.`));
    child.once("exit", (code) => {
      const why = errorForCode(code);
      fail(why ? `It cannot be started: ${why}.` : "It is not a provider: it ended before it said where it listens.");
    });
    output.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      const end = text.indexOf("\n");
      if (end < 0 && text.length < maxHandshake) return;
      const read = readHandshake(text.slice(0, end < 0 ? maxHandshake : end), home);
      if (typeof read === "string") fail(read);
      else if (home !== undefined && !isSocket(read.address.replace(/^unix:/, ""))) fail(misplaced);
      else done(() => resolve(read));
    });
  });
}

/** Whether there is a socket at a path, and not only a link to one of somebody else's. */
function isSocket(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSocket() === true;
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
    endGroup(child);
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

/** Where a provider listens, and in which version of the protocol. */
interface Handshake {
  readonly version: ProtocolVersion;
  /** As gRPC takes it: `unix:/tmp/plugin123`, `127.0.0.1:10000`. */
  readonly address: string;
}

const misplaced = "It listens at a place that is not allowed: it must use a socket in its folder for temporary files.";

/** What the line says, or in a sentence why it cannot be used. Only addresses of this machine are; with a `folder`, only sockets directly in it. */
function readHandshake(line: string, folder?: string): Handshake | string {
  const [core, app, network, address, protocol] = line.trim().split("|");
  if (core !== "1" || !app || !/^\d{1,4}$/.test(app) || !address)
    return "It is not a provider: it did not say where it listens.";
  if (protocol !== "grpc") return "It speaks a protocol from before Terraform 0.12.";
  if (app !== "5" && app !== "6") return `It speaks version ${app} of the plugin protocol; 5 and 6 are known.`;
  const version = app === "5" ? 5 : 6;
  if (folder !== undefined && (network !== "unix" || dirname(address) !== folder)) return misplaced;
  if (network === "unix" && address.startsWith("/")) return { version, address: `unix:${address}` };
  if (network === "tcp" && /^(?:127\.0\.0\.1|\[::1\]|localhost):\d{1,5}$/.test(address)) return { version, address };
  return "It listens elsewhere than on this machine.";
}
