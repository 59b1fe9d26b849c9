/** The body of azapi's resource by what is known of what azurerm sends for one of its own, with what it takes of other resources. */
import type { Scope } from "../../analysis/index";
import { type BodySchema, majorOf, type SentBody } from "../../catalog/index";
import { type Block, type Body, type BodyItem, bodyItemOf, literalText, type NewValue } from "../../model/index";
import { stepsOf } from "../json";
import { azapiBody } from "./azapiBody";
import { loopOf } from "./dynamicLoop";
import type { KnownValues } from "./knownValues";
import type { LearnedBody } from "./learnedBody";
import { type OthersContext, takenValue } from "./takenValue";
import { putAt } from "./tree";

/** The body by what is known of what azurerm sends. */
export function tabledBody(
  block: Block,
  schema: BodySchema,
  known: KnownValues,
  context: TabledContext,
): TabledBody | string {
  const type = block.labels[0]?.text ?? "";
  const { scope, isProven } = context;
  const sent = scope.catalog.provider("azurerm")?.sentBody(type);
  const part = sent ? undefined : scope.catalog.provider("azurerm")?.sentInto(type);
  if (part)
    return `It sets a part of what ${part.into} names, and becomes a part of that only where both are in one module, each for each, and are converted together.`;
  if (!sent) return `Not every property that azurerm sends for ${type} is known.`;
  const version = scope.versionOf("azurerm");
  if (!isProven && majorOf(version) !== majorOf(sent.release))
    return `azurerm ${version} is in force, but only the requests of ${sent.release} are known.`;
  const inId = new Set([...sent.id.matchAll(/\{(\w+)(?::\d+;?)?\}/g)].map(([, name]) => name!));
  const made = azapiBody(block.body, schema, sent, inId, known, (item) => loopOf(item, known));
  const refusals = [...made.refusals, ...apartRefusals(sent, block.body)];
  const taken = takenOf(block, sent, known, context);
  for (const { path, value, because } of taken)
    if (!value) refusals.push(because);
    else if (path !== "location") putAt(made.body, stepsOf(path), { kind: "leaf", value, isUnsaid: true });
  const location = taken.find(({ path }) => path === "location")?.value;
  return { sent, ...made, refusals, ...(location && { location }) };
}

/** Why a body that says several things that are only seen apart is refused: a sentence each. */
export function apartRefusals({ apart }: SentBody, body: Body): readonly string[] {
  return apart.filter((pair) => pair.every((one) => mayBeSaid(one, body))).map(refusalOf);
}

/** What is needed beside the block. */
interface TabledContext extends OthersContext {
  readonly scope: Scope;
  /** Whether the provider itself will say what it sends, so that its version does not matter. */
  readonly isProven?: boolean;
}

/** A body that was made by the mapping or from observed requests. */
export interface TabledBody extends Omit<LearnedBody, "parts">, Partial<Pick<LearnedBody, "parts">> {
  /** Where it goes, if that is where another resource is. */
  readonly location?: NewValue;
}

/** What is sent of other resources, which azurerm reads before. */
export function takenOf(block: Block, { taken }: SentBody, known: KnownValues, context: OthersContext) {
  return [...taken].flatMap(([argument, { azureType, rows }]) => {
    const item = bodyItemOf(block.body, argument);
    return [...rows].map(([path, paths]) => ({
      path,
      value: item && takenValue({ argument, value: item.value, azureType, paths }, known, context),
      because: `${path} is sent as ${paths[0]} of what ${argument} names, and nothing here says what that is.`,
    }));
  });
}

function refusalOf(pair: readonly string[]): string {
  const isLeft = (one: string) => one.startsWith("-");
  const left = pair.filter(isLeft).map((one) => one.slice(1));
  const said = pair.filter((one) => !isLeft(one)).map(asSaid);
  return left.length === 0
    ? `${said.join(" and ")} are both set, and azurerm sends only one of them.`
    : `${said.join(" and ")} ${said.length > 1 ? "are" : "is"} set without ${left.join(" or ")}, and what is sent then is not known.`;
}

/** Whether a body may say an argument, or a word of one (`match.kind=Text`), somewhere; or nowhere (`-match`). */
function mayBeSaid(argument: string, body: Body): boolean {
  if (argument.startsWith("-")) return !mayBeSaid(argument.slice(1), body);
  const [, path = "", word] = /^([^=]+)(?:=(.*))?$/.exec(argument) ?? [];
  return itemsAt(path.split("."), body).some(({ value }) => {
    const text = word === undefined ? undefined : literalText(value);
    return value.kind !== "null" && (text === undefined || text === word);
  });
}

function itemsAt([name, ...rest]: readonly string[], body: Body): readonly BodyItem[] {
  const found = body.items.filter((item) => item.name === name);
  if (rest.length === 0) return found;
  return found.flatMap(({ value }) => (value.kind === "body" ? itemsAt(rest, value.body) : []));
}

/** `kind "Text"` for a word. */
function asSaid(argument: string): string {
  const [name, word] = argument.split("=");
  return word === undefined ? argument : `${name} "${word}"`;
}
