/**
 * A block of azapi's beside what Azure answers about its resource, as azapi compares them: what the code says, and nothing else. What the answer does
 * not say differs in nothing, since Azure keeps back a good deal, but for numbers in maps that it answers: shares of traffic are no secret.
 */
import { attributesOf, knownText, type Result } from "../../evaluation/index";
import { type Block, bodyItemOf } from "../../model/index";
import { writtenTypeIn } from "../ids/armType";
import { resultOf } from "../import/plan/values";
import { isObject, type Json, type JsonObject } from "../json";
import { AnsweredSecrets } from "./answeredSecrets";
import { ArgumentDeviations } from "./argumentDeviations";
import type { AzapiComparison } from "./azapiComparison";
import { BodyDeviations } from "./bodyDeviations";
import type { Deviation } from "./deviation";

/** How a block of azapi's differs from an answer. */
export function compareAzapi(block: Block, answer: JsonObject, around: AzapiComparison): readonly Deviation[] {
  const secrets = new AnsweredSecrets(answer);
  const beside = new ArgumentDeviations(block, answer, around, secrets);
  return [
    ...inBody(block, answer, around, secrets),
    ...beside.inLocation(),
    ...beside.inTags(),
    ...beside.inIdentity(),
  ];
}

function inBody(
  block: Block,
  answer: JsonObject,
  around: AzapiComparison,
  secrets: AnsweredSecrets,
): readonly Deviation[] {
  const { scope, written } = around;
  const writtenType = writtenTypeIn(block.body, scope);
  const body = bodyOf(written.get("body"));
  if (!body) return [];
  const type = writtenType && scope.catalog.resourceTypes?.find(writtenType.name)?.at(writtenType.version)?.type;
  const item = bodyItemOf(block.body, "body");
  const value = item?.value.kind === "body" ? item.value : undefined;
  const visitor = new BodyDeviations(writtenType?.name ?? "", around, secrets);
  return visitor.ofObject(body, answer, type, [], { at: item ?? block.body, value });
}

/** Azapi 1 has taken the body as text. */
function bodyOf(result: Result | undefined): ReadonlyMap<string, Result> | undefined {
  const text = result && knownText(result);
  if (text === undefined) return result && attributesOf(result);
  try {
    const json = JSON.parse(text) as Json;
    return isObject(json) ? attributesOf(resultOf(json)) : undefined;
  } catch {
    return undefined;
  }
}
