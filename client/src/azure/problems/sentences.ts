// One function for each problem: the sentence that a person reads, and what they can do about it.
import { t } from "../translate";
import type { AzureProblem } from "./problem";

export const signedOut = (): AzureProblem => ({
  kind: "signedOut",
  message: t("You are signed out of Azure. Sign in to continue."),
  remedy: "signIn",
});

export const needsSignIn = (tenantId: string | undefined): AzureProblem => ({
  kind: "needsSignIn",
  message: tenantId
    ? t("The tenant {0} requires a separate sign-in. Sign in to it to see its contents.", tenantId)
    : t("Azure requires you to sign in again."),
  remedy: "signIn",
  ...(tenantId ? { tenantId } : {}),
});

export const challenged = (challenge: string): AzureProblem => ({
  kind: "challenge",
  message: t("Azure requires another check, such as multi-factor authentication. Sign in to complete it."),
  remedy: "signIn",
  challenge,
});

export const expired = (): AzureProblem => ({
  kind: "expired",
  message: t("Azure no longer accepts your sign-in. Sign in again."),
  remedy: "signIn",
});

export const wrongTenant = (tenantId: string | undefined): AzureProblem => ({
  kind: "wrongTenant",
  message: tenantId
    ? t("This belongs to the tenant {0}, but you signed in to another one. Sign in to that tenant.", tenantId)
    : t("This belongs to a tenant other than the one that you signed in to. Sign in to that tenant."),
  remedy: "signIn",
  ...(tenantId ? { tenantId } : {}),
});

export const forbidden = (): AzureProblem => ({
  kind: "forbidden",
  message: t("You are not allowed to read this. Ask the owner of the subscription for the Reader role."),
  remedy: "retry",
});

export const gone = (): AzureProblem => ({
  kind: "gone",
  message: t("This is no longer in Azure: it was deleted or moved. Refresh the list."),
  remedy: "retry",
});

export const notRegistered = (): AzureProblem => ({
  kind: "notRegistered",
  message: t("This subscription has never used Azure Machine Learning, so there is nothing to list."),
  remedy: "none",
});

export const throttled = (now: number, retryAt: number | undefined): AzureProblem => ({
  kind: "throttled",
  message:
    retryAt === undefined
      ? t("Azure received too many requests and did not say how long to wait. Try again in a minute.")
      : t(
          "Azure received too many requests. It will answer again in {0} s.",
          Math.max(1, Math.ceil((retryAt - now) / 1000)),
        ),
  remedy: "wait",
  ...(retryAt === undefined ? {} : { retryAt }),
});

export const serverFailed = (status: number): AzureProblem => ({
  kind: "server",
  message: t("Azure failed to answer ({0}). Try again later.", status),
  remedy: "retry",
});

export const webPage = (host: string): AzureProblem => ({
  kind: "unreadable",
  message: t(
    "{0} answered with a web page, which often comes from a proxy or the sign-in page of a network. Open it in a browser, then try again.",
    host,
  ),
  remedy: "retry",
});

/** The problem of a response without a token. */
export const noToken = (host: string): AzureProblem => ({
  kind: "unreadable",
  message: t("{0} answered without a token, and not in JSON, which often comes from a proxy.", host),
  remedy: "retry",
});

export const halfAnswer = (): AzureProblem => ({
  kind: "unreadable",
  message: t("Azure's answer ended in the middle. Try again."),
  remedy: "retry",
});

export const notJson = (): AzureProblem => ({
  kind: "unreadable",
  message: t(
    "Azure's answer could not be read. Try again; if that does not help, the log has the beginning of the answer.",
  ),
  remedy: "retry",
});

export const otherShape = (): AzureProblem => ({
  kind: "unreadable",
  message: t("Azure's answer does not look as documented, so it was ignored."),
  remedy: "retry",
});

export const elsewhere = (host: string): AzureProblem => ({
  kind: "elsewhere",
  message: t(
    "Azure's answer continues at another host, {0}. Your credentials were not sent there, so the rest is missing.",
    host,
  ),
  remedy: "none",
});

export const repeating = (count: number): AzureProblem => ({
  kind: "repeating",
  message: t("Azure's list repeats itself or does not end: reading stopped after {0} entries.", count),
  remedy: "retry",
});

export const offline = (host: string): AzureProblem => ({
  kind: "offline",
  message: t("{0} cannot be reached. Check the network, and the proxy if you use one.", host),
  remedy: "retry",
});

export const badCertificate = (host: string): AzureProblem => ({
  kind: "certificate",
  message: t(
    "The certificate of {0} is not trusted. If your network inspects traffic, its certificate must be installed on this computer.",
    host,
  ),
  remedy: "retry",
});

/** The problem that `who` has not answered in time. */
export const slow = (seconds: number, who = "Azure"): AzureProblem => ({
  kind: "slow",
  message: t("{0} did not answer within {1} s. Try again.", who, seconds),
  remedy: "retry",
});

export const unexpected = (detail: string): AzureProblem => ({
  kind: "unexpected",
  message: t("Something unexpected went wrong: {0}", detail),
  remedy: "retry",
});

export const canceled = (): AzureProblem => ({ kind: "canceled", message: t("Canceled."), remedy: "retry" });

export const unsupported = (message: string): AzureProblem => ({ kind: "unsupported", message, remedy: "none" });

export const refused = (message: string): AzureProblem => ({
  kind: "refused",
  message: t("Azure refused: {0}", message),
  remedy: "retry",
});
