import { programEdits } from "../../incremental/programEdits";
import { followed } from "../following";
import type { Fuzzer } from "../fuzzer";
import { anyPrograms } from "../modules";

export const fuzzer: Fuzzer = {
  name: "editedPrograms",
  holds: "after any edits of programs, whatever is asked in whatever order is answered as by a fresh service",
  inSuite: 4,
  attack: (random) => followed(anyPrograms(random), programEdits, 12, random),
};
