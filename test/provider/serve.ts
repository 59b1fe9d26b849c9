/** A described provider as a plugin: it says where it listens, and answers in Terraform's plugin protocol. */
import { X509Certificate } from "node:crypto";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { Server, ServerCredentials, type ServerUnaryCall, type sendUnaryData } from "@grpc/grpc-js";
import { type Method, methodNames, wireMethod } from "../../server/src/hosts/provider/protocol";
import { answerTo, type Request } from "./answerTo";
import type { Illness, ProviderDescription } from "./description";

/** Serves until it is killed, unless the description says otherwise. */
export async function serve(description: ProviderDescription): Promise<void> {
  const { protocol, prints, refusesToStart, isSilent, startsAfter = 0, listens, tls, diary } = description;
  if (diary) appendFileSync(diary, `started ${process.pid}\n`);
  if (refusesToStart) process.exit(1);
  await new Promise((resolve) => setTimeout(resolve, startsAfter));
  if (isSilent) return hang();
  if (prints !== undefined) {
    process.stdout.write(prints);
    return hang();
  }
  const server = new Server({ "grpc.max_send_message_length": -1, "grpc.max_receive_message_length": -1 });
  for (const method of methodNames) register(server, method, description);
  registerEnd(server);
  const socket = join(process.env.PLUGIN_UNIX_SOCKET_DIR ?? ".", `plugin${process.pid}`);
  const asked = listens === "tcp" ? "127.0.0.1:0" : `unix:${socket}`;
  server.bindAsync(asked, credentialsOf(tls), (error, port) => {
    if (error) throw error;
    const address = listens === "tcp" ? `tcp|127.0.0.1:${port}` : `unix|${socket}`;
    const certificate = tls ? new X509Certificate(tls.certificate).raw.toString("base64").replace(/=+$/, "") : "";
    process.stdout.write(`1|${protocol}|${address}|grpc|${certificate}\n`);
  });
}

/** Terraform hands its own certificate on in the environment. */
function credentialsOf(tls: ProviderDescription["tls"]): ServerCredentials {
  const client = process.env.PLUGIN_CLIENT_CERT;
  if (!tls || !client) return ServerCredentials.createInsecure();
  const own = { private_key: Buffer.from(tls.key), cert_chain: Buffer.from(tls.certificate) };
  return ServerCredentials.createSsl(Buffer.from(client), [own], true);
}

/** Stays without doing anything. */
function hang(): void {
  setInterval(() => undefined, 60_000);
}

function register(server: Server, method: Method, description: ProviderDescription): void {
  const { path, request, response } = wireMethod(method, description.protocol);
  const write = (message: object | Buffer) => (Buffer.isBuffer(message) ? message : response.write(message));
  const handle = (call: ServerUnaryCall<object, object>, callback: sendUnaryData<object>) => {
    void answerTo(method, call.request as Request, description).then((answer) => {
      const message = "illness" in answer ? suffer(answer.illness) : answer;
      if (message) setTimeout(() => callback(null, message), description.answersAfter ?? 0);
    });
  };
  server.register(path, handle, write, request.read, "unary");
}

/** Terraform asks a provider to end, and waits for it. */
function registerEnd(server: Server): void {
  const nothing = () => Buffer.alloc(0);
  const end = (_: unknown, callback: sendUnaryData<Buffer>) => {
    callback(null, nothing());
    setTimeout(() => process.exit(0), 20);
  };
  server.register("/plugin.GRPCController/Shutdown", end, nothing, nothing, "unary");
}

/** What comes instead of an answer, if anything. */
function suffer({ does }: Illness): Buffer | undefined {
  switch (does) {
    case "dies":
      return process.exit(2);
    case "hangs":
      return undefined;
    case "answers rubbish":
      return Buffer.from([0xff, 0xff, 0xff, 0xff, 0x00, 0x13, 0x37]);
    case "answers another's message":
      // A state that is no MessagePack, in a message that can be read.
      return Buffer.from([0x0a, 0x03, 0x0a, 0x01, 0xc1]);
  }
}
