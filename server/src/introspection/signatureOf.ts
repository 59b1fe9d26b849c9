import type { FunctionSignature } from "../catalog/index";
import { typeText } from "../evaluation/index";
import type { FunctionParameterSchema, FunctionSchema } from "./provider";

/** A provider's function as the catalog has functions, under a name. */
export function signatureOf(
  name: string,
  { parameters, variadic, returns, summary }: FunctionSchema,
): FunctionSignature {
  const parameterOf = (parameter: FunctionParameterSchema) => ({
    name: parameter.name,
    type: typeText(parameter.type),
  });
  return {
    name,
    parameters: parameters.map(parameterOf),
    ...(variadic && { rest: parameterOf(variadic) }),
    returns: typeText(returns),
    ...(summary && { summary }),
  };
}
