/** A described provider as a plugin: it says where it listens, and answers in Terraform's plugin protocol. */
import { appendFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { Server, ServerCredentials, type ServerUnaryCall, type sendUnaryData } from "@grpc/grpc-js";
import { ctyValueOf, dynamicValue } from "../../server/src/hosts/provider/dynamicValue";
import { type Method, methodNames, wireMethod } from "../../server/src/hosts/provider/protocol";
import type { CtyValue } from "../../server/src/learner/cty";
import type { DescribedType, Illness, ProviderDescription } from "./description";
import { plan } from "./planning";
import { schemaMessage } from "./schemaMessage";
import { idRefusal, sentencesOf } from "./sentences";
import { isGiven, type Said, type Step, validate } from "./validation";

type Kind = DescribedType["kind"];

interface Request {
  readonly typeName?: string;
  readonly id?: string;
  readonly config?: { msgpack?: Uint8Array };
  readonly priorState?: { msgpack?: Uint8Array };
  readonly proposedNewState?: { msgpack?: Uint8Array };
}

const validated = new Map<Method, Kind>([
  ["validateProvider", "provider"],
  ["validateResource", "resource"],
  ["validateData", "data"],
  ["validateEphemeral", "ephemeral"],
  ["validateList", "list"],
  ["validateAction", "action"],
]);

/** Serves until it is killed, unless the description says otherwise. */
export async function serve(description: ProviderDescription): Promise<void> {
  const { protocol, prints, refusesToStart, isSilent, startsAfter = 0, listens, diary } = description;
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
  const socket = join(process.env.PLUGIN_UNIX_SOCKET_DIR ?? ".", `plugin${process.pid}`);
  const asked = listens === "tcp" ? "127.0.0.1:0" : `unix:${socket}`;
  server.bindAsync(asked, ServerCredentials.createInsecure(), (error, port) => {
    if (error) throw error;
    const address = listens === "tcp" ? `tcp|127.0.0.1:${port}` : `unix|${socket}`;
    process.stdout.write(`1|${protocol}|${address}|grpc|\n`);
  });
}

/** Stays without doing anything. */
function hang(): void {
  setInterval(() => undefined, 60_000);
}

function register(server: Server, method: Method, description: ProviderDescription): void {
  const { path, request, response } = wireMethod(method, description.protocol);
  const write = (message: object | Buffer) => (Buffer.isBuffer(message) ? message : response.write(message));
  const handle = (call: ServerUnaryCall<object, object>, callback: sendUnaryData<object>) => {
    const answer = answerTo(method, call.request as Request, description);
    if (answer) setTimeout(() => callback(null, answer), description.answersAfter ?? 0);
  };
  server.register(path, handle, write, request.read, "unary");
}

/** The message that answers; undefined for none. */
function answerTo(method: Method, request: Request, description: ProviderDescription): object | undefined {
  const { types, dialect } = description;
  if (method === "schema") return schemaMessage(description);
  const kind = validated.get(method) ?? "resource";
  const type = types.find((one) => one.kind === kind && (kind === "provider" || one.name === request.typeName));
  if (!type) return {};
  const config = ctyValueOf(request.config);
  const { illness } = type;
  if (illness && isIll(illness, method, config)) return suffer(illness);
  if (method === "plan") {
    const planned = plan(type, ctyValueOf(request.priorState), ctyValueOf(request.proposedNewState), dialect);
    return {
      plannedState: dynamicValue(planned.planned),
      requiresReplace: planned.requiresReplace.map(pathMessage),
      plannedPrivate: Buffer.from(planned.privateText),
    };
  }
  if (method === "importState") return { diagnostics: refusedImport(type, request.id ?? "", dialect) };
  if (!validated.has(method)) return {};
  if (type.tellsItsSurroundings) return { diagnostics: [told(surroundings())] };
  return { diagnostics: validate(type.attributes, config, dialect).map(diagnosticMessage) };
}

function isIll({ to, with: name }: Illness, method: Method, config: CtyValue): boolean {
  const asked = to === "import" ? method === "importState" : to === "plan" ? method === "plan" : validated.has(method);
  return asked && (name === undefined || (config instanceof Map && isGiven(config.get(name) ?? null)));
}

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

function refusedImport(type: DescribedType, id: string, dialect: ProviderDescription["dialect"]): object[] {
  if (type.importable === false) return [diagnosticMessage(error(sentencesOf[dialect].noImport(type.name)))];
  return type.importId ? [diagnosticMessage(error({ summary: idRefusal(type.importId, id), detail: "" }))] : [];
}

function error(words: { summary: string; detail: string }): Said {
  return { severity: "error", ...words, path: [] };
}

function told(what: object): object {
  return diagnosticMessage(error({ summary: "Surroundings", detail: JSON.stringify(what) }));
}

function surroundings(): object {
  return { environment: process.env, folder: process.cwd(), home: homedir(), inHome: readdirSync(homedir()) };
}

function diagnosticMessage({ severity, summary, detail, path }: Said): object {
  return {
    severity: severity.toUpperCase(),
    summary,
    detail,
    ...(path.length > 0 && { attribute: pathMessage(path) }),
  };
}

function pathMessage(path: readonly Step[]): object {
  return {
    steps: path.map((step) => {
      if (typeof step === "number") return { elementKeyInt: step };
      return typeof step === "object" ? { elementKeyString: step.key } : { attributeName: step };
    }),
  };
}
