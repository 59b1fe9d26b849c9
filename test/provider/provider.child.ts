// A provider as a program: `provider.child.js <file with its description>`.
import { readFileSync } from "node:fs";
import { serve } from "./serve";

void serve(JSON.parse(readFileSync(process.argv[2]!, "utf8")));
