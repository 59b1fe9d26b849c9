import type { Environment } from "../../server/src/evaluation/environment";
import { type Evaluated, evaluate } from "../../server/src/evaluation/evaluate";
import { unknown, unknownOf } from "../../server/src/evaluation/result";
import type { Type } from "../../server/src/evaluation/type";
import { parseExpression, parserAt } from "../../server/src/languages/hcl/expressions/parseExpression";
import { skipTrivia } from "../../server/src/languages/hcl/scanner/skipTrivia";
import { catalog } from "../harness/service";

const strings: Type = { kind: "list", element: "string" };

/** Variables whose values are not known, by their names. */
const variables: ReadonlyMap<string, Type> = new Map<string, Type>([
  ["string", "string"],
  ["number", "number"],
  ["bool", "bool"],
  ["strings", strings],
  ["numbers", { kind: "list", element: "number" }],
  ["set", { kind: "set", element: "string" }],
  ["map", { kind: "map", element: "string" }],
  ["lists", { kind: "map", element: strings }],
  ["object", { kind: "object", attributes: new Map([["a", "string"] as const, ["b", "number"] as const]) }],
]);

const environment: Environment = {
  lookUp: ({ steps }) => {
    const type = variables.get(steps[1]?.name ?? "");
    return { result: type ? unknownOf(type) : unknown, rest: steps.slice(2) };
  },
  signatureOf: (name) => catalog.functions.get(name),
};

/** What an expression comes to in which nothing is known but what it says itself. */
export function evaluateText(text: string): Evaluated {
  const reader = parserAt(text);
  skipTrivia(reader);
  return evaluate(parseExpression(reader), environment);
}
