import { allLines, type NewBlock } from "../../../../model/index";
import { codeString, joinPath } from "../../../../text/index";
import { writeCommented, writeComments } from "../../../comments";
import { type LineBudget, type WriteContext, wholeLine } from "../writeContext";
import { writeElement, writeObject, writeValue } from "../writeValue";
import type { Config, Override } from "./config";
import { configOf } from "./configOf";
import type { ConstructDraft } from "./constructDraft";
import { isPlainId } from "./namesFor";
import type { ProgramDraft } from "./programDraft";
import { writeCall } from "./writeCall";

/** The statements that make one construct, with the comments above it. */
export function writeConstruct(draft: ConstructDraft, program: ProgramDraft): string {
  const context = program.contextFor(draft);
  const { width } = program;
  const { variable, id } = program.names.get(draft)!;
  if (draft.kind === "import") return writeComments(commentsOn(draft), "//") + writeGenerated(draft, id, program);
  const config: Config = draft.kind === "local" ? { properties: [], overrides: [] } : configOf(draft, context);
  const afterwards = [
    ...(hasOwnName(draft, id)
      ? [writeCall("", `${variable}.overrideLogicalId`, [], () => codeString(draft.name), width)]
      : []),
    ...draft.about.map(stated),
    ...config.overrides.map(overridden),
  ];
  const isNamed = !program.isNamed || program.isNamed.has(draft) || afterwards.length > 0;
  const construct = writeCall(
    isNamed ? `const ${variable} = ` : "",
    `new ${program.classFor(draft)}`,
    ["this", codeString(id)],
    (budget) => lastArgument(draft, config, context, budget),
    width,
  );
  return [writeCommented(construct, draft, "//"), ...afterwards].join("\n");

  function stated(block: NewBlock): string {
    const { name, value } = block.items.find((item) => item.name === "id" || item.name === "from")!;
    const from = name === "from" && value.kind === "reference" ? joinPath(value.path) : undefined;
    const method = `${variable}.${from === undefined ? "importFrom" : "moveFromId"}`;
    const argument = (budget: LineBudget) =>
      from === undefined ? writeElement(value, context, budget) : codeString(from);
    return writeComments(commentsOn(block), "//") + writeCall("", method, [], argument, width);
  }

  function overridden(override: Override): string {
    const { path, value } = override;
    const raw: WriteContext = { ...context, keepsNames: true, allowsAnyValue: true };
    const call = writeCall(
      "",
      `${variable}.addOverride`,
      [codeString(path)],
      (budget) => writeValue(value, raw, budget),
      width,
    );
    return writeCommented(call, override, "//");
  }
}

/** The comments on a block of which a call is all that is left. */
function commentsOn(block: NewBlock | ConstructDraft): readonly string[] {
  return [...allLines(block), ...block.items.flatMap(allLines)];
}

/** The call that has Terraform write a resource: its id here, its id in Azure, and its provider where that is not the default. */
function writeGenerated(draft: ConstructDraft, id: string, program: ProgramDraft): string {
  const context = program.contextFor(draft);
  const valueIn = (name: string) => draft.items.find((item) => item.name === name)?.value;
  const [from, provider] = [valueIn("id"), valueIn("provider")];
  const path = provider?.kind === "reference" ? ["provider", ...provider.path] : [];
  const code = context.handle(path, "construct");
  const args = ["this", codeString(id), from && writeElement(from, context, wholeLine), code].filter(
    (arg) => arg !== undefined,
  );
  const callee = `${program.classFor(draft)}.generateConfigForImport`;
  return writeCall("", callee, args.slice(0, -1), () => args.at(-1)!, program.width);
}

/** Whether Terraform's name differs from the one that the id gives. */
function hasOwnName({ kind, name }: ConstructDraft, id: string): boolean {
  return kind !== "provider" && (id !== name || !isPlainId(name));
}

function lastArgument(
  { kind, items }: ConstructDraft,
  { properties }: Config,
  context: WriteContext,
  budget: LineBudget,
): string {
  const [first] = items;
  return kind === "local" && first
    ? writeElement(first.value, context, budget)
    : writeObject(properties, context, budget);
}
