// Learns a provider that may take little time for an answer, and prints what came of it: `learning.child.js <binary> <milliseconds>`.
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import { learn } from "../../server/src/introspection/learn";
import { asDescribed } from "./learnDescribed";

const [, , binary, toAnswer] = process.argv;

void learn((signal) => startProvider(binary!, { toStart: 60_000, toAnswer: Number(toAnswer) }, undefined, signal), {
  processes: 1,
  onProgress: (done) => process.stdout.write(`${done}\n`),
}).then(({ types, lost }) => {
  process.stdout.write(`${JSON.stringify({ types: types.map(asDescribed), lost })}\n`);
});
