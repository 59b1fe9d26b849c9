// MCP over standard input and output: a message on each line. One that is too long is answered with an error, and the next is read.
import { Transform } from "node:stream";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { ErrorCode, type JSONRPCErrorResponse } from "@modelcontextprotocol/sdk/types.js";

/** In bytes: what a message may have, over HTTP as well. The longest text that a tool takes has room, however it is escaped. */
export const longestMessage = 16_000_000;

/** In bytes: where in a message that is not read its id is looked for, at both ends. */
const looked = 300;

/** Reads `input` and writes to `output`. */
export function stdioTransport(input: NodeJS.ReadableStream, output: NodeJS.WriteStream): StdioServerTransport {
  const refuse = (id: string | number | undefined) => {
    const message = `The message is too long: it may have ${longestMessage / 1_000_000} MB. Send less at once, or name a file.`;
    const error = { code: ErrorCode.InvalidRequest, message };
    void transport.send({ jsonrpc: "2.0", ...(id !== undefined && { id }), error } satisfies JSONRPCErrorResponse);
  };
  const lines = wholeLines(refuse);
  const transport = new StdioServerTransport(lines as unknown as typeof process.stdin, output, {
    maxBufferSize: Number.MAX_SAFE_INTEGER,
  });
  input.pipe(lines);
  return transport;
}

/** Passes on whole lines, and keeps of one that is too long only what may tell its id. */
function wholeLines(refuse: (id: string | number | undefined) => void): Transform {
  let parts: Buffer[] = [];
  let length = 0;

  function add(part: Buffer): void {
    length += part.length;
    parts.push(part);
    if (length <= longestMessage) return;
    const all = Buffer.concat(parts);
    parts = all.length > 2 * looked ? [Buffer.concat([all.subarray(0, looked), all.subarray(-looked)])] : [all];
  }

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let start = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        add(chunk.subarray(start, end + 1));
        const line = Buffer.concat(parts);
        if (length <= longestMessage) this.push(line);
        else refuse(idIn(line.toString("utf8")));
        [parts, length, start] = [[], 0, end + 1];
      }
      add(chunk.subarray(start));
      done();
    },
  });
}

/** The id of a message of which both ends are there, if it is first or last in it, as everybody writes it. */
function idIn(ends: string): string | number | undefined {
  const id = '"id":\\s*(\\d{1,15}|"[\\w-]{1,100}")';
  const first = new RegExp(`^\\{(?:"jsonrpc":\\s*"2.0",\\s*)?${id}\\s*,`).exec(ends.slice(0, looked));
  const last = new RegExp(`,\\s*${id}\\s*(?:,\\s*"jsonrpc":\\s*"2.0"\\s*)?\\}\\s*$`).exec(ends.slice(-looked));
  const [, found] = first ?? last ?? [];
  return found === undefined ? undefined : JSON.parse(found);
}
