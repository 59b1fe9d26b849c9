/** In which words Azure refuses what a fact about order tells: by what was recorded, where FACTS has it, or else by the fact itself. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { OrderFact } from "../../server/src/catalog/azure/orderFacts";
import { parentOfId, typeOfId } from "../../server/src/resourceIds/index";
import { root } from "../harness/service";

/** An answer of Azure's that was recorded. */
interface Recorded {
  readonly type: string;
  readonly status: number | null;
  readonly error?: { readonly code?: string | null; readonly message?: string };
}

const file = join(process.env.FACTS ?? "nowhere", "arm-recordings/refusals.jsonl");
const recorded: readonly Recorded[] = existsSync(file)
  ? readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
  : [];

/** What Azure was seen to answer for facts, with where that was read; the sentence is ours. */
interface KnownAnswer {
  readonly facts: readonly string[];
  readonly status: number;
  readonly code: string;
  readonly source: string;
  /** Present where Azure takes the request, and the operation fails. */
  readonly isLater?: true;
}

const answers: readonly KnownAnswer[] = readFileSync(join(root, "test/plan/orderAnswers.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

/** What a refusal is called where a fact only says that there is one. */
const usual: Readonly<Partial<Record<OrderFact["kind"], readonly [status: number, code: string]>>> = {
  "one-at-a-time": [409, "Conflict"],
  "must-outlive": [409, "Conflict"],
  "role-before": [403, "AuthorizationFailed"],
};

/** Names of products that look like codes. */
const names = /\b(?:OpenAI|DevOps|PostgreSQL|SignalR)\b/g;

/** Status, code and text, and whether Azure is known to say so. */
export function refusalOf(fact: OrderFact, id: string) {
  const seen = answers.find(({ facts }) => facts.includes(fact.id));
  if (seen) return { ...seen, message: `Azure refuses it: ${fact.says}.`, isKnown: true };
  const [otherStatus, otherCode] = usual[fact.kind] ?? [400, "BadRequest"];
  const saidStatus = /\b4\d\d\b/.exec(fact.says)?.[0];
  // A code is a name of several words in one: `CannotDeleteResource`.
  const saidCode = /\b(?:[A-Z][a-z]+|[A-Z]{2,}){2,}\b/.exec(fact.says.replace(names, ""))?.[0];
  const status = Number(saidStatus ?? otherStatus);
  const code = saidCode ?? (status === 404 ? "ResourceNotFound" : otherCode);
  const known = recorded.find(({ type, error }) => type === typeOfId(id) && error?.code === code)?.error?.message;
  const message =
    known?.replace(/'[^']*\/providers\/[^']*'/, `'${parentOfId(id).id}'`) ?? `Azure refuses it: ${fact.says}.`;
  return { status, code, message, isLater: undefined, isKnown: saidStatus !== undefined || saidCode !== undefined };
}
