import { evaluate, type Result, type Type, unknown } from "../../evaluation/index";
import { addressIn, bodyItemOf, fileName, isValuesFile, nameOf, type Reference, type Value } from "../../model/index";
import { declared } from "../declared";
import { variableValue } from "../resolve";
import { type Scope, silentScope } from "../scope";
import { environmentOf } from "./environmentOf";
import { variableType } from "./moduleValues";

/** What is known of a variable, a local or an output of a module. */
interface DeclaredValue {
  readonly type: Type;
  /** What it comes to; unknown for a variable that callers may set to something else. */
  readonly result: Result;
  /** Where the value of a variable comes from: "its default", "terraform.tfvars", "the call in main.tf". */
  readonly from?: string;
}

/** The declaration that a reference names, without its attributes. Undefined if it is not a variable, a local or a module. */
export function declaredValue(reference: Reference, scope: Scope): DeclaredValue | undefined {
  const named = addressIn(reference);
  const [declaration] = named ? declared(named.address, scope) : [];
  if (!named || !declaration) return undefined;
  if (named.kind === "local") {
    const { result } = environmentOf(scope).lookUp(reference);
    return { type: result.type, result };
  }
  if (named.kind !== "variable") return undefined;
  const { block } = declaration;
  const type = variableType(block);
  const value = variableValue(nameOf(block) ?? "", block, silentScope(scope));
  if (!value) return { type, result: unknown };
  // What is passed is elsewhere, and has been resolved to what is written there.
  const { result } = evaluate(value, environmentOf(scope));
  return { type: type === "dynamic" ? result.type : type, result, from: sourceOf(value, declaration.block, scope) };
}

function sourceOf(value: Value, block: Parameters<typeof nameOf>[0], scope: Scope): string {
  if (bodyItemOf(block.body, "default")?.value === value) return "its default";
  for (const { uri, loose } of scope.module.documents.values())
    if (isValuesFile(uri) && loose.items.some((item) => item.value === value)) return fileName(uri);
  const [call] = scope.calls();
  return call ? `the call in ${fileName(call.scope.uri)}` : "a file of values";
}
