// What the compiler has to know of a module: narrowing, exhaustive switches, and the unknown.

import {
  ApiException,
  Code,
  isApiError,
  parseApiError,
  type ApiError,
  type ErrorOf,
  type InvalidInput,
  type UnknownViolation,
} from "./catalogs/pages-tests-site-everything/errors.js";
import type { ApiError as Declared } from "./catalogs/pages-tests-site-everything/errors.mjs";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is = <T extends true>(): T | undefined => undefined;

/** Narrows by the second discriminant, then by the code. */
export function narrows(status: number, headers: Headers, body: unknown): string | undefined {
  const reply = parseApiError(status, headers, body);
  if (!reply.known) {
    is<Same<typeof reply.code, string | number | undefined>>();
    is<Same<typeof reply.body, unknown>>();
    return reply.message;
  }
  const { error } = reply;
  if (error.code === Code.AllOfIt) {
    is<Same<typeof error.status, 429 | 503>>();
    return error.fields.retryAt?.toFixed();
  }
  if (isApiError(error, Code.InvalidInput)) {
    is<Same<typeof error.name, InvalidInput["name"]>>();
    for (const violation of error.violations) {
      if (!violation.known) is<Same<typeof violation, UnknownViolation>>();
      else if (violation.code === "out_of_range") return violation.pointer;
    }
  }
  if (error.code === undefined) is<Same<typeof error.name, "only_what_it_must">>();
  // @ts-expect-error: no such code
  if (error.code === "no_such_code") return undefined;
  return undefined;
}

/** Every entry has a case. */
export function exhausts(error: ApiError): number {
  switch (error.name) {
    case "all_of_it":
    case "catch_all":
    case "english_only":
    case "hidden":
    case "invalid_input":
    case "invalid_order":
    case "only_what_it_must":
      return error.status;
    default:
      return error satisfies never;
  }
}

/** A case is missing. */
export function misses(error: ApiError): number {
  switch (error.code) {
    case Code.AllOfIt:
      return 1;
    default:
      // @ts-expect-error: other entries are left
      return error satisfies never;
  }
}

/** In a `catch`, the value is unknown. */
export function caught(thrown: unknown): number | undefined {
  if (!(thrown instanceof ApiException)) return undefined;
  const { error } = thrown;
  if (!isApiError(error, Code.AllOfIt)) return undefined;
  is<Same<typeof error.code, 1301>>();
  return error.status;
}

const invalid = (error: ErrorOf<typeof Code.InvalidInput>): InvalidInput => error;
export { invalid };
is<Same<Declared["name"], ApiError["name"]>>();
