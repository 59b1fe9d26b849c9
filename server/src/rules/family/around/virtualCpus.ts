import { ownProperty } from "../../../text/ownProperty";

/** Sizes of the second generation and before, whose number is not that of the CPUs. */
const older: Readonly<Record<string, number>> = {
  "1": 1,
  "2": 2,
  "3": 4,
  "4": 8,
  "5": 16,
  "11": 2,
  "12": 4,
  "13": 8,
  "14": 16,
  "15": 20,
};

/** How many virtual CPUs a size of virtual machines has (`Standard_D4s_v5`: 4); undefined for families that we do not know. */
export function virtualCpus(size: string): number | undefined {
  const match = /^Standard_(A|B|D|DS|E|F)(\d+)(-\d+)?[a-z]*(?:_v(\d+))?$/i.exec(size);
  if (!match) return undefined;
  const [, family = "", count = "", fewer, version = "1"] = match;
  if (fewer) return Number(fewer.slice(1));
  if (family.toUpperCase().startsWith("D") && Number(version) <= 2) return ownProperty(older, count);
  if (family.toUpperCase() === "A" && version === "1") return undefined;
  return Number(count);
}
