import { calledFolder, type Scope } from "../../analysis/index";
import { nameOf } from "../../model/index";
import type { LiveQuestions } from "./liveQuestions";

/** What could not be compared, in sentences. `howToSay` says how to give the subscription. */
export function notesOnQuestions(questions: readonly LiveQuestions[], howToSay: string): readonly string[] {
  const untold = questions.flatMap((one) => one.untold);
  const lacking = untold.filter(({ lacksSubscription }) => lacksSubscription).length;
  const others = untold.length - lacking;
  const unread = [...new Set(questions.flatMap((one) => one.unread))];
  const notes: string[] = [];
  const [first, ...further] = questions.map((one) => new Set(one.undeclared));
  for (const name of first ?? [])
    if (further.every((names) => names.has(name)))
      notes.push(`There is no variable ${name}: the value that you give it is not used.`);
  if (lacking > 0) notes.push(`The subscription of ${resources(lacking)} is not known: ${howToSay}.`);
  if (others > 0) {
    const [was, it] = others === 1 ? ["was", "it is"] : ["were", "they are"];
    notes.push(`${resources(others)} ${was} not compared: only Terraform knows which ${it} in Azure.`);
  }
  if (unread.length > 0) {
    notes.push(`Resources in Azure without code are not listed, since these modules are not here: ${someOf(unread)}.`);
  }
  return notes;
}

/** That what is imported may be declared already, in a sentence; undefined where all modules that are called are here. */
export function noteOnModulesElsewhere({ module }: Scope): string | undefined {
  const calls = [...module.documents.values()].flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "module"));
  const elsewhere = calls.filter((block) => calledFolder(block, module) === undefined);
  if (elsewhere.length === 0) return undefined;
  const names = elsewhere.map((block) => `module.${nameOf(block) ?? ""}`);
  return `Modules that are not here may declare some of what is imported: ${someOf(names)}.`;
}

function someOf(names: readonly string[]): string {
  return names.slice(0, 10).join(", ");
}

function resources(count: number): string {
  return count === 1 ? "1 resource" : `${count} resources`;
}
