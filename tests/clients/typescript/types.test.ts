// What the compiler has to know of a module: narrowing, exhaustive switches, and the unknown.

import {
  ApiException,
  Code,
  isApiError,
  parseApiError,
  type AllOfIt,
  type ApiError,
  type ErrorOf,
  type InvalidInput,
  type OnlyWhatItMust,
  type ParsedApiError,
  type UnknownViolation,
} from "./catalogs/pages-tests-site-everything/errors.js";
import type { ApiError as Declared } from "./catalogs/pages-tests-site-everything/errors.mjs";
import {
  Code as ShopCode,
  isApiError as isShopError,
  type ApiError as ShopError,
  type AuthorUnknown,
  type BookUnknown,
} from "./catalogs/cli-tests-shop/errors.js";
import { Code as AccountsCode, isApiError as isAccountsError, type ErrorOf as AccountsErrorOf } from "./catalogs/catalog/errors.js";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const is = <T extends true>(): T | undefined => undefined;

/** Narrows by the second discriminant, then by the code. */
export function narrows(status: number, headers: Headers, body: unknown): string | undefined {
  const reply = parseApiError(status, headers, body);
  is<Same<typeof reply, ParsedApiError>>();
  if (!reply.known) {
    is<Same<typeof reply.code, string | number | undefined>>();
    is<Same<typeof reply.body, unknown>>();
    is<Same<typeof reply.candidates, readonly ApiError["name"][] | undefined>>();
    is<Same<typeof reply.success, boolean>>();
    // @ts-expect-error: an unknown answer has no error
    void reply.error;
    return reply.message;
  }
  // @ts-expect-error: what is known has no body
  void reply.body;
  const { error } = reply;
  if (error.code === Code.AllOfIt) {
    is<Same<typeof error, AllOfIt>>();
    is<Same<typeof error.status, 429 | 503>>();
    // The alternative v1 hides it.
    is<Same<typeof error.fields.retryAt, number | undefined>>();
    return error.fields.retryAt?.toFixed();
  }
  if (isApiError(error, Code.InvalidInput)) {
    is<Same<typeof error.name, InvalidInput["name"]>>();
    for (const violation of error.violations) {
      if (!violation.known) is<Same<typeof violation, UnknownViolation>>();
      else if (violation.code === "out_of_range") return violation.pointer;
    }
  }
  // An entry without a code is told by its name.
  if (error.name === "only_what_it_must") is<Same<typeof error, OnlyWhatItMust>>();
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

/** Every code has a case, and the entry without one. */
export function exhaustsCodes(error: ApiError): number {
  switch (error.code) {
    case Code.AllOfIt:
    case Code.CatchAll:
    case Code.EnglishOnly:
    case Code.Hidden:
    case Code.InvalidInput:
    case Code.InvalidOrder:
    case undefined:
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

/** A status narrows an entry that is answered with several. */
export function byStatus(value: unknown): 503 | undefined {
  // @ts-expect-error: no such code
  void isApiError(value, "no_such_code");
  return isApiError(value, Code.AllOfIt, 503) ? value.status : undefined;
}

/** Entries that share a code: code and status tell them apart where their statuses differ, the name always. */
export function shared(error: ShopError): AuthorUnknown | BookUnknown | undefined {
  is<Same<typeof ShopCode.AuthorUnknown, typeof ShopCode.BookUnknown>>();
  if (!isShopError(error, ShopCode.AuthorUnknown)) return undefined;
  is<Same<typeof error.name, "author_unknown" | "book_unknown">>();
  if (error.name === "author_unknown") {
    const author: AuthorUnknown = error;
    return author;
  }
  const book: BookUnknown = error;
  return book;
}

/** The same code with different statuses. */
export function sharedByStatus(value: unknown): "invalid_token" | "invalid_agent_token" | undefined {
  is<Same<typeof AccountsCode.InvalidToken, typeof AccountsCode.InvalidAgentToken>>();
  if (isAccountsError(value, AccountsCode.InvalidToken, 400)) {
    is<Same<typeof value.name, "invalid_token">>();
    return value.name;
  }
  return isAccountsError(value, AccountsCode.InvalidToken, 401) ? is401(value) : undefined;
}
const is401 = (error: AccountsErrorOf<"invalid_token", 401>): "invalid_agent_token" => error.name;

const invalid = (error: ErrorOf<typeof Code.InvalidInput>): InvalidInput => error;
export { invalid };
is<Same<Declared["name"], ApiError["name"]>>();
