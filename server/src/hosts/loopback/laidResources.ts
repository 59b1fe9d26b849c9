/** What the loopback Azure keeps: resources, and what it was asked. */

import type { JsonObject } from "../../azure/index";
import type { CloudRequest } from "../provider/fakeCloud";

/** A request to the loopback Azure, with its outcome. */
export interface AskedRequest extends Omit<CloudRequest, "body" | "query"> {
  readonly apiVersion: string;
  readonly body: JsonObject | undefined;
  readonly status: number;
  /** Whether nothing was there that it asked for. */
  readonly isMissing: boolean;
}

/** A resource that the loopback Azure keeps. */
export interface LaidResource {
  readonly id: string;
  readonly apiVersion: string;
  /** As somebody has sent it, or as Azure has answered. */
  readonly given: JsonObject;
  readonly isSent: boolean;
  /** What is said of it: with what a service adds, and what a provider takes for granted. */
  readonly body: JsonObject;
}

/** A request as JSON; a read has no body. */
export function askedJson({ method, path, host, apiVersion, body, status, isMissing }: AskedRequest): JsonObject {
  const isReading = method === "GET" || method === "HEAD";
  return {
    method,
    path,
    ...(host !== undefined && { host }),
    apiVersion,
    ...(!isReading && body && { body }),
    status,
    isMissing,
  };
}
