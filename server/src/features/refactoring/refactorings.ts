import { addOptional } from "./addOptional";
import { addRequired } from "./addRequired";
import { extractLocal } from "./extractLocal";
import { extractVariable } from "./extractVariable";
import { giveRoles } from "./giveRoles";
import { idToData } from "./idToData";
import { idToReference } from "./idToReference";
import { mockProvider } from "./mocks/mockProvider";
import { newestApiVersion } from "./newestApiVersion";
import type { Refactoring } from "./refactoringContext";
import { sortArguments } from "./sortArguments";
import { toDynamic } from "./toDynamic";

/** Every refactoring, in the order in which they are offered. */
export const refactorings: readonly Refactoring[] = [
  idToReference,
  idToData,
  newestApiVersion,
  giveRoles,
  extractVariable,
  extractLocal,
  addRequired,
  addOptional,
  mockProvider,
  toDynamic,
  sortArguments,
];
