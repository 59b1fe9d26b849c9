// What an editor asks for by itself after each keystroke beside findings: semantic tokens as they differ, and what can be folded,
// over stdio, in one file of 16,000 lines. Each request is behind an edit and waits for nothing else.
import type { FoldingRange, SemanticTokens, SemanticTokensDelta } from "vscode-languageserver/node";
import { makeFiles } from "../inputs/makeFiles";
import { makeResources } from "../inputs/makeResources";
import type { Measure } from "../measure";
import { startOurs } from "../servers/ourServer";
import { terraformProject } from "../servers/project";
import { percentile } from "../stats";

const runs = 100;
const where = "16,000 lines in 1 file";

/** With the first answer, which has all tokens. */
export const ranges: Measure = async () => {
  const project = terraformProject(makeFiles(makeResources(16_000, "lines"), 1));
  const server = await startOurs(project.folder);
  try {
    const { uri, text } = project.files[0]!;
    const textDocument = { uri };
    server.open(uri, text);
    await server.idle(uri);
    const opened = performance.now();
    let { resultId, data } = await server.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", {
      textDocument,
    });
    const first = performance.now() - opened;
    if (data.length < 50_000) throw new Error(`Only ${data.length / 5} tokens were found.`);
    const [tokens, folds]: [number[], number[]] = [[], []];
    const lines = text.split("\n").length;
    for (let run = 0; run < runs; run++) {
      const at = { line: Math.floor((run * lines) / runs), character: 0 };
      for (const [end, typed] of [
        [at, " "],
        [{ ...at, character: 1 }, ""],
      ] as const) {
        server.edit(uri, { start: at, end }, typed);
        await server.idle(uri);
        const asked = performance.now();
        const delta: SemanticTokensDelta = await server.connection.sendRequest(
          "textDocument/semanticTokens/full/delta",
          {
            textDocument,
            previousResultId: resultId,
          },
        );
        const answered = performance.now();
        await server.connection.sendRequest<FoldingRange[]>("textDocument/foldingRange", { textDocument });
        folds.push(performance.now() - answered);
        tokens.push(answered - asked);
        if (!("edits" in delta)) throw new Error("All tokens were sent instead of how they differ.");
        resultId = delta.resultId;
      }
    }
    return [
      { name: `semantic tokens, the first, ${where}`, unit: "ms", ours: first },
      {
        name: `semantic tokens after a key, ${where}, p95`,
        unit: "ms",
        ours: percentile(tokens, 95),
        target: { atMost: 10 },
      },
      { name: `folding after a key, ${where}, p95`, unit: "ms", ours: percentile(folds, 95), target: { atMost: 20 } },
    ];
  } finally {
    await server.stop();
    project.remove();
  }
};
