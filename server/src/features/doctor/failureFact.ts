import type { ReportFact } from "../../redact/index";

/** The parts of us that have failed, and how often. `how` it is reported is the end of a sentence. */
export function failureFact(counts: ReadonlyMap<string, number>, how: string): ReportFact {
  const parts = [...counts].map(([part, count]) => `${part} (${count === 1 ? "once" : `${count} times`})`);
  const value = parts.join(", ");
  if (value === "") return { name: "failures", value: "none" };
  return {
    name: "failures",
    value,
    toDo: `What these would have answered is missing, a fault of ours: ${value}. To have it mended, ${how}.`,
  };
}
