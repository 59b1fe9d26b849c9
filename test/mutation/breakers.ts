import type { Breaker } from "./break";
import { formed, labelled, repeated } from "./breaks/blocks";
import { familyBreakers } from "./breaks/family";
import { conflicting, oneTooFew, oneTooMany } from "./breaks/groups";
import { wrongId, wrongReference } from "./breaks/ids";
import { meta } from "./breaks/meta";
import { missing, misspeltName, twice, unwanted } from "./breaks/names";
import { lost, misplaced, uncallable } from "./breaks/references";
import { wrongValue } from "./breaks/values";

/** What is broken in Terraform and in programs, by what it is. */
export const inBoth: Readonly<Record<string, Breaker>> = {
  missing,
  misspeltName,
  unwanted,
  wrongValue,
  wrongId,
  wrongReference,
  conflicting,
  oneTooMany,
  oneTooFew,
  formed,
  lost,
  ...familyBreakers,
};

/** What the compiler sees to in programs. */
export const inTerraform: Readonly<Record<string, Breaker>> = {
  twice,
  repeated,
  labelled,
  uncallable,
  misplaced,
  meta,
};
