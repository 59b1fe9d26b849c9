// Azure's limits: for each principal a bucket of reads for each subscription, and one for all else; Resource Graph by
// questions in five seconds.

import type { Call, Reply } from "./call";
import { refuse, throttled } from "./errors";

const perSecond = 25;
const questions = 15;

export class Buckets {
  private readonly levels = new Map<string, { left: number; at: number }>();
  private asked: number[] = [];

  /** `size`: what a bucket holds. */
  constructor(private readonly size = 250) {}

  /** As after a while in which nobody asked. */
  refill(): void {
    this.levels.clear();
    this.asked = [];
  }

  /** The refusal when the bucket is empty, else the headers that say what is left. */
  take(call: Call, now: number): { readonly refusal: Reply } | { readonly headers: Record<string, string> } {
    const subscription = /\/subscriptions\/([^/]+)\//i.exec(call.path)?.[1]?.toLowerCase();
    if (call.method === "POST" && !subscription) return this.takeQuestion(now);
    const key = `${call.claims?.name}/${subscription ?? call.claims?.tid}`;
    const level = this.levels.get(key) ?? { left: this.size, at: now };
    const left = Math.min(this.size, level.left + ((now - level.at) / 1000) * perSecond) - 1;
    this.levels.set(key, { left: Math.max(left, -1), at: now });
    if (left < 0) return { refusal: throttled(subscription ?? "", 1) };
    const scope = subscription ? "subscription" : "tenant";
    const name = `x-ms-ratelimit-remaining-${scope}-reads`;
    return {
      headers: {
        [name]: String(Math.floor(left)),
        ...(subscription
          ? { "x-ms-ratelimit-remaining-subscription-global-reads": String(3500 + Math.floor(left)) }
          : {}),
      },
    };
  }

  private takeQuestion(now: number) {
    this.asked = this.asked.filter((at) => now - at < 5000);
    if (this.asked.length >= questions) {
      return {
        refusal: refuse(429, "RateLimiting", "Please provide below info when asking for support.", {
          "Retry-After": "5",
        }),
      };
    }
    this.asked.push(now);
    return {
      headers: {
        "x-ms-user-quota-remaining": String(questions - this.asked.length),
        "x-ms-user-quota-resets-after": "00:00:05",
      },
    };
  }
}
