// What is in the head of every answer of Azure's.
import { randomUUID } from "node:crypto";
import type { Call } from "./call";

export function headersOf({ header }: Call): Record<string, string> {
  const id = randomUUID();
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const own = header("x-ms-client-request-id");
  return {
    "Cache-Control": "no-cache",
    Pragma: "no-cache",
    "Content-Type": "application/json; charset=utf-8",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "x-ms-request-id": id,
    "x-ms-correlation-request-id": id,
    "x-ms-routing-request-id": `WESTEUROPE:${time}:${id}`,
    ...(own ? { "x-ms-client-request-id": own } : {}),
  };
}
