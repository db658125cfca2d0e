import { randomUUID } from "node:crypto";
import { isObject, type JsonObject, text } from "../src/json.ts";
import type { Model } from "./model.ts";
import type { WireAnswer, WireCall, WireRequest, WireService } from "./wire.ts";
import { missingToken, wrongRegion } from "./wire-authorization.ts";
import { WireError } from "./wire-error.ts";
import { requestOf, withoutVersion } from "./wire-form.ts";
import { textXml, xmlOf } from "./wire-xml.ts";

/** One API behind a service: Elastic Load Balancing has two, told apart by their version. */
export interface QueryApi {
  readonly model: Model;
  call(operation: string, request: JsonObject, stale: boolean): JsonObject;
}

export interface QueryServiceOptions {
  /** The name requests are signed for. */
  readonly name: string;
  readonly region: string;
  /** By `Version`. */
  readonly apis: Readonly<Record<string, QueryApi>>;
}

/**
 * A service that speaks AWS's Query protocol: `POST /` with a form, the operation in `Action`, answers in XML.
 * https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function queryService({ name, region, apis }: QueryServiceOptions): WireService {
  const apiOf = ({ body }: WireCall) => {
    const version = isObject(body) ? text(body["Version"]) : undefined;
    return { version: version ?? "", api: apis[version ?? ""] };
  };
  return {
    name,
    accepts: (request) =>
      request.scope
        ? request.scope.service === name
        : Object.hasOwn(apis, formOf(request).get("Version") ?? ""),
    read(request) {
      if (!request.scope) throw missingToken();
      if (request.scope.region !== region) throw wrongRegion(request.scope.region);
      const { Action: operation, Version = "", ...rest } = Object.fromEntries(formOf(request));
      if (!operation)
        throw new WireError("MissingAction", "One or more required parameters missing: [Action]");
      const shape = apis[Version]?.model(operation)?.input;
      const given = shape ? requestOf(Object.entries(rest), shape) : rest;
      return { operation, body: { Version, ...given } };
    },
    call(call, stale) {
      const { api, version } = apiOf(call);
      if (!api?.model(call.operation)) throw noOperation(call.operation, version);
      return api.call(call.operation, withoutVersion(call.body), stale);
    },
    answer(result, call) {
      const { api, version } = apiOf(call);
      const shape = api?.model(call.operation)?.output;
      const inner = shape ? xmlOf(`${call.operation}Result`, shape, result) : "";
      return answered(200, `${call.operation}Response`, `${inner}${metadata()}`, version);
    },
    refuse: queryRefusal,
  };
}

function formOf({ method, url, body }: WireRequest): URLSearchParams {
  return new URLSearchParams(method === "GET" ? (url.split("?")[1] ?? "") : body);
}

const noOperation = (operation: string, version: string) =>
  new WireError(
    "InvalidAction",
    `Could not find operation ${operation} for version ${version || "NO_VERSION_SPECIFIED"}`,
  );

/** The common errors of AWS's services have other names, and some another status, in the Query protocol. */
const codes: Readonly<Record<string, readonly [string, number]>> = {
  ThrottlingException: ["Throttling", 400],
  AccessDeniedException: ["AccessDenied", 403],
  ExpiredTokenException: ["ExpiredToken", 403],
  MissingAuthenticationTokenException: ["MissingAuthenticationToken", 403],
  IncompleteSignatureException: ["IncompleteSignature", 403],
  InvalidSignatureException: ["SignatureDoesNotMatch", 403],
  ServerException: ["ServiceUnavailable", 503],
};

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/CommonErrors.html */
function queryRefusal({ type, message, status }: WireError): WireAnswer {
  const [code, answers] = codes[type] ?? [type, status];
  const error = `${textXml("Type", answers < 500 ? "Sender" : "Receiver")}${textXml("Code", code)}${textXml("Message", message)}`;
  return answered(answers, "ErrorResponse", `<Error>${error}</Error>${textXml("RequestId", randomUUID())}`);
}

const metadata = () => `<ResponseMetadata>${textXml("RequestId", randomUUID())}</ResponseMetadata>`;

function answered(status: number, name: string, body: string, version = "2015-12-01"): WireAnswer {
  const namespace = `http://elasticloadbalancing.amazonaws.com/doc/${version}/`;
  return {
    status,
    headers: { "content-type": "text/xml" },
    body: `<${name} xmlns="${namespace}">${body}</${name}>`,
  };
}
