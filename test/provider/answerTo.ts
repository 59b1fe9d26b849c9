/** What a described provider answers. */
import { readdirSync } from "node:fs";
import { homedir } from "node:os";
import { ctyValueOf, dynamicValue } from "../../server/src/hosts/provider/dynamicValue";
import type { Method } from "../../server/src/hosts/provider/protocol";
import type { CtyValue } from "../../server/src/introspection/cty";
import { answerInAzure } from "./answerInAzure";
import {
  type DescribedAttribute,
  type DescribedBody,
  type DescribedType,
  type Illness,
  type ProviderDescription,
  schemaEntries,
} from "./description";
import { plan } from "./planning";
import { schemaMessage } from "./schemaMessage";
import { idRefusal, sentencesOf } from "./sentences";
import { type Complaint, isGiven, type Step, validate } from "./validation";

type Kind = DescribedType["kind"];

/** What any question has. */
export interface Request {
  readonly typeName?: string;
  readonly actionType?: string;
  readonly id?: string;
  readonly config?: { msgpack?: Uint8Array };
  readonly priorState?: { msgpack?: Uint8Array };
  readonly proposedNewState?: { msgpack?: Uint8Array };
  readonly currentState?: { msgpack?: Uint8Array };
  readonly plannedState?: { msgpack?: Uint8Array };
  readonly rawState?: { json?: Uint8Array };
}

const validated = new Map<Method, Kind>([
  ["validateProvider", "provider"],
  ["validateResource", "resource"],
  ["validateData", "data"],
  ["validateEphemeral", "ephemeral"],
  ["validateList", "list"],
  ["validateAction", "action"],
]);

/** The message that answers, or what keeps the provider from answering. */
export async function answerTo(
  method: Method,
  request: Request,
  description: ProviderDescription,
): Promise<object | { readonly illness: Illness }> {
  const { types, dialect } = description;
  if (method === "schema") return schemaMessage(description);
  const kind = validated.get(method) ?? "resource";
  const name = kind === "action" ? request.actionType : request.typeName;
  const type = types.find((one) => one.kind === kind && (kind === "provider" || one.name === name));
  if (!type) return {};
  const config = ctyValueOf(request.config);
  const { illness } = type;
  if (illness && isIll(illness, method, config)) return { illness };
  if (method === "plan") {
    const [prior, proposed] = [ctyValueOf(request.priorState), ctyValueOf(request.proposedNewState)];
    const planned = plan(type, prior, proposed, config, dialect);
    return {
      plannedState: dynamicValue(planned.planned),
      requiresReplace: planned.requiresReplace.map(pathMessage),
      plannedPrivate: Buffer.from(planned.privateText),
      diagnostics: planned.refusals.map((summary) => diagnosticMessage(error({ summary, detail: "" }))),
    };
  }
  if (method === "upgradeState" && !type.inAzure) {
    const stored: unknown = JSON.parse(Buffer.from(request.rawState?.json ?? []).toString());
    return { upgradedState: dynamicValue(storedBody(type.attributes, stored)) };
  }
  if (type.inAzure) {
    const answer = await answerInAzure(method, request, type.name, type.inAzure);
    if (answer) return answer;
  }
  if (method === "importState") return { diagnostics: refusedImport(type, request.id ?? "", dialect) };
  if (!validated.has(method)) return {};
  if (type.tellsItsSurroundings) return { diagnostics: [told(surroundings())] };
  return { diagnostics: validate(type.attributes, config, dialect).map(diagnosticMessage) };
}

/** A body as a state has it. */
function storedBody(body: DescribedBody, json: unknown): CtyValue {
  const at = (name: string) => (json as Readonly<Record<string, unknown>>)[name] ?? null;
  return new Map(schemaEntries(body).map(([name, attribute]) => [name, storedValue(attribute, at(name))]));
}

function storedValue({ block }: DescribedAttribute, json: unknown): CtyValue {
  if (Array.isArray(json)) return json.map((one) => (block ? storedBody(block, one) : (one as CtyValue)));
  if (typeof json !== "object" || json === null) return json as CtyValue;
  return block ? storedBody(block, json) : new Map(Object.entries(json));
}

function isIll({ to, with: name }: Illness, method: Method, config: CtyValue): boolean {
  const asked = to === "import" ? method === "importState" : to === "plan" ? method === "plan" : validated.has(method);
  return asked && (name === undefined || (config instanceof Map && isGiven(config.get(name) ?? null)));
}

function refusedImport(type: DescribedType, id: string, dialect: ProviderDescription["dialect"]): object[] {
  if (type.importable === false) return [diagnosticMessage(error(sentencesOf[dialect].noImport(type.name)))];
  return type.importId ? [diagnosticMessage(error({ summary: idRefusal(type.importId, id), detail: "" }))] : [];
}

function error(words: { summary: string; detail: string }): Complaint {
  return { severity: "error", ...words, path: [] };
}

function told(what: object): object {
  return diagnosticMessage(error({ summary: "Surroundings", detail: JSON.stringify(what) }));
}

function surroundings(): object {
  return { environment: process.env, folder: process.cwd(), home: homedir(), inHome: readdirSync(homedir()) };
}

function diagnosticMessage({ severity, summary, detail, path }: Complaint): object {
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
