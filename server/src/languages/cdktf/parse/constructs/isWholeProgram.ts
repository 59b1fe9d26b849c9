import type { ParseContext } from "../context";
import type { Parser } from "../syntax/parser";
import { resolve } from "./resolve";

/** What makes no blocks: the CDK, bindings, and what Node has. A package of constructs may make any. */
const plain =
  /^(?:(?:cdktf|cdktn|constructs|dotenv)(?:\/|$)|@(?:cdktf|cdktn)\/provider-|(?:\.{1,2}\/)+\.gen\/providers\/|node:|(?:crypto|fs|os|path|process|url|util)$)/;

/** Texts that name a module, and all that lead to another file: some of them in comments, where they do no harm. */
const modules =
  /\b(?:from|import|require)\s*\(?\s*(["'`])(.*?)\1|(["'`])(\.{1,2}\/.*?)\3|\b(?:import|require)\s*\((?!\s*["'`])/g;

/** Whether a program makes an app of what is in it and nothing else: then what is not in it is nowhere. */
export function isWholeProgram(
  context: ParseContext,
  { news, statements }: Pick<Parser, "news" | "statements">,
): boolean {
  const makesApp = news.some(({ callee }) => {
    const resolution = callee && resolve(context, callee);
    return resolution?.kind === "core" && resolution.name === "App";
  });
  const isSynthesized = statements.some(({ chain: { steps } }) => {
    const [member, call] = steps.slice(-2);
    return member?.kind === "member" && member.name === "synth" && call?.kind === "call";
  });
  if (!makesApp || !isSynthesized || /\bTerraformResource\b|\baddOverride\(\s*["'`]resource\b/.test(context.text))
    return false;
  return [...context.text.matchAll(modules)].every(([, , named, , file]) => plain.test(named ?? file ?? ""));
}
