// Lets a process, and what it starts, have of the processors what nothing else wants.
import { writeFileSync } from "node:fs";
import { constants, setPriority } from "node:os";

/**
 * The priority of this process becomes the lowest. Linux shares processors among sessions before it looks at priorities, so where it does,
 * this process has to be in one of its own, whose priority becomes the lowest too.
 */
export function giveWay() {
  setPriority(constants.priority.PRIORITY_LOW);
  try {
    writeFileSync("/proc/self/autogroup", "19");
  } catch {
    // Elsewhere, and in containers, only the process's own priority counts.
  }
}
