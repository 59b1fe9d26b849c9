// Keeps within Azure's limits: a bucket of 250 reads for each subscription, and for a tenant, refilled with 25 a second.
// It limits concurrent requests, slows down when the bucket is nearly empty, and sends none while Azure has said to wait.
import type { Clock } from "../host";
import { retryAt } from "../problems/fromResponse";
import { AzureError } from "../problems/problem";
import { throttled } from "../problems/sentences";
import { graphPath } from "./allowReadsOnly";
import { headerOf, type Policy } from "./policy";

const atOnce = 8;
const atOnceOfBucket = 4;
/** From this many reads left on, requests keep a distance that lets the bucket fill again. */
const low = 50;
const distance = 100;
/** The longest pause to wait for silently, in milliseconds; a longer one becomes a problem that people see. */
const longestPause = 8000;

interface Bucket {
  running: number;
  /** Nothing is sent before this. */
  notBefore: number;
  /** Azure itself said to wait until this. */
  blockedUntil: number;
}

export function rateLimit(clock: Clock): Policy {
  const buckets = new Map<string, Bucket>();
  const waiting: { readonly bucket: Bucket; readonly go: () => void }[] = [];
  let running = 0;

  async function enter(bucket: Bucket, signal: AbortSignal | undefined): Promise<void> {
    if (running < atOnce && bucket.running < atOnceOfBucket) {
      running++;
      bucket.running++;
      return;
    }
    await new Promise<void>((pass, giveUp) => {
      const go = () => {
        signal?.removeEventListener("abort", leaveQueue);
        pass();
      };
      const one = { bucket, go };
      waiting.push(one);
      const leaveQueue = () => {
        const at = waiting.indexOf(one);
        if (at < 0) return;
        waiting.splice(at, 1);
        giveUp(signal?.reason);
      };
      signal?.addEventListener("abort", leaveQueue, { once: true });
    });
  }

  function leave(bucket: Bucket): void {
    running--;
    bucket.running--;
    const next = waiting.findIndex((one) => one.bucket.running < atOnceOfBucket);
    if (next < 0) return;
    const [one] = waiting.splice(next, 1);
    running++;
    one!.bucket.running++;
    one!.go();
  }

  return {
    name: "azuremlPace",
    async sendRequest(request, next) {
      const signal = request.abortSignal as AbortSignal | undefined;
      const name = bucketOf(request.url);
      const bucket = buckets.get(name) ?? { running: 0, notBefore: 0, blockedUntil: 0 };
      buckets.set(name, bucket);
      await enter(bucket, signal);
      try {
        signal?.throwIfAborted();
        const now = clock.now();
        if (bucket.blockedUntil - now > longestPause) throw new AzureError(throttled(now, bucket.blockedUntil));
        const start = Math.max(bucket.notBefore, bucket.blockedUntil, now);
        if (bucket.notBefore > 0) bucket.notBefore = start + distance;
        if (start > now) await clock.sleep(start - now, signal);
        const answer = await next(request);
        const left = remaining(headerOf(answer));
        if (left !== undefined) bucket.notBefore = left < low ? Math.max(bucket.notBefore, clock.now() + distance) : 0;
        if (answer.status === 429) bucket.blockedUntil = retryAt(headerOf(answer), clock.now()) ?? 0;
        return answer;
      } finally {
        leave(bucket);
      }
    },
  };
}

/** Requests about a subscription share its bucket, Resource Graph has one of its own, all others share the tenant's. */
function bucketOf(url: string): string {
  if (url.includes(graphPath)) return "graph";
  return /\/subscriptions\/([^/?]+)\//i.exec(url)?.[1]?.toLowerCase() ?? "";
}

/** How many reads Azure says are left; undefined when it does not say. */
function remaining(header: (name: string) => string | undefined): number | undefined {
  const texts = ["subscription-reads", "tenant-reads", "subscription-resource-requests"].map((name) =>
    header(`x-ms-ratelimit-remaining-${name}`),
  );
  const text = texts.find((one) => one !== undefined && /^\d+$/.test(one));
  return text === undefined ? undefined : Number(text);
}
