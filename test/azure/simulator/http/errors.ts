// Refusals in Azure's words.
import type { Reply } from "./call";

export function refuse(status: number, code: string, message: string, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: { error: { code, message } } };
}

export const expiredToken = (origin: string, tenant: string) =>
  refuse(401, "ExpiredAuthenticationToken", "The access token expiry UTC time is earlier than current UTC time.", {
    "WWW-Authenticate": `Bearer authorization_uri="${origin}/${tenant}", error="invalid_token", error_description="The access token has expired."`,
  });

export const invalidToken = (origin: string) =>
  refuse(401, "InvalidAuthenticationToken", "The access token is invalid.", {
    "WWW-Authenticate": `Bearer authorization_uri="${origin}/common", error="invalid_token", error_description="Could not find identity for access token."`,
  });

export const wrongTenant = (origin: string, tenant: string) =>
  refuse(
    401,
    "InvalidAuthenticationTokenTenant",
    `The access token is from the wrong issuer. It must match the tenant '${origin}/${tenant}/' associated with this subscription.`,
    {
      "WWW-Authenticate": `Bearer authorization_uri="${origin}/${tenant}", error="invalid_token", error_description="The access token is from the wrong issuer."`,
    },
  );

export const claimsChallenge = () => {
  const claims = Buffer.from('{"access_token":{"acrs":{"essential":true,"value":"c1"}}}').toString("base64");
  return refuse(401, "TokenCreatedWithOutdatedPolicies", "Continuous access evaluation resulted in challenge.", {
    "WWW-Authenticate": `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", error_description="Continuous access evaluation resulted in challenge", claims="${claims}"`,
  });
};

export const notAuthorized = (who: string, path: string) =>
  refuse(
    403,
    "AuthorizationFailed",
    `The client '${who}' with object id '${who}' does not have authorization to perform action 'Microsoft.MachineLearningServices/workspaces/read' over scope '${path}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );

export const notFound = (path: string) => {
  const [, group = "", resource = ""] = /resourceGroups\/([^/]+)\/providers\/(.+)$/i.exec(path) ?? [];
  return refuse(
    404,
    "ResourceNotFound",
    `The Resource '${resource}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
};

export const subscriptionNotFound = (id: string) =>
  refuse(404, "SubscriptionNotFound", `The subscription '${id}' could not be found.`);

export const notRegistered = (id: string): Reply => ({
  status: 409,
  headers: {},
  body: {
    error: {
      code: "MissingSubscriptionRegistration",
      message:
        "The subscription is not registered to use namespace 'Microsoft.MachineLearningServices'. See https://aka.ms/rps-not-found for how to register subscriptions.",
      details: [
        {
          code: "MissingSubscriptionRegistration",
          target: "Microsoft.MachineLearningServices",
          message: `The subscription '${id}' is not registered to use namespace 'Microsoft.MachineLearningServices'.`,
        },
      ],
    },
  },
});

export const noApiVersion = () =>
  refuse(
    400,
    "MissingApiVersionParameter",
    "The api-version query parameter (?api-version=) is required for all requests.",
  );

export const badApiVersion = (given: string, known: readonly string[]) =>
  refuse(
    400,
    "NoRegisteredProviderFound",
    `No registered resource provider found for API version '${given}'. The supported api-versions are '${known.join(", ")}'.`,
  );

export const throttled = (subscription: string, seconds: number | undefined) =>
  refuse(
    429,
    "SubscriptionRequestsThrottled",
    `Number of requests for subscription '${subscription}' and operation 'GET' exceeded the backend storage limit. Please try again after '${seconds ?? 6}' seconds.`,
    seconds === undefined ? {} : { "Retry-After": String(seconds) },
  );
