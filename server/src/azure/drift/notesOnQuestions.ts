import type { LiveQuestions } from "./liveQuestions";

/** What could not be looked at, in sentences; `howToSay` says how the subscription may be told. */
export function notesOnQuestions(questions: readonly LiveQuestions[], howToSay: string): readonly string[] {
  const untold = questions.flatMap((one) => one.untold);
  const lacking = untold.filter(({ lacksSubscription }) => lacksSubscription).length;
  const others = untold.length - lacking;
  const unread = questions.flatMap((one) => one.unread);
  const notes: string[] = [];
  if (lacking > 0) notes.push(`The subscription of ${resources(lacking)} is not known: ${howToSay}.`);
  if (others > 0) {
    const [was, it] = others === 1 ? ["was", "it is"] : ["were", "they are"];
    notes.push(`${resources(others)} ${was} not compared: only Terraform knows which ${it} in Azure.`);
  }
  if (unread.length > 0) {
    const named = unread.slice(0, 10).join(", ");
    notes.push(`What is in Azure without code is not told, since these modules are not here: ${named}.`);
  }
  return notes;
}

function resources(count: number): string {
  return count === 1 ? "1 resource" : `${count} resources`;
}
