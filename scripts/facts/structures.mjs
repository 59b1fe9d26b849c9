// Reads the releases of a provider of which only the structure is known: what Terraform's own schema of them says, which is
// types, arguments, nested blocks and whether these are required, and nothing of what values are accepted.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fitted } from "./fitted.mjs";
import { byVersion } from "./snapshots.mjs";
import { historySnapshots } from "./structureHistory.mjs";
import { replayedSnapshots } from "./structureReplay.mjs";

/** The same snapshots with those of which only the structure is known among them (`isStructure`), oldest first. */
export function withStructures(snapshots, folder) {
  const told = [
    ...historySnapshots(readJson(join(folder, "older/structure-history.json"))),
    ...replayedSnapshots(readJson(join(folder, "newer/newer.json")), (version) =>
      readLines(join(folder, `newer/${version}.structure.jsonl`)),
    ),
  ];
  const missing = told.filter(({ version }) => !snapshots.some((snapshot) => snapshot.version === version));
  return [...snapshots, ...missing.map((one) => fitted(one, snapshots))].sort((one, other) =>
    byVersion(one.version, other.version),
  );
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

function readLines(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line));
}
