// Sends a request and reads the whole response. It replaces the SDK's own client, which waits for ever when the connection
// breaks in the middle of a compressed response. VS Code puts proxies and certificates into Node's modules, so they apply here
// as long as no other agent is passed, which only programs do (`environmentProxy`).
import http from "node:http";
import https from "node:https";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { createHttpHeaders, type HttpClient } from "@azure/core-rest-pipeline";

/** The error code for a response that ended too early. */
export const brokenAnswer = "BROKEN_ANSWER";

/** The largest response in bytes: far more than any page of Azure's. */
const largest = 100_000_000;

/** Sends with Node's own modules. */
export const nodeClient: HttpClient = {
  async sendRequest(request) {
    const isPlain = request.url.startsWith("http:");
    // The pipeline says so only where the cloud is a simulator on this computer.
    if (isPlain && !request.allowInsecureConnection) throw new Error(`${request.url} is not a secure address.`);
    request.headers.set("Accept-Encoding", "gzip");
    const body = typeof request.body === "string" ? Buffer.from(request.body) : undefined;
    const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const options: https.RequestOptions = {
        method: request.method,
        headers: { ...request.headers.toJSON(), ...(body ? { "content-length": body.length } : {}) },
        ...(request.agent ? { agent: request.agent as http.Agent } : {}),
        ...(request.abortSignal ? { signal: request.abortSignal as AbortSignal } : {}),
      };
      const sent = (isPlain ? http : https).request(request.url, options, resolve);
      sent.on("error", reject);
      sent.end(body);
    });
    const headers = createHttpHeaders();
    for (const [name, value] of Object.entries(answer.headers)) if (value) headers.set(name, String(value));
    return { request, status: answer.statusCode ?? 0, headers, bodyAsText: await textOfAnswer(answer) };
  },
};

async function textOfAnswer(answer: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.length;
      if (size > largest) throw new Error("The answer is too long.");
      chunks.push(chunk);
    }
  };
  try {
    if (answer.headers["content-encoding"] === "gzip") await pipeline(answer, createGunzip(), collect);
    else await pipeline(answer, collect);
  } catch (error) {
    if (error instanceof Error && error.name !== "AbortError") Object.assign(error, { code: brokenAnswer });
    throw error;
  }
  return Buffer.concat(chunks).toString("utf8");
}
