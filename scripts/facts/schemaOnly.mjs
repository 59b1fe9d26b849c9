// Reads the releases of a provider of which only the structure is known: what Terraform's own schema of them says, which is
// types, arguments, nested blocks and whether these are required, and nothing of what values are accepted.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { historySnapshots } from "./schemaHistory.mjs";
import { replayedSnapshots } from "./schemaReplay.mjs";
import { byVersion } from "./snapshots.mjs";
import { toSnapshot } from "./toSnapshot.mjs";

/** The same snapshots with those of which only the structure is known among them (`isSchemaOnly`), oldest first. */
export function withSchemasOnly(snapshots, folder) {
  const told = [
    ...historySnapshots(readJson(join(folder, "older/structure-history.json"))),
    ...replayedSnapshots(readJson(join(folder, "newer/newer.json")), (version) =>
      readLines(join(folder, `newer/${version}.structure.jsonl`)),
    ),
  ];
  const missing = told.filter(({ version }) => !snapshots.some((snapshot) => snapshot.version === version));
  return [...snapshots, ...missing.map((one) => toSnapshot(one, snapshots))].sort((one, other) =>
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
