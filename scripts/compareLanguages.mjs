// Compares what is found in other people's Terraform with what is found in the same as a program, by our own conversion.
// `node scripts/compareLanguages.mjs <folder with programs.jsonl, edits.jsonl, family.jsonl> [--show 20] [--limit 500]`
import { runBundled } from "./runBundled.mjs";

await runBundled("compareLanguages", "test/compareLanguages/main.ts");
